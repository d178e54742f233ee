String log = new File(basedir, 'build.log').text
assert log.count('Wrote ') == 2
assert log.count('Added the plugin and the runtime to pom.xml') == 1
assert log.count('The plugin is in pom.xml already.') == 1
assert log.count('The schema is valid') == 1
assert new File(basedir, '.gitignore').readLines() == ['.schema/', '.env']
assert new File(basedir, 'pom.xml').text.count('mybatis-runtime') == 1
