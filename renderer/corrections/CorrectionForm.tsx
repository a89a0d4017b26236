import { type FormEvent, useState } from 'react';
import type { FieldValues } from '../../data/corrections.ts';
import type { CorrectableField } from '../../data/field-values.ts';
import type { FieldChanges } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { DialogFoot } from '../app/controls/Dialog.tsx';
import { reportSurprise } from '../app/surprises.ts';
import { corrections as messages } from '../messages/corrections.ts';
import { interfaceLocale } from '../messages/messages.ts';
import { datePhrase } from '../reading/dates.ts';
import { CompletedField } from './CompletedField.tsx';
import styles from './corrections.module.css';
import { changesOf, completedNames, type FieldTexts, type Invalid } from './field-texts.ts';
import { InFile } from './InFile.tsx';
import { languageNames } from './languages.ts';
import { TypedField } from './TypedField.tsx';
import { useKnownNames } from './use-known-names.ts';
import { readDate, useTypedDate } from './use-typed-date.ts';

interface Props {
  readonly first: FieldTexts;
  readonly own: Partial<FieldValues>;
  readonly isOfMany: boolean;
  readonly onSave: (fields: FieldChanges) => void;
  readonly onCancel: () => void;
}

/** The fields to correct, with what other articles have to complete them with. */
export function CorrectionForm({ first, own, isOfMany, onSave, onCancel }: Props) {
  const [texts, setTexts] = useState(first);
  const [invalid, setInvalid] = useState<Invalid | null>(null);
  const known = useKnownNames();

  async function save(): Promise<void> {
    const changes = changesOf({ texts, first, own, date: await readDate(texts.published) });
    if (typeof changes === 'string') setInvalid(changes);
    else onSave(changes);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    save().catch(reportSurprise);
  }

  const of = (field: CorrectableField) => ({
    label: messages.names[field],
    text: texts[field],
    onText(text: string) {
      setTexts((before) => ({ ...before, [field]: text }));
      if (invalid === field) setInvalid(null);
    },
    error: invalid === field ? ERRORS[invalid] : null,
    children: (
      <InFile
        field={field}
        own={own}
        text={texts[field]}
        onUse={(text) => setTexts((before) => ({ ...before, [field]: text }))}
      />
    ),
  });
  return (
    <form className={styles['form']} onSubmit={submit}>
      <p className={styles['about']}>{isOfMany ? messages.manyHint : messages.oneHint}</p>
      {!isOfMany && <TypedField {...of('title')} isLong isFirst />}
      {!isOfMany && <TypedField {...of('standfirst')} isLong />}
      <CompletedField {...of('byline')} names={completedNames(texts.byline, known.byline)} hint={messages.bylineHint} />
      <DateField {...of('published')} isChanged={texts.published !== first.published} />
      <div className={styles['pairs']}>
        <CompletedField {...of('source')} names={known.source} />
        <CompletedField {...of('section')} names={known.section} />
        <CompletedField {...of('place')} names={known.place} />
        <CompletedField {...of('agency')} names={known.agency} />
        <CompletedField {...of('language')} names={languageNames()} />
      </div>
      <DialogFoot>
        <Button onPress={onCancel}>{messages.cancel}</Button>
        <Button kind="primary" type="submit">
          {messages.save}
        </Button>
      </DialogFoot>
    </form>
  );
}

const ERRORS: Readonly<Record<Invalid, string>> = {
  title: messages.titleMissing,
  published: messages.dateUnread,
  language: messages.languageUnread,
};

type DateFieldProps = Parameters<typeof TypedField>[0] & { readonly isChanged: boolean };

/** A date in any form, with what it is read as. */
function DateField({ isChanged, ...field }: DateFieldProps) {
  const date = useTypedDate(isChanged ? field.text : '');
  const understood = date ? messages.dateRead(datePhrase(date, interfaceLocale())) : messages.dateHint;
  return <TypedField {...field} hint={understood} />;
}
