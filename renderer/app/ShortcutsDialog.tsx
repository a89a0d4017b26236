import { messages } from '../messages/messages.ts';
import { READING_SHORTCUTS } from '../reading/shortcuts.ts';
import { Dialog, DialogBody } from './controls/Dialog.tsx';
import { isMac } from './platform.ts';
import { type Chord, chordLabel, type ShortcutGroup, SHORTCUTS } from './shortcuts.ts';
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
                {linesOf(group).map(({ label, chords }) => (
                  <Line key={label} label={label} chords={chords} />
                ))}
              </dl>
            </section>
          ))}
        </div>
      </DialogBody>
    </Dialog>
  );
}

interface LineProps {
  readonly label: string;
  readonly chords: readonly Chord[];
}

/** The window's shortcuts, and those that the reading pane answers itself. */
function linesOf(group: ShortcutGroup): readonly LineProps[] {
  const own = SHORTCUTS.filter((shortcut) => shortcut.group === group).map(({ action, chords }) => ({
    label: messages.shortcuts.actions[action],
    chords,
  }));
  return group === 'reading' ? [...READING_SHORTCUTS, ...own] : own;
}

function Line({ label, chords }: LineProps) {
  const labels = chords.map((chord) => chordLabel(chord, isMac()));
  return (
    <div className={styles['line']}>
      <dt>{label}</dt>
      <dd className={styles['keys']}>
        {labels.map((keys) => (
          <kbd key={keys} className={styles['key']}>
            {keys}
          </kbd>
        ))}
      </dd>
    </div>
  );
}
