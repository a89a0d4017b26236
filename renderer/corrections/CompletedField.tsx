import type { ReactNode } from 'react';
import { ComboBox, FieldError, Input, Label, Text } from 'react-aria-components';
import { Completions } from '../app/controls/Completions.tsx';
import styles from './corrections.module.css';

interface Props {
  readonly label: string;
  readonly text: string;
  /** What can be completed to. */
  readonly names: readonly string[];
  readonly onText: (text: string) => void;
  readonly hint?: string;
  /** Why it cannot be kept, or null. */
  readonly error?: string | null;
  readonly children?: ReactNode;
}

/** A field that is typed, or completed to what other articles have. */
export function CompletedField({ label, text, names, onText, hint, error = null, children }: Props) {
  return (
    <ComboBox
      allowsCustomValue
      menuTrigger="input"
      inputValue={text}
      onInputChange={onText}
      isInvalid={error !== null}
      validationBehavior="aria"
      items={names.map((name) => ({ id: name }))}
      className={styles['field'] ?? ''}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <Input className={styles['input'] ?? ''} dir="auto" />
      {hint !== undefined && error === null && (
        <Text slot="description" className={styles['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
      {children}
      <Completions />
    </ComboBox>
  );
}
