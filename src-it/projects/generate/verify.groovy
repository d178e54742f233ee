import java.lang.module.ModuleFinder

String log = new File(basedir, 'build.log').text
assert log.count('Generated Java sources in target/generated-sources/schema') == 1
assert log.count('The Java sources in target/generated-sources/schema are up to date.') == 1
assert log.count('Nothing to compile') == 2 : 'a source was rewritten, or not seen as one when the goal was skipped'
assert new File(basedir, 'target/classes/dev/mvnschema/it/generate/Author.class').exists()
assert new File(basedir, 'target/classes/dev/mvnschema/it/generate/BookMapper.class').exists()
def metadata = new File(basedir, 'target/classes/META-INF/native-image').listFiles()[0].listFiles()[0]
assert new File(metadata, 'reachability-metadata.json').text.contains('dev.mvnschema.it.generate.BookMapper')

def jars = new File(innerRepository.toString(), 'dev/mvnschema').toPath()
def published = ['mybatis-runtime', 'schema-toolkit', 'schema-junit', 'schema-maven-plugin'].collect {
    def directory = jars.resolve(it).toFile().listFiles().find { it.directory }
    directory.listFiles().find { it.name ==~ /[a-z-]+-\d.*(?<!sources|javadoc)\.jar/ }.toPath()
}
def modules = ModuleFinder.of(*published).findAll().collect { it.descriptor().name() }.sort()
assert modules == ['dev.mvnschema.junit', 'dev.mvnschema.maven', 'dev.mvnschema.runtime', 'dev.mvnschema.toolkit']
assert !log.contains('filename-based automodules') : 'a jar on the module path that has no name of its own'
def page = new File(docs.toString(), 'generated-code.md').text
new File(basedir, 'src/main/java/module-info.java').eachLine { line ->
    assert !line.contains('requires') || page.contains("`${line.trim() - ';'}`") : 'a module that the page does not name'
}
