import dev.mvnschema.it.EmbeddedServer
import dev.mvnschema.it.Guide
import dev.mvnschema.it.GuideRun

File project = new File(basedir, 'library')
project.mkdirs()
try {
    new GuideRun(project, [mavenHome: mavenHome, innerRepository: innerRepository, outerRepository: outerRepository, settingsTemplate: settingsTemplate]).run(Guide.read(new File(docs, 'quick-start.md').toPath()))
} finally {
    EmbeddedServer.of(project).stop()
}
return true
