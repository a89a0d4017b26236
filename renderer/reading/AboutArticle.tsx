import type { Article, DerivedField } from '../../data/article.ts';
import type { FieldValues } from '../../data/corrections.ts';
import { type CorrectableField, correctableFields } from '../../data/field-values.ts';
import type { PutBack } from '../../preload/contract.ts';
import { momentPhrase } from '../notes/moment.ts';
import { cleaning } from '../messages/cleaning.ts';
import { interfaceLocale } from '../messages/messages.ts';
import { reading as messages } from '../messages/reading.ts';
import { CleaningPanel } from '../cleaning/CleaningPanel.tsx';
import { CorrectButton } from '../corrections/CorrectButton.tsx';
import { InFile } from '../corrections/InFile.tsx';
import styles from './about.module.css';
import { datePhrase } from './dates.ts';
import { joined } from './byline.ts';

interface Props {
  readonly article: Article;
  /** What its file says of the fields that were corrected. */
  readonly own: Partial<FieldValues>;
  readonly putBack: readonly PutBack[];
  readonly showsRemoved: boolean;
  readonly onShowRemoved: (shows: boolean) => void;
}

/** Where the article and each of its fields came from, how sure that is, and what cleaning left out. */
export function AboutArticle({ article, own, putBack, showsRemoved, onShowRemoved }: Props) {
  return (
    <details className={styles['about']} lang="en" dir="ltr">
      <summary>
        {messages.about.title}
        {article.removed.length > 0 && ` · ${cleaning.leftOutShort(article.removed.length)}`}
      </summary>
      <Sources article={article} />
      <Fields article={article} own={own} />
      <CorrectButton articleId={article.id} />
      <CleaningPanel article={article} putBack={putBack} showsInPlace={showsRemoved} onShowInPlace={onShowRemoved} />
    </details>
  );
}

function Sources({ article }: { readonly article: Article }) {
  const { originals, wordCount, importedAt, textHash } = article;
  return (
    <dl className={styles['facts']}>
      {originals.map((original) => (
        <div key={original.sha256}>
          <dt>{messages.about.file}</dt>
          <dd>
            <bdi>{original.fileName}</bdi>
            {original.encoding ? ` (${original.encoding})` : ''}
          </dd>
        </div>
      ))}
      <div>
        <dt>{messages.about.imported}</dt>
        <dd>
          <time dateTime={importedAt}>{momentPhrase(importedAt, interfaceLocale())}</time>
        </dd>
      </div>
      <div>
        <dt>{messages.about.length}</dt>
        <dd>{messages.about.words(wordCount)}</dd>
      </div>
      <div>
        <dt>{messages.about.hash}</dt>
        <dd>
          <code>{textHash}</code>
          <p className={styles['hint']}>{messages.about.hashNote}</p>
        </dd>
      </div>
    </dl>
  );
}

type FieldsProps = Pick<Props, 'article' | 'own'>;

function Fields({ article, own }: FieldsProps) {
  const rows = FIELDS.filter((field) => article.provenance[field]);
  if (rows.length === 0) return null;
  return (
    <table className={styles['fields']}>
      <caption>{messages.about.fields}</caption>
      <thead>
        <tr>
          <th scope="col">{messages.about.field}</th>
          <th scope="col">{messages.about.value}</th>
          <th scope="col">{messages.about.from}</th>
          <th scope="col">{messages.about.sure}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((field) => (
          <FieldRow key={field} article={article} own={own} field={field} />
        ))}
      </tbody>
    </table>
  );
}

function FieldRow({ article, own, field }: FieldsProps & { readonly field: DerivedField }) {
  const provenance = article.provenance[field];
  const corrected = correctableField(field);
  if (!provenance) return null;
  return (
    <tr>
      <th scope="row">{messages.about.names[field]}</th>
      <td>
        <bdi>{fieldValue(article, field)}</bdi>
        {corrected !== undefined && <InFile field={corrected} own={own} />}
      </td>
      <td>
        {messages.provenance[provenance.from]}
        {provenance.evidence && (
          <>
            : <bdi className={styles['evidence']}>{provenance.evidence}</bdi>
          </>
        )}
      </td>
      <td data-sure={provenance.sure}>{messages.sureness[provenance.sure]}</td>
    </tr>
  );
}

const FIELDS = Object.keys(messages.about.names) as DerivedField[];

const correctableField = (field: DerivedField): CorrectableField | undefined =>
  correctableFields.find((each) => each === (field === 'dateline' ? 'place' : field));

function fieldValue(article: Article, field: DerivedField): string {
  const locale = interfaceLocale();
  switch (field) {
    case 'byline':
      return joined(article.byline, article.language ?? locale);
    case 'tags':
      return article.tags.join(', ');
    case 'dateline':
      return article.dateline?.text ?? '';
    case 'published':
    case 'updated': {
      const date = article[field];
      return date ? datePhrase(date, locale) : '';
    }
    case 'direction':
      return messages.about.directions[article.direction];
    case 'language':
      return article.language ? (new Intl.DisplayNames(locale, { type: 'language' }).of(article.language) ?? '') : '';
    case 'title':
    case 'standfirst':
    case 'agency':
    case 'source':
    case 'section':
    case 'url':
      return article[field] ?? '';
  }
}
