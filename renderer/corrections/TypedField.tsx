import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import styles from './corrections.module.css';

interface Props {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly isLong?: boolean;
  readonly isFirst?: boolean;
  readonly hint?: string;
  /** Why it cannot be kept, or null. */
  readonly error?: string | null;
  readonly children?: ReactNode;
}

/** A field that is typed. */
export function TypedField({ label, text, onText, isLong, isFirst, hint, error = null, children }: Props) {
  return (
    <TextField
      value={text}
      onChange={onText}
      maxLength={2000}
      isInvalid={error !== null}
      validationBehavior="aria"
      autoFocus={isFirst === true}
      className={styles['field'] ?? ''}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      {isLong ? (
        <TextArea className={styles['area'] ?? ''} rows={2} dir="auto" />
      ) : (
        <Input className={styles['input'] ?? ''} dir="auto" />
      )}
      {hint !== undefined && error === null && (
        <Text slot="description" className={styles['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
      {children}
    </TextField>
  );
}
