import { parseArgs } from 'node:util';
import { ArchiveLife, type RoundResult } from './archive-life.ts';
import { buildProgram } from './build-worker.ts';

/**
 * Kills a process that works on an archive at random moments and looks whether anything that it was told is kept is lost.
 * `--rounds N` says how often, `--seed S` with what luck, `--lanes L` how many archives at a time; `--only N` repeats the
 * rounds of one archive of that luck. An archive that lost something is left to be looked at, and the run ends with 1.
 */
const ROUNDS_PER_ARCHIVE = 25;
/** Beyond these, a broken promise says nothing new. */
const SHOWN = 20;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string' },
    lanes: { type: 'string', default: '2' },
  },
});
const seed = Number(values.seed);
const rounds = Number(values.rounds);
const first = values.only === undefined ? 0 : Number(values.only);

const say = (line: string) => void process.stdout.write(`${line}\n`);

interface Sum {
  rounds: number;
  failures: number;
  promises: number;
  beforeOpening: number;
  indexesReplaced: number;
  readonly phases: Map<string, number>;
}

const sum: Sum = { rounds: 0, failures: 0, promises: 0, beforeOpening: 0, indexesReplaced: 0, phases: new Map() };

function count(result: RoundResult): void {
  sum.rounds += 1;
  if (result.broken.length > 0) sum.failures += 1;
  if (!result.wasOpened) sum.beforeOpening += 1;
  if (result.wasIndexReplaced) sum.indexesReplaced += 1;
  sum.phases.set(result.phase, (sum.phases.get(result.phase) ?? 0) + 1);
}

function complain(life: ArchiveLife, number: number, round: number, { phase, broken }: RoundResult): void {
  say(`archive ${number}, round ${round} (${phase}): ${broken.length} promises broken; left in ${life.base}`);
  for (const promise of broken.slice(0, SHOWN)) say(`  ${promise}`);
  say(`  again: npm run test:crash -- --seed ${seed} --only ${number} --rounds ${round}`);
}

/** Lives through an archive's rounds, or up to the first that breaks a promise. */
async function live(program: string, number: number, rounds: number): Promise<void> {
  const life = new ArchiveLife(program, seed, number);
  try {
    await liveOn(life, number, rounds);
  } finally {
    await life.end();
  }
}

async function liveOn(life: ArchiveLife, number: number, rounds: number): Promise<void> {
  let acknowledged = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const result = await life.round();
    count(result);
    ({ acknowledged } = result);
    if (result.broken.length === 0) continue;
    sum.promises += acknowledged;
    return complain(life, number, round, result);
  }
  sum.promises += acknowledged;
  say(`archive ${number}: killed ${rounds} times, all of ${acknowledged} acknowledged changes are there`);
  life.remove();
}

say(`Killing at random, seed ${seed}`);
const program = await buildProgram(new URL('worker.ts', import.meta.url).pathname);
const started = performance.now();
try {
  const archives = Array.from({ length: Math.ceil(rounds / ROUNDS_PER_ARCHIVE) }, (_, index) => ({
    number: first + index,
    rounds: Math.min(rounds - index * ROUNDS_PER_ARCHIVE, ROUNDS_PER_ARCHIVE),
  }));
  const lane = async () => {
    for (let next = archives.shift(); next !== undefined; next = archives.shift()) {
      await live(program.path, next.number, next.rounds);
    }
  };
  await Promise.all(Array.from({ length: Number(values.lanes) }, lane));
} finally {
  program.remove();
}
const phases = [...sum.phases].map(([phase, times]) => `${phase} ${times}`).join(', ');
say(`${phases}; ${sum.beforeOpening} before it was open, ${sum.indexesReplaced} index rebuilt`);
say(`${sum.promises} acknowledged changes, ${((performance.now() - started) / 1000).toFixed(0)} s`);
say(`${sum.rounds} rounds, ${sum.failures} with anything lost`);
process.exitCode = sum.failures === 0 ? 0 : 1;
