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

// docs/production.md: the backup into a new database, then the exchange of names; by the server's superuser.
String production = new File(docs, 'production.md').text
def restore = (production =~ /(?s)```sh\n(.*?)```/)[0][1].readLines()
def exchange = (production =~ /(?s)```sql\n(.*?)```/)[0][1].trim()
assert restore*.split(' ')*.getAt(0) == ['createdb', 'pg_restore']
def tools = ['createdb', 'pg_restore'].every { tool -> System.getenv('PATH').split(':').any { new File(it, tool).canExecute() } }
if (tools && new File(basedir, 'pg_dump').exists() == false) {
    String shop = database.name()
    def here = { String text -> text.replaceAll(/\bshop/, shop).replaceAll('backup/[0-9-]+', 'target/second') }
    def settings = ['PGHOST=127.0.0.1', "PGPORT=${database.port()}", 'PGUSER=postgres', "PATH=${System.getenv('PATH')}"]
    ['restored', 'broken'].each { ExternalServer.execute("DROP DATABASE IF EXISTS ${shop}_$it WITH (FORCE)") }
    restore.each {
        def process = here(it).split(' ').toList().execute(settings, basedir)
        def words = new StringBuffer()
        process.waitForProcessOutput(words, words)
        assert process.exitValue() == 0 : words
    }
    exchange.readLines().each { ExternalServer.execute(here(it)) }
    assert database.rows("SELECT datname FROM pg_database WHERE datname LIKE '${shop}%' ORDER BY 1") == [shop, "${shop}_broken".toString()]
} else {
    println 'No createdb and pg_restore of version 15 here: the way back was not tried.'
}
return true
