String log = new File(basedir, 'build.log').text
assert log.count('--> src/main/schema/schema.prisma:14:12') == 3
assert log.count('author   Auhtor @relation') == 3
assert log.count('(PSL') == 3
assert !log.contains('\tat ')
assert new File(basedir, 'src/main').list().toList() == ['schema']
// Maven 4 itself keeps a POM there.
assert (new File(basedir, 'target').list() ?: []).every { it == 'project-local-repo' }
