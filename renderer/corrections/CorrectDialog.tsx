import { useEffect, useState } from 'react';
import type { FieldValues } from '../../data/corrections.ts';
import { fieldValues } from '../../data/field-values.ts';
import type { Selection } from '../../preload/contract.ts';
import { Dialog, DialogBody } from '../app/controls/Dialog.tsx';
import { reportSurprise } from '../app/surprises.ts';
import { ask } from '../client/client.ts';
import { corrections as messages } from '../messages/corrections.ts';
import { correctArticles } from './correct-articles.ts';
import { CorrectionForm } from './CorrectionForm.tsx';
import { NO_TEXTS, textsOf } from './field-texts.ts';

interface Props {
  readonly selection: Selection;
  readonly count: number;
  readonly onClose: () => void;
}

/** Corrects the fields of one article, or those of many that are filled in. */
export function CorrectDialog({ selection, count, onClose }: Props) {
  const only = 'ids' in selection && selection.ids.length === 1 ? (selection.ids[0] ?? null) : null;
  const values = useValues(only);
  if (values === null) return null;
  return (
    <Dialog title={only === null ? messages.titleOfMany(count) : messages.title} width="36rem" onClose={onClose}>
      <DialogBody>
        <CorrectionForm
          first={values.shown === null ? NO_TEXTS : textsOf(values.shown)}
          own={values.own}
          isOfMany={only === null}
          onSave={(fields) => {
            onClose();
            if (Object.keys(fields).length > 0) correctArticles(selection, fields);
          }}
          onCancel={onClose}
        />
      </DialogBody>
    </Dialog>
  );
}

interface Values {
  readonly shown: FieldValues | null;
  readonly own: Partial<FieldValues>;
}

/** The fields of an article; null until they are known. Of many there are none to show. */
function useValues(articleId: string | null): Values | null {
  const [values, setValues] = useState<Values | null>(articleId === null ? { shown: null, own: {} } : null);
  useEffect(() => {
    if (articleId === null) return undefined;
    let isWanted = true;
    async function load(id: string): Promise<void> {
      const opened = await ask('articles.open', { id });
      if (isWanted && opened.ok) setValues({ shown: fieldValues(opened.value.article), own: opened.value.own });
    }
    load(articleId).catch(reportSurprise);
    return () => {
      isWanted = false;
    };
  }, [articleId]);
  return values;
}
