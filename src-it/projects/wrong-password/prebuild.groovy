import dev.mvnschema.it.ExternalServer

context.userProperties['schema.url'] = ExternalServer.newDatabase(basedir.name).url().replace("app-secret", "not-the-secret")
return true
