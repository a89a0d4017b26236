import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { ExportFormat } from '../../preload/contract.ts';
import { exporting as messages } from '../messages/exporting.ts';
import styles from './exporting.module.css';

const FORMATS = ['backfile', 'jsonl', 'json-ld'] as const satisfies readonly ExportFormat[];

interface Props {
  readonly value: ExportFormat;
  readonly onChange: (format: ExportFormat) => void;
}

/** The formats of an export, each with what it is for. */
export function FormatChoice({ value, onChange }: Props) {
  return (
    <RadioGroup
      value={value}
      onChange={(chosen) => onChange(FORMATS.find((format) => format === chosen) ?? value)}
      className={styles['formats'] ?? ''}
    >
      <Label className={styles['label'] ?? ''}>{messages.format}</Label>
      {FORMATS.map((format) => (
        <Radio key={format} value={format} className={styles['format'] ?? ''}>
          <span className={styles['dot']} />
          <span>
            <span className={styles['name']}>{messages.formats[format].name}</span>
            <span className={styles['use']}>{messages.formats[format].use}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
