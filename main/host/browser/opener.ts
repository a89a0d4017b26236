import { spawn } from 'node:child_process';

interface Opener {
  readonly command: string;
  readonly args: readonly string[];
}

/** The system's own way to open an address or a folder. `BACKFILE_OPENER` names another program for it. */
function openerFor(target: string, platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): Opener {
  const chosen = environment['BACKFILE_OPENER'];
  if (chosen !== undefined && chosen !== '') return { command: chosen, args: [target] };
  switch (platform) {
    case 'darwin':
      return { command: 'open', args: [target] };
    case 'win32':
      return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', target] };
    default:
      return { command: 'xdg-open', args: [target] };
  }
}

/** Hands an address or a folder to the system, without a shell. Rejects when the system's opener could not be started. */
export function openWithSystem(target: string): Promise<void> {
  const { command, args } = openerFor(target, process.platform, process.env);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}
