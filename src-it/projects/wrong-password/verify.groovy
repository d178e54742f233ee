import dev.mvnschema.it.ExternalServer

String log = new File(basedir, 'build.log').text
assert log =~ /error\[[A-Z]+\d+]/
assert log.contains('127.0.0.1:' + ExternalServer.database(basedir.name).port())
assert !log.contains('not-the-secret')
assert !log.contains('\tat ')
