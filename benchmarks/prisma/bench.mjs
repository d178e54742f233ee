// The works of PairedBenchmark by Prisma's client. PairedBenchmark starts it with DATABASE_URL of its own server.
// Prints a row of each table: the median of the slices, with the middle half; memory is not counted.
import process from 'node:process';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient, Prisma } from '@prisma/client';

const rounds = Number(process.env.ROUNDS ?? 150);
const warmup = Number(process.env.WARMUP ?? 3000);
const streamed = Number(process.env.STREAMED ?? 1000000);
const adapter = new PrismaPg({ connectionString: process.env.DATABASE_URL, max: 1 });
const prisma = new PrismaClient({ adapter });

const user = (number) => `00000000-0000-0000-0000-${number.toString(16).padStart(12, '0')}`;
const owner = user(1);
const amount = new Prisma.Decimal('9.90');
const bulk = Array.from({ length: 1000 }, (_, i) => ({ userId: owner, provider: 'bulk', externalId: `b${i}`, amount }));
const empty = () => prisma.$executeRawUnsafe('TRUNCATE payments');

// Prisma has no cursor of the server: its documentation reads a large table page by page, from the last key on.
const stream = async () => {
  let rows = 0;
  for (let last; ; ) {
    const page = await prisma.tokenOperation.findMany({
      take: 1000,
      orderBy: { id: 'asc' },
      ...(last === undefined ? {} : { cursor: { id: last }, skip: 1 }),
    });
    if (page.length === 0) {
      return rows;
    }
    rows += page.length;
    last = page[page.length - 1].id;
  }
};

// Each with the calls of a slice, what it does, what the result must be, and what goes before a slice; the last one runs less often.
const works = [
  ['find one by key', 200, (n) => prisma.user.findUnique({ where: { id: user(n % 1000) } }), (one, n) => one.id === user(n % 1000)],
  ['insert returning one', 100, (n) => prisma.payment.create({ data: { userId: owner, provider: 'stripe', externalId: `iprisma${n}`, amount } }),
    (one, n) => one.externalId === `iprisma${n}` && one.status === 'pending'],
  ['update returning one', 100, (n) => prisma.user.update({ where: { id: user(n % 1000) }, data: { tokenBalance: { increment: 1 } } }),
    (one, n) => one.id === user(n % 1000)],
  ['upsert returning one', 100, (n) => {
    const key = { provider: 'stripe', externalId: `u${n % 100}` };
    return prisma.payment.upsert({
      where: { provider_externalId: key },
      create: { userId: owner, ...key, amount },
      update: { status: 'succeeded' },
    });
  }, (one, n) => one.externalId === `u${n % 100}`],
  ['list 1,000 rows', 4, () => prisma.user.findMany(), (all) => all.length === 1000],
  ['100 parents with 10 children each', 4, () => prisma.user.findMany({ orderBy: { id: 'asc' }, take: 100, include: { tokenOperations: true } }),
    (all) => all.length === 100 && all.every((one) => one.tokenOperations.length === 10)],
  ['createMany 1,000 (its only form for many)', 1, () => prisma.payment.createMany({ data: bulk }), ({ count }) => count === 1000, empty],
  [`stream ${streamed.toLocaleString('en-US')} rows (pages of 1,000)`, 1, stream, (rows) => rows === streamed + 1000, undefined, Math.max(3, Math.round(rounds / 15))],
];

const at = (sorted, share) => sorted[Math.round(share * (sorted.length - 1))];
const shown = (micros) => micros.toLocaleString('en-US', { maximumFractionDigits: 1, minimumFractionDigits: 1 });

console.log(`\nPrisma ${Prisma.prismaVersion?.client ?? ''} on Node ${process.version}, ${rounds} slices each\n`);
console.log('| work | µs | middle half | client CPU µs |\n| --- | --: | --: | --: |');
let number = 0;
for (const [title, calls, work, isRight, before, slices = rounds] of works) {
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
    if (!isRight(last, number - 1)) {
      throw new Error(`${title}: not the rows that were asked for`);
    }
    return [wall, (used.user + used.system) / calls];
  };
  const cpuEnd = process.cpuUsage().user / 1000 + warmup;
  const wallEnd = Date.now() + 4 * warmup;
  do {
    await slice();
  } while (process.cpuUsage().user / 1000 < cpuEnd && Date.now() < wallEnd);
  const samples = [];
  for (let round = 0; round < slices; round++) {
    samples.push(await slice());
  }
  const wall = samples.map((one) => one[0]).sort((a, b) => a - b);
  const cpu = samples.map((one) => one[1]).sort((a, b) => a - b);
  console.log(`| ${title} | ${shown(at(wall, 0.5))} | ${shown(at(wall, 0.25))}..${shown(at(wall, 0.75))} | ${shown(at(cpu, 0.5))} |`);
}
await prisma.$disconnect();
