import { type FormEvent, useState } from 'react';
import type { Outlet } from '../../../preload/contract.ts';
import { Button } from '../../app/controls/Button.tsx';
import { DialogFoot } from '../../app/controls/Dialog.tsx';
import { reportSurprise } from '../../app/surprises.ts';
import { outletLines as lines } from '../../messages/outlet-lines.ts';
import { outlets as messages } from '../../messages/outlets.ts';
import { CompletedField } from '../CompletedField.tsx';
import form from '../corrections.module.css';
import { TypedField } from '../TypedField.tsx';
import { mergeOutlets, saveOutlet, splitOutlet } from './outlet-actions.ts';
import styles from './outlets.module.css';

interface Props {
  readonly outlet: Outlet;
  readonly outlets: readonly Outlet[];
  /** The reader asks for the lines that it repeats. */
  readonly onLines: () => void;
  readonly onDone: () => void;
}

/** What an outlet is called; the name of another outlet makes one of the two, which is said beforehand. */
export function OutletForm({ outlet, outlets, onLines, onDone }: Props) {
  const [name, setName] = useState(outlet.name);
  const [hosts, setHosts] = useState(outlet.hosts.join('\n'));
  const [names, setNames] = useState(outlet.names.join('\n'));
  const wanted = name.trim();
  const other = outlets.find((each) => each !== outlet && each.name.toLowerCase() === wanted.toLowerCase());

  async function save(): Promise<void> {
    const kept = other
      ? await mergeOutlets(outlet, other)
      : await saveOutlet(outlet, { name: wanted, hosts: linesOf(hosts), names: linesOf(names) });
    if (kept) onDone();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (wanted !== '') save().catch(reportSurprise);
  }

  return (
    <form className={form['form']} onSubmit={submit}>
      <CompletedField label={messages.name} text={name} onText={setName} names={outlets.map((each) => each.name)} />
      <p className={form['hint']} role="status">
        {consequence(outlet, wanted, other)}
      </p>
      {!other && (
        <>
          <TypedField label={messages.hosts} text={hosts} onText={setHosts} hint={messages.hostsHint} isLong />
          <TypedField label={messages.names} text={names} onText={setNames} hint={messages.namesHint} isLong />
          <p>
            <Button onPress={onLines}>{lines.open}</Button>
          </p>
          {outlet.merged.length > 0 && <Merged outlet={outlet} onSplit={onDone} />}
        </>
      )}
      <DialogFoot>
        <Button onPress={onDone}>{messages.back}</Button>
        <Button kind="primary" type="submit" isDisabled={wanted === ''}>
          {other ? messages.merge : messages.save}
        </Button>
      </DialogFoot>
    </form>
  );
}

function Merged({ outlet, onSplit }: { readonly outlet: Outlet; readonly onSplit: () => void }) {
  return (
    <section aria-label={messages.merged}>
      <h3 className={form['label']}>{messages.merged}</h3>
      <ul className={styles['merged']}>
        {outlet.merged.map((each) => (
          <li key={each.id}>
            <bdi>{each.name}</bdi>
            <Button
              kind="quiet"
              aria-label={messages.split(each.name)}
              onPress={() => {
                splitOutlet(each);
                onSplit();
              }}
            >
              {messages.splitShort}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function consequence({ name, articleCount }: Outlet, wanted: string, other: Outlet | undefined): string {
  if (other) return messages.becomes(name, articleCount, other.name, other.articleCount);
  return wanted === name || wanted === '' ? '' : messages.renames(articleCount);
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
