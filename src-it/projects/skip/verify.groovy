String log = new File(basedir, 'build.log').text
assert log.count(' is skipped.') == 6
assert new File(basedir, 'src/main').list().toList() == ['schema']
assert !new File(basedir, 'target/generated-sources').exists()
assert !new File(basedir, '.schema').exists()
