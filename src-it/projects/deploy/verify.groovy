import dev.mvnschema.it.ExternalServer
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
