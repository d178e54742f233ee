String log = new File(basedir, 'build.log').text
assert log.count('The schema is valid') == 1
assert log.count('error[MVN1001]') == 1
assert log.contains(new File(basedir, 'service/src/main/schema').path)
