String log = new File(basedir, 'build.log').text
def files = new File(basedir, 'src/main/resources/db/migration').list().sort()
assert files.size() == 2
assert files[0] ==~ /V\d{14}__init\.sql/
assert files[1] ==~ /V\d{14}__add_birthday\.sql/
assert new File(basedir, "src/main/resources/db/migration/${files[0]}").text.contains('CREATE TABLE "Book"')
assert new File(basedir, "src/main/resources/db/migration/${files[1]}").text.contains('ALTER TABLE "Author" ADD COLUMN     "born" DATE;')
assert log.count('Already in sync') == 1
assert log.contains(': 1 row changed by 1 seed.')
assert log.contains('Up to date: 2 migrations, no drift.')
assert log.contains('Stopped the embedded PostgreSQL')
assert new File(basedir, 'target/generated-sources/schema').directory
