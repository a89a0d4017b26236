import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Outlet } from '../../../preload/contract.ts';
import { outlets as messages } from '../../messages/outlets.ts';
import form from '../corrections.module.css';
import { TypedField } from '../TypedField.tsx';
import styles from './outlets.module.css';

const MOST_SHOWN = 200;

interface Props {
  readonly outlets: readonly Outlet[];
  readonly onChoose: (name: string) => void;
}

/** Outlets by name, with how many articles they have. */
export function OutletList({ outlets, onChoose }: Props) {
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = outlets.filter((outlet) => namesOf(outlet).some((name) => name.toLowerCase().includes(wanted)));
  const shown = found.slice(0, MOST_SHOWN);
  return (
    <div className={form['form']}>
      <p className={form['about']}>{messages.hint}</p>
      <TypedField label={messages.find} text={text} onText={setText} isFirst />
      {found.length === 0 && <p className={form['hint']}>{messages.none}</p>}
      <ul className={styles['list']} aria-label={messages.list}>
        {shown.map((outlet) => (
          <li key={outlet.id ?? outlet.name}>
            <Button className={styles['outlet'] ?? ''} onPress={() => onChoose(outlet.name)}>
              <bdi className={styles['name']}>{outlet.name}</bdi>
              <bdi className={styles['also']}>{outlet.hosts.join(', ')}</bdi>
              <span className={styles['count']}>{messages.count(outlet.articleCount)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {found.length > shown.length && <p className={form['hint']}>{messages.more(found.length - shown.length)}</p>}
    </div>
  );
}

const namesOf = ({ name, names, hosts, merged }: Outlet): readonly string[] => [
  name,
  ...names,
  ...hosts,
  ...merged.map((each) => each.name),
];
