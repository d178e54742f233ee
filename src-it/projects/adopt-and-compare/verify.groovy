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
