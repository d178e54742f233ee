String log = new File(basedir, 'build.log').text
assert (log =~ /error\[[A-Z]+\d+]/).count == 2
assert log.contains('127.0.0.1:1')
assert !log.contains('app-secret')
assert !log.contains('\tat ')
