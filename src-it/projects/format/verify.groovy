String log = new File(basedir, 'build.log').text
assert log.count('Formatted src/main/schema/schema.prisma') == 1
assert new File(basedir, 'src/main/schema/schema.prisma').text.contains('  title    String @unique\n')
