import { writeSync } from 'node:fs';
import { upgradeFiles } from '../../../../main/archive/upgrade-files.ts';
import { nextFormat } from './next-format.ts';

/** A process that upgrades a writer's files, to be killed in the middle of it. */
const [folder = '', writer = ''] = process.argv.slice(2);
writeSync(1, 'begins\n');
const outcome = await upgradeFiles({ folder, writer, format: nextFormat });
writeSync(1, `${JSON.stringify(outcome)}\n`);
