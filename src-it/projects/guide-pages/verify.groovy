import dev.mvnschema.it.EmbeddedServer
import dev.mvnschema.it.ExternalServer
import dev.mvnschema.it.GuideRun

def page = { String name -> new File(docs, name).text }
def blocks = { String text, String language -> (text =~ /(?s)```$language\n(.*?)```/).collect { it[1] } }
def commands = { String block -> block.readLines()*.replaceFirst(/\s+# .*/, '')*.trim() }
def shell = new GuideRun(basedir, [mavenHome: mavenHome, innerRepository: innerRepository, outerRepository: outerRepository, settingsTemplate: settingsTemplate])

// docs/ci-cd.md: the steps of GitHub's workflow, which GitLab's has, too.
def pipelines = blocks(page('ci-cd.md'), 'yaml')
def steps = (pipelines[0] =~ /(?m)- run: (.*)$/).collect { it[1] }
assert steps.size() == 4
assert (pipelines[1] =~ /(?m)^ +- (mvn .*)$/).collect { it[1].replaceFirst(/\s+# .*/, '') } == steps

String url = ExternalServer.newDatabase(basedir.name).url()
try {
    steps.take(3).each { shell.type("CI=true $it") }
    String deployed = shell.type("CI=true DATABASE_URL=$url ${steps[3]}")

    // docs/deploy.md: what that prints.
    def console = blocks(page('deploy.md'), 'console')[0].readLines()
    assert console[0] == '$ mvn schema:deploy'
    console.drop(1).each {
        assert deployed.contains(it.replaceFirst(/ to PostgreSQL .*/, ' to PostgreSQL 15.'))
    }
    assert deployed =~ /Applied 2 migrations to PostgreSQL 15\.[0-9.]+ database "[a-z_]+" at 127\.0\.0\.1:\d+\./

    // docs/environment.md: the address in .env, user and encrypted password in settings.xml.
    File env = new File(basedir, '.env')
    env.text = "DATABASE_URL=${url.replaceFirst(/:\/\/.*@/, '://')}\n"
    new GuideRun(basedir, [mavenHome: mavenHome, innerRepository: innerRepository, outerRepository: outerRepository, settingsTemplate: new File(basedir, 'settings.xml').path])
            .type('mvn -Dsettings.security=settings-security.xml schema:status -Dschema.serverId=production')
    assert env.delete()

    File schema = new File(basedir, 'src/main/schema/schema.prisma')
    schema.text = schema.text.replace('Decimal\n', 'Decimal\n  note  String?\n')
    commands(blocks(page('daily-workflow.md'), 'sh')[0]).each { shell.type(it) }
    assert new File(basedir, 'src/main/resources/db/migration').list().any { it.endsWith('__split_names.sql') }

    commands(blocks(page('studio.md'), 'sh')[0]).each {
        if (it.contains('schema:studio')) {
            shell.typeUntil("DATABASE_URL=$url $it -Dschema.open=false", 'Open http://')
        } else {
            assert it == 'mvn schema:docs' : 'run by the test of this name'
        }
    }

    // The example's README; reset asks, and nobody is here.
    def example = commands(blocks(new File(docs, '../example-project/README.md').text, 'sh')[1])*.replace('../../mvnw', 'mvn')
    assert example.remove(2) == 'mvn schema:reset'
    example.each { shell.type(it) }
} finally {
    EmbeddedServer.of(basedir).stop()
}
return true
