import dev.mvnschema.it.ExternalServer

context.userProperties['schema.url'] = ExternalServer.newDatabase(basedir.name).url()
return true
