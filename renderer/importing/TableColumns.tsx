import type { FoundTable, MappedField, Mapping } from '../../preload/contract.ts';
import { importing } from '../messages/importing.ts';
import { baseName } from './base-name.ts';
import styles from './PreviewDialog.module.css';

/** In the order in which the catalogue names them. */
const FIELDS = Object.keys(importing.preview.fields) as readonly MappedField[];

interface Props {
  readonly table: FoundTable;
  readonly onChange: (mapping: Mapping) => void;
}

/** Which column of a table holds what, with a value of it to tell by. */
export function TableColumns({ table: { path, columns, samples, mapping }, onChange }: Props) {
  const { preview } = importing;
  const name = baseName(path);

  function choose(field: MappedField, column: string): void {
    const { [field]: _before, ...others } = mapping;
    onChange(column === '' ? others : { ...others, [field]: column });
  }

  return (
    <table className={styles['table']}>
      <caption className={styles['heading']}>
        <bdi>{preview.columns(name)}</bdi>
      </caption>
      <thead>
        <tr>
          <th scope="col">{preview.field}</th>
          <th scope="col">{preview.column}</th>
          <th scope="col">{preview.sample}</th>
        </tr>
      </thead>
      <tbody>
        {FIELDS.map((field) => (
          <tr key={field}>
            <th scope="row">{preview.fields[field]}</th>
            <td>
              <select
                className={styles['input']}
                aria-label={preview.fields[field]}
                value={mapping[field] ?? ''}
                onChange={(event) => choose(field, event.target.value)}
              >
                <option value="">{preview.noColumn}</option>
                {columns.map((column) => (
                  <option key={column} value={column}>
                    {column}
                  </option>
                ))}
              </select>
            </td>
            <td className={styles['sample']}>
              <bdi>{sampleOf(samples, mapping[field])}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The first value of a column that is not empty. */
const sampleOf = (samples: FoundTable['samples'], column: string | undefined): string =>
  (column !== undefined && samples.map((row) => row[column] ?? '').find((value) => value.trim() !== '')) || '';
