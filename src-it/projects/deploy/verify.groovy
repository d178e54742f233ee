import dev.mvnschema.it.ExternalServer
import dev.mvnschema.it.GuideRun
import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').text
assert log.count('error[MVN1007]: 2 migrations pending.') == 1
assert log.count('Applied 2 migrations to PostgreSQL 15.') == 1
assert log.count('Nothing to apply: all 2 migrations are in PostgreSQL 15.') == 1
def status = new JsonSlurper().parseText(log.readLines().find { it.startsWith('{') })
assert status.verdict == 'up-to-date' && status.exitCode == 0
assert status.migrations*.state == ['applied', 'applied']
assert !log.contains('app-secret')
assert ExternalServer.database(basedir.name).rows('SELECT name, born FROM "Author"') == []
assert !new File(basedir, '.schema').exists() : 'no embedded server was needed'

// The process itself tells the state, too.
new File(basedir, 'src/main/resources/db/migration/V20990101000000__later.sql').text = 'SELECT 1;'
def maven = new GuideRun(basedir, [mavenHome: mavenHome, innerRepository: innerRepository, outerRepository: outerRepository, settingsTemplate: settingsTemplate])
String url = ExternalServer.database(basedir.name).url()
assert maven.exitCode("mvn schema:status -Dschema.checkDrift=false -Dschema.exitCode -Dschema.url=$url") == 2
assert maven.exitCode("mvn schema:status -Dschema.checkDrift=false -Dschema.url=$url") == 1
