String log = new File(basedir, 'build.log').text
assert new File(basedir, 'src/main/schema/schema.prisma').text.contains('name  String?')
assert new File(basedir, 'src/main/resources/db/migration').list() as List == ['V20210101120000__init.sql']
assert log.contains('Not applied in this database: V20210101120000__init.sql')
assert log.contains('From the migrations to the schema:') && log.contains('No difference detected.')
assert log.contains('Executed change.sql on ') && log.contains(': 2 statements, 1 row changed.')
assert log.readLines().contains('ALTER TABLE "User" ADD COLUMN     "name" TEXT;')
assert log.contains('error[MIG4201]: From the schema to the database: 1 step.')
assert log.contains('Pulled PostgreSQL 18.')
assert log.contains('MIG4206')
assert log.contains('Already in sync: the schema and PostgreSQL 18.')

// docs/migrating-from-prisma.md shows the first three.
def commands = (new File(docs, 'migrating-from-prisma.md').text =~ /(?s)```sh\n(.*?)```/)[0][1].readLines()
def goals = new File(basedir, 'invoker.properties').readLines().findAll { it.startsWith('invoker.goals') }*.replaceFirst(/.*? = /, '')
commands.eachWithIndex { command, i -> assert goals[i].contains(command.replaceFirst(/\s+# .*/, '').replace('mvn ', '')) }
return true
