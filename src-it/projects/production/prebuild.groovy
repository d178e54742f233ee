import dev.mvnschema.it.ExternalServer

context.userProperties['schema.url'] = ExternalServer.newDatabase(basedir.name).url()

String version = ''
try {
    version = ['pg_dump', '--version'].execute().text
} catch (IOException none) {
    // No PostgreSQL is installed here.
}
def major = version =~ /\(PostgreSQL\) (\d+)/
if (!major || (major[0][1] as int) < 15) {
    File standIn = new File(basedir, 'pg_dump')
    standIn.text = '''#!/bin/sh
if [ "$1" = --version ]; then echo 'pg_dump (PostgreSQL) 99.1'; exit; fi
printf PGDMP > "$4"
'''
    standIn.setExecutable(true)
    context.userProperties['schema.pgDump'] = standIn.path
}
return true
