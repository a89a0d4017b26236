import type { ReactNode } from 'react';
import type { Article, DatedValue, Provenance } from '../../data/article.ts';
import { interfaceLocale } from '../messages/messages.ts';
import { reading as messages } from '../messages/reading.ts';
import { bylinePhrase } from './byline.ts';
import { datePhrase } from './dates.ts';
import { Doubt } from './Doubt.tsx';
import { headPlace } from './find/head-texts.ts';
import styles from './header.module.css';
import { UnsureText } from './UnsureText.tsx';

interface Props {
  readonly article: Article;
  /** The dateline's place, where no first paragraph can begin with it. */
  readonly place: string | null;
  /** Which version of the article it is. */
  readonly versionLine: ReactNode;
}

/** Kicker, headline, standfirst, byline and date, as the top of a printed article has them. */
export function ArticleHeader({ article, place, versionLine }: Props) {
  const locale = interfaceLocale();
  const kicker = [article.source, article.section, article.dateline ? undefined : article.agency].filter(Boolean);
  const byline = bylinePhrase(article.byline, article.language, locale);
  return (
    <header className={styles['header']}>
      {kicker.length > 0 && <p className={styles['kicker']}>{kicker.map(separated)}</p>}
      <h1 className={styles['headline']} {...headPlace(article, 'title')}>
        {article.title}
      </h1>
      {article.standfirst && (
        <p className={styles['standfirst']} {...headPlace(article, 'standfirst')}>
          {article.standfirst}
        </p>
      )}
      {byline && <p className={styles['byline']}>{byline}</p>}
      <p className={styles['dates']} lang="en" dir="ltr">
        {place && <span>{place}</span>}
        {article.published && <DateWithDoubt date={article.published} provenance={article.provenance.published} />}
        {article.updated && (
          <time dateTime={article.updated.value}>{messages.article.updated(datePhrase(article.updated, locale))}</time>
        )}
      </p>
      <UnsureText article={article} />
      {versionLine}
    </header>
  );
}

function separated(part: string | undefined, index: number) {
  return (
    <span key={part}>
      {index > 0 && <span className={styles['separator']}> · </span>}
      <bdi>{part}</bdi>
    </span>
  );
}

interface DateProps {
  readonly date: DatedValue;
  readonly provenance: Provenance | undefined;
}

function DateWithDoubt({ date, provenance }: DateProps) {
  const phrase = datePhrase(date, interfaceLocale());
  const isGuess = provenance?.sure === 'guess';
  return (
    <span>
      <time dateTime={date.value}>{isGuess ? messages.article.about(phrase) : phrase}</time>
      {isGuess && (
        <>
          {' '}
          <Doubt
            label={messages.article.dateGuessed}
            explanation={messages.guessedFrom(messages.provenance[provenance.from], provenance.evidence)}
          />
        </>
      )}
    </span>
  );
}
