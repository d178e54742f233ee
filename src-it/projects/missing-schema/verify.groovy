String log = new File(basedir, 'build.log').text
assert log.contains('error[MVN1001]')
assert log.contains(new File(basedir, 'src/main/schema').path)
assert !log.contains('\tat ')
assert !new File(basedir, 'src').exists()
