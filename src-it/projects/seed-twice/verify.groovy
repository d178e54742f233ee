import dev.mvnschema.it.ExternalServer

String log = new File(basedir, 'build.log').text
assert log.count(': 2 rows changed by 1 seed.') == 1
assert log.count(': 0 rows changed by 1 seed.') == 1
assert log.count(': 1 row changed by 2 seeds.') == 1
assert ExternalServer.database(basedir.name).rows('SELECT id, name FROM "Author" ORDER BY id') ==
        ['1|Stanisław Lem', '2|Octavia Butler', '3|For tests only']
