import dev.mvnschema.it.ExternalServer
import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').text
assert !log.contains('app-secret') && !log.contains('\tat ')

// What pg_dump writes in its custom format begins so.
for (name in ['first.dump', 'second.dump']) {
    assert new File(basedir, "target/$name").getText('ISO-8859-1').startsWith('PGDMP')
}

def stopped = new JsonSlurper().parse(new File(basedir, 'target/stopped.json'))
assert stopped.verdict == 'failed-or-edited' && stopped.exitCode == 3
assert stopped.migrations*.state == ['applied', 'failed', 'pending']
assert stopped.unfinished*.file == ['V2__unique_names.sql']

assert log.contains('Migration V2__unique_names.sql marked as rolled back.')
assert log.contains('Migration V2__unique_names.sql marked as applied.')
assert log.count('Applied 1 migration to PostgreSQL 15.') == 1 : 'the last one; the second was finished by hand'

def finished = new JsonSlurper().parse(new File(basedir, 'target/finished.json'))
assert finished.verdict == 'up-to-date' && finished.exitCode == 0
assert finished.migrations*.state == ['applied'] * 3
assert finished.unfinished == []

assert log.contains('seed/010_Tier.csv: 1 inserted, 1 updated, 1 unchanged')
assert log.contains('seed/development/010_User.by-email.json: 2 inserted')
assert log.contains('DemoUsers: 1 inserted')
assert log.count(': 5 rows changed by 3 seeds.') == 1
assert log.contains('seed/010_Tier.csv: 3 unchanged')
assert log.contains('seed/development/010_User.by-email.json: 2 unchanged')
assert log.contains('DemoUsers: nothing changed')
assert log.count(': 0 rows changed by 3 seeds.') == 1 : 'a second run changes nothing'

def database = ExternalServer.database(basedir.name)
assert database.rows('SELECT id, name, price FROM "Tier" ORDER BY id') == ['1|free|0', '2|basic|5', '3|pro|20']
assert database.rows('SELECT email FROM "User" ORDER BY 1') == ['ada@example.com', 'edsger@example.com', 'grace@example.com']

String seeder = new File(basedir, 'src/main/java/dev/mvnschema/it/production/seed/DemoUsers.java').text
assert new File(docs, 'seeding.md').text.contains(seeder.substring(seeder.indexOf('public final class'))) : 'the documentation shows it'
return true
