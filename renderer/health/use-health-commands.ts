import { reportSurprise } from '../app/surprises.ts';
import { showToast } from '../app/toasts.ts';
import { ask } from '../client/client.ts';
import { useEvents } from '../client/use-events.ts';
import { health as messages } from '../messages/health.ts';
import { useHealth } from './HealthProvider.tsx';

/** Does what the host's menu asks for: back up, verify, or show how the archive is. */
export function useHealthCommands(show: () => void): void {
  const { look } = useHealth();

  async function backUp(): Promise<void> {
    const outcome = await ask('backup.now', {});
    showToast(
      outcome.ok
        ? { message: messages.backups.made }
        : { message: messages.problem(outcome.reason, outcome.detail), tone: 'problem' },
    );
    look();
  }

  async function verify(): Promise<void> {
    show();
    const started = await ask('verify.start', {});
    if (!started.ok) showToast({ message: messages.problem(started.reason), tone: 'problem' });
  }

  useEvents('command', ({ command }) => {
    if (command === 'show-health') show();
    else if (command === 'back-up') backUp().catch(reportSurprise);
    else if (command === 'verify') verify().catch(reportSurprise);
  });
}
