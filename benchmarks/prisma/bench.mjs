// The works of PairedBenchmark by Prisma's client. PairedBenchmark starts it with DATABASE_URL of its own server.
// Prints a row of each table: the median of the slices, with the middle half; memory is not counted.
import process from 'node:process';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient, Prisma } from '@prisma/client';

const rounds = Number(process.env.ROUNDS ?? 150);
const warmup = Number(process.env.WARMUP ?? 3000);
const adapter = new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 1 });
const prisma = new PrismaClient({ adapter });

const user = (number) => `00000000-0000-0000-0000-${number.toString(16).padStart(12, '0')}`;
const owner = user(1);
const amount = new Prisma.Decimal('9.90');
const bulk = Array.from({ length: 1000 }, (_, i) => ({ userId: owner, provider: 'bulk', externalId: `b${i}`, amount }));
const empty = () => prisma.$executeRawUnsafe('TRUNCATE payments');

const works = [
  ['find one by key', 200, (n) => prisma.user.findUnique({ where: { id: user(n % 1000) } })],
  ['insert returning one', 100, (n) => prisma.payment.create({ data: { userId: owner, provider: 'stripe', externalId: `iprisma${n}`, amount } })],
  ['update returning one', 100, (n) => prisma.user.update({ where: { id: user(n % 1000) }, data: { tokenBalance: { increment: 1 } } })],
  ['upsert returning one', 100, (n) => {
    const key = { provider: 'stripe', externalId: `u${n % 100}` };
    return prisma.payment.upsert({
      where: { provider_externalId: key },
      create: { userId: owner, ...key, amount },
      update: { status: 'succeeded' },
    });
  }],
  ['list 1,000 rows', 4, () => prisma.user.findMany()],
  ['100 parents with 10 children each', 4, () => prisma.user.findMany({ orderBy: { id: 'asc' }, take: 100, include: { tokenOperations: true } })],
  ['createMany 1,000', 1, () => prisma.payment.createMany({ data: bulk }), empty],
];

const at = (sorted, share) => sorted[Math.round(share * (sorted.length - 1))];
const shown = (micros) => micros.toLocaleString('en-US', { maximumFractionDigits: 1, minimumFractionDigits: 1 });

console.log(`\nPrisma ${Prisma.prismaVersion?.client ?? ''} on Node ${process.version}, ${rounds} slices each\n`);
console.log('| work | µs | middle half | client CPU µs |\n| --- | --: | --: | --: |');
let number = 0;
for (const [title, calls, work, before] of works) {
  const slice = async () => {
    await before?.();
    const cpu = process.cpuUsage();
    const start = process.hrtime.bigint();
    let last;
    for (let i = 0; i < calls; i++) {
      last = await work(number++);
    }
    const wall = Number(process.hrtime.bigint() - start) / 1e3 / calls;
    const used = process.cpuUsage(cpu);
    if (last === null || last === undefined) {
      throw new Error(`${title}: nothing found`);
    }
    return [wall, (used.user + used.system) / calls];
  };
  const cpuEnd = process.cpuUsage().user / 1000 + warmup;
  do {
    await slice();
  } while (process.cpuUsage().user / 1000 < cpuEnd);
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    samples.push(await slice());
  }
  const wall = samples.map((one) => one[0]).sort((a, b) => a - b);
  const cpu = samples.map((one) => one[1]).sort((a, b) => a - b);
  console.log(`| ${title} | ${shown(at(wall, 0.5))} | ${shown(at(wall, 0.25))}..${shown(at(wall, 0.75))} | ${shown(at(cpu, 0.5))} |`);
}
await prisma.$disconnect();
