import type { Saving } from '../../preload/contract.ts';
import { Banner } from '../app/Banner.tsx';
import { Button } from '../app/controls/Button.tsx';
import { reportSurprise } from '../app/surprises.ts';
import { archives as messages } from '../messages/archives.ts';
import { tryAgain } from './try-again.ts';
import { useUnsaved } from './unsaved.ts';

/** Says that changes are not saved, here or in another window, and why. */
export function SavingBanner({ saving }: { readonly saving: Saving }) {
  const unsaved = useUnsaved();
  if (unsaved) {
    const tryNow = <Button onPress={() => void tryAgain().catch(reportSurprise)}>{messages.saving.tryNow}</Button>;
    return (
      <Banner tone="problem" actions={tryNow}>
        {messages.saving.waiting(unsaved.count)} {messages.saving.why[unsaved.reason]}
      </Banner>
    );
  }
  if (saving.status === 'fine') return null;
  return (
    <Banner tone="problem">
      {messages.saving.elsewhere} {messages.saving.why[saving.reason]}
    </Banner>
  );
}
