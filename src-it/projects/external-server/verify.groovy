import dev.mvnschema.it.ExternalServer

def database = ExternalServer.database(basedir.name)
assert database.rows('SELECT current_user, current_database()') == ['app|it_external_server']
assert database.rows('SELECT rolcreatedb FROM pg_roles WHERE rolname = current_user') == ['f']
assert database.rows('SHOW server_version')[0].startsWith('15.')
