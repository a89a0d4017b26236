import { ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { messages } from '../../messages/messages.ts';
import styles from './controls.module.css';

/** What a combobox around it can be completed to: its items, of which each is its own name. */
export function Completions() {
  return (
    <Popover className={styles['popover'] ?? ''}>
      <section aria-label={messages.app.completions}>
        <ListBox<{ id: string }> className={styles['menu'] ?? ''}>
          {({ id }) => (
            <ListBoxItem id={id} textValue={id} className={styles['item'] ?? ''}>
              <bdi>{id}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </section>
    </Popover>
  );
}
