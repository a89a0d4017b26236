import { readOptions } from './options.ts';
import { runHost } from './run-host.ts';

/** The browser host as a program: `[--archive DIR] [--profile DIR] [--no-window] [FILE…]`. */

const say = (line: string) => void process.stdout.write(`${line}\n`);
const complain = (line: string) => void process.stderr.write(`backfile: ${line}\n`);

const options = readOptions(process.argv.slice(2));
if (options.ok) process.exitCode = await runHost(options.value, { say, complain });
else {
  complain(options.detail ?? options.reason);
  process.exitCode = 2;
}
