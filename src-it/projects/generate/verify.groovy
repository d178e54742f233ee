String log = new File(basedir, 'build.log').text
assert log.count('Generated Java sources in target/generated-sources/schema') == 1
assert log.count('The Java sources in target/generated-sources/schema are up to date.') == 1
assert log.count('Nothing to compile') == 2 : 'a source was rewritten, or not seen as one when the goal was skipped'
assert new File(basedir, 'target/classes/dev/mvnschema/it/generate/Author.class').exists()
assert new File(basedir, 'target/classes/dev/mvnschema/it/generate/BookMapper.class').exists()
def metadata = new File(basedir, 'target/classes/META-INF/native-image').listFiles()[0].listFiles()[0]
assert new File(metadata, 'reachability-metadata.json').text.contains('dev.mvnschema.it.generate.BookMapper')
