import dev.mvnschema.it.ExternalServer

String log = new File(basedir, 'build.log').text
assert log.count('BUILD FAILURE') == 1
assert log.contains('schema.force')
assert !log.contains('\tat ')
assert log.count('Dropped 1 table ') == 1 : 'the refused reset left it'
assert ExternalServer.database(basedir.name).rows('SELECT count(*) FROM "Author"') == ['0']
