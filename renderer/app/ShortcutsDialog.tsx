import { messages } from '../messages/messages.ts';
import { Dialog, DialogBody } from './controls/Dialog.tsx';
import { isMac } from './platform.ts';
import { chordLabel, type Shortcut, type ShortcutGroup, SHORTCUTS } from './shortcuts.ts';
import styles from './ShortcutsDialog.module.css';

const GROUPS: readonly ShortcutGroup[] = ['articles', 'reading', 'archive', 'window'];

/** The cheat sheet. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={messages.shortcuts.title} width="44rem" onClose={onClose}>
      <DialogBody>
        <div className={styles['groups']}>
          {GROUPS.map((group) => (
            <section key={group} aria-label={messages.shortcuts.groups[group]}>
              <h3 className={styles['title']}>{messages.shortcuts.groups[group]}</h3>
              <dl className={styles['list']}>
                {SHORTCUTS.filter((shortcut) => shortcut.group === group).map((shortcut) => (
                  <Line key={shortcut.action} shortcut={shortcut} />
                ))}
              </dl>
            </section>
          ))}
        </div>
      </DialogBody>
    </Dialog>
  );
}

function Line({ shortcut: { action, chords } }: { readonly shortcut: Shortcut }) {
  const labels = chords.map((chord) => chordLabel(chord, isMac()));
  return (
    <div className={styles['line']}>
      <dt>{messages.shortcuts.actions[action]}</dt>
      <dd className={styles['keys']}>
        {labels.map((label) => (
          <kbd key={label} className={styles['key']}>
            {label}
          </kbd>
        ))}
      </dd>
    </div>
  );
}
