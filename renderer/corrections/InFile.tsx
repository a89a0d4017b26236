import type { FieldValues } from '../../data/corrections.ts';
import type { CorrectableField } from '../../data/field-values.ts';
import { Button } from '../app/controls/Button.tsx';
import { corrections as messages } from '../messages/corrections.ts';
import styles from './corrections.module.css';
import { textOfField } from './field-texts.ts';

interface Props {
  readonly field: CorrectableField;
  readonly own: Partial<FieldValues>;
  readonly text?: string;
  readonly onUse?: (text: string) => void;
}

/** What the file says of a field that was corrected, and the way back to it. */
export function InFile({ field, own, text, onUse }: Props) {
  if (!(field in own)) return null;
  const inFile = textOfField(field, own);
  return (
    <p className={styles['inFile']}>
      <span>
        {messages.inFile} <bdi>{inFile || messages.nothingInFile}</bdi>
      </span>
      {onUse && text !== inFile && (
        <Button
          slot={null}
          kind="quiet"
          aria-label={messages.goBackOn(messages.names[field])}
          onPress={() => onUse(inFile)}
        >
          {messages.goBack}
        </Button>
      )}
    </p>
  );
}
