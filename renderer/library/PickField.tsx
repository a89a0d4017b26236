import { ComboBox, Input, Label } from 'react-aria-components';
import { Completions } from '../app/controls/Completions.tsx';
import styles from './library.module.css';

interface Props {
  readonly label: string;
  readonly text: string;
  /** What can be completed to. */
  readonly names: readonly string[];
  readonly onText: (text: string) => void;
  /** Enter, with nothing in the list of completions focused. */
  readonly onEnter: () => void;
  readonly onEscape?: () => void;
  readonly isLabelHidden?: boolean;
}

/** A name, typed or completed to one that is there. */
export function PickField({ label, text, names, onText, onEnter, onEscape, isLabelHidden = false }: Props) {
  return (
    <ComboBox
      allowsCustomValue
      menuTrigger="input"
      inputValue={text}
      onInputChange={onText}
      items={names.map((name) => ({ id: name }))}
      className={styles['field'] ?? ''}
      {...(isLabelHidden && { 'aria-label': label })}
    >
      {!isLabelHidden && <Label className={styles['label'] ?? ''}>{label}</Label>}
      <Input
        autoFocus
        className={styles['input'] ?? ''}
        onKeyDown={(event) => {
          const isCompleting = event.currentTarget.getAttribute('aria-activedescendant') !== null;
          if (event.key === 'Enter' && !isCompleting) {
            // Else whatever gets the focus next is pressed with it.
            event.preventDefault();
            onEnter();
          }
          if (event.key === 'Escape') onEscape?.();
        }}
      />
      <Completions />
    </ComboBox>
  );
}
