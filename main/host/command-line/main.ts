import { version } from '../../../package.json';
import { type ArchiveClient, startArchive } from '../archive-client.ts';
import { isEmptyFolder } from '../empty-folder.ts';
import { archiveFolderFor, profileFor } from '../profile.ts';
import { allIndexed } from './all-indexed.ts';
import { askThrough } from './ask.ts';
import { type Command, commandOf, UsageError } from './command.ts';
import { runExportCommand } from './export-command.ts';
import { Failure, noArchive, notOpened } from './failure.ts';
import { runBackupCommand } from './backup-command.ts';
import { runImportCommand } from './import-command.ts';
import { runListCommand } from './list-command.ts';
import { runNotesCommand } from './notes-command.ts';
import { runPreviewCommand } from './preview-command.ts';
import { runRestoreCommand } from './restore-command.ts';
import { runSearchCommand } from './search-command.ts';
import { runShowCommand } from './show-command.ts';
import { asJson, systemTerminal, type Terminal } from './terminal.ts';
import { HELP, USAGE } from './usage.ts';
import { runVerifyCommand } from './verify-command.ts';

type ArchiveCommand = Exclude<Command, { name: 'help' | 'version' }>;

/** Does what the command line says; gives the exit status. */
async function run(argv: readonly string[], terminal: Terminal, signal: AbortSignal): Promise<number> {
  const command = commandOf(argv);
  switch (command.name) {
    case 'help':
      terminal.print(HELP);
      return 0;
    case 'version':
      terminal.print(`${version}\n`);
      return 0;
    default:
      return await runOnArchive(command, terminal, signal);
  }
}

async function runOnArchive(command: ArchiveCommand, terminal: Terminal, signal: AbortSignal): Promise<number> {
  try {
    const client = await openFor(command);
    try {
      return await dispatch(command, client, terminal, signal);
    } finally {
      await client.close();
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    terminal.complain(`backfile: ${error.message}`);
    if (command.json) terminal.print(asJson({ error: { reason: error.reason, message: error.message } }));
    return 1;
  }
}

/** What may be asked of a folder that holds nothing yet. */
const beginsArchive = (command: ArchiveCommand): boolean =>
  (command.name === 'import' || command.name === 'restore') && !command.preview;

async function openFor(command: ArchiveCommand): Promise<ArchiveClient> {
  const folder = archiveFolderFor(command.archive);
  // Looking must not leave a new archive behind where a path was mistyped.
  if (!beginsArchive(command) && isEmptyFolder(folder)) throw noArchive(folder);
  const started = await startArchive({ folder, ...profileFor(command.profile) });
  if (!started.ok) throw notOpened(folder, started.reason, started.detail);
  return started.value;
}

async function dispatch(command: ArchiveCommand, client: ArchiveClient, terminal: Terminal, signal: AbortSignal) {
  const around = { client, ask: askThrough(client), terminal, signal };
  switch (command.name) {
    case 'import':
      return await (command.preview ? runPreviewCommand : runImportCommand)(command, client, terminal, signal);
    case 'list':
      if (command.query !== undefined) await allIndexed(client, around.ask);
      return await runListCommand(command, askThrough(client), terminal);
    case 'search':
      return await runSearchCommand(command, around);
    case 'show':
      return await runShowCommand(command, askThrough(client), terminal);
    case 'notes':
      return await runNotesCommand(command, askThrough(client), terminal);
    case 'verify':
      return await runVerifyCommand(command, around);
    case 'backup':
      return await runBackupCommand(command, around);
    case 'export':
      return await runExportCommand(command, around);
    case 'restore':
      return await runRestoreCommand(command, around);
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
  if (error instanceof UsageError) {
    terminal.complain(`backfile: ${error.message}\n${USAGE}`);
    process.exitCode = 2;
  } else {
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.complain(`backfile: stopped by a fault of its own. ${details}`);
    process.exitCode = 1;
  }
}
