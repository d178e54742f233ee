String log = new File(basedir, 'build.log').text
assert log.count('The schema is valid') == 1
assert log.count('error[MVN1001]') == 1
assert log.contains(new File(basedir, 'service/src/main/schema').path)
assert log.contains('thread count of 2')
assert !log.contains('thread-safe') : 'Maven warns of a goal that does not say that it is'
