import dev.mvnschema.it.EmbeddedServer
import dev.mvnschema.it.TerminalRun

String log = new File(basedir, 'build.log').text
assert log.contains('MIG4101')
assert log.contains('6 drops may be renames, and nobody said whether')
assert log.contains('-Dschema.rename=User:Person,')
File migrations = new File(basedir, 'src/main/resources/db/migration')
assert migrations.list().length == 1

def server = EmbeddedServer.of(basedir)
try {
    if (!TerminalRun.possible()) {
        println 'No script(1) here: nothing was typed.'
        return true
    }
    def terminal = new TerminalRun(basedir, [mavenHome: mavenHome, innerRepository: innerRepository,
            outerRepository: outerRepository, settingsTemplate: settingsTemplate])
    String shown = terminal.run(['What has become of': '1', 'Enter a name for': 'rename'],
            'schema:migrate-dev', '-Dschema.schemaDirectory=src/changed')
    new File(basedir, 'terminal.log').text = shown
    assert shown.contains('BUILD SUCCESS')
    assert shown.count('What has become of') == 6
    assert shown.contains('it is `Person` now; its data stays')
    assert migrations.list().length == 2
    assert server.rows('app', 'SELECT p.id, p.email, p."fullName", p.age, p.role, p."joinedAt" <= now(), p."teamId", ' +
            '(SELECT count(*) FROM "Post" WHERE "authorId" = p.id), (SELECT count(*) FROM "_PersonToTag" WHERE "A" = p.id) ' +
            'FROM "Person" p ORDER BY 1') == [
            '1|ada@example.com|Ada|36|CANCELLED|t|1|1|0',
            '2|bob@example.com|Bob|null|CANCELLED|t|1|2|1']

    shown = terminal.run([:], 'schema:undo')
    assert shown.contains('BUILD SUCCESS')
    assert server.rows('app', 'SELECT mail, name, years, role FROM "User" ORDER BY id') == [
            'ada@example.com|Ada|36|CANCELED', 'bob@example.com|Bob|null|CANCELED']
} finally {
    server.stop()
}
return true
