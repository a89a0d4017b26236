import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { type ArchiveClient, startArchive } from '../archive-client.ts';
import { archiveFolderFor, profileFor } from '../profile.ts';
import { askThrough } from './ask.ts';
import { type Command, commandOf, UsageError } from './command.ts';
import { runImportCommand } from './import-command.ts';
import { runListCommand } from './list-command.ts';
import { runNotesCommand } from './notes-command.ts';
import { runShowCommand } from './show-command.ts';
import { systemTerminal, type Terminal } from './terminal.ts';
import { HELP, USAGE } from './usage.ts';

type ArchiveCommand = Exclude<Command, { name: 'help' | 'version' }>;

/** Does what the command line says; gives the exit status. */
async function run(argv: readonly string[], terminal: Terminal, signal: AbortSignal): Promise<number> {
  try {
    const command = commandOf(argv);
    switch (command.name) {
      case 'help':
        terminal.print(HELP);
        return 0;
      case 'version':
        terminal.print(`${version}\n`);
        return 0;
      default:
        return await withArchive(command, terminal, (client) => dispatch(command, client, terminal, signal));
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.complain(`backfile: ${error.message}\n${USAGE}`);
    return 2;
  }
}

async function withArchive(
  command: ArchiveCommand,
  terminal: Terminal,
  doWith: (client: ArchiveClient) => Promise<number>,
): Promise<number> {
  const folder = archiveFolderFor(command.archive);
  // Looking must not leave a new archive behind where a path was mistyped.
  if (command.name !== 'import' && !existsSync(join(folder, 'archive.json'))) {
    terminal.complain(`backfile: there is no archive in ${folder}. "backfile import" begins one.`);
    return 1;
  }
  const started = await startArchive({ folder, ...profileFor(command.profile) });
  if (!started.ok) {
    terminal.complain(
      `backfile: the archive in ${folder} cannot be opened (${started.reason}). ${started.detail ?? ''}`.trimEnd(),
    );
    return 1;
  }
  try {
    return await doWith(started.value);
  } finally {
    await started.value.close();
  }
}

async function dispatch(command: ArchiveCommand, client: ArchiveClient, terminal: Terminal, signal: AbortSignal) {
  switch (command.name) {
    case 'import':
      return await runImportCommand(command, client, terminal, signal);
    case 'list':
      return await runListCommand(command, askThrough(client), terminal);
    case 'show':
      return await runShowCommand(command, askThrough(client), terminal);
    case 'notes':
      return await runNotesCommand(command, askThrough(client), terminal);
  }
}

/** The first Ctrl+C finishes the file at hand and reports; a second one does not wait. */
function cancelOnInterrupt(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(130);
      controller.abort();
    });
  }
  return controller.signal;
}

const terminal = systemTerminal();
try {
  process.exitCode = await run(process.argv.slice(2), terminal, cancelOnInterrupt());
} catch (error) {
  terminal.complain(
    `backfile: stopped by a fault of its own. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  process.exitCode = 1;
}
