import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './Choice.module.css';

interface Props<Id extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
  /** Where the label stands. */
  readonly labelled?: 'above' | 'beside';
}

/** One of a few, all in view: a row of words of which one is chosen. */
export function Choice<Id extends string>({ label, choices, value, onChange, labelled = 'above' }: Props<Id>) {
  return (
    <RadioGroup
      orientation="horizontal"
      value={value}
      onChange={(chosen) => onChange(chosen as Id)}
      className={styles['choice'] ?? ''}
      data-beside={labelled === 'beside' || undefined}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <div className={styles['options']}>
        {choices.map((choice) => (
          <Radio key={choice.id} value={choice.id} className={styles['option'] ?? ''}>
            {choice.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
