import { memo, useState } from 'react';
import { VisuallyHidden } from 'react-aria';
import { Disclosure, DisclosurePanel, Heading, Button as AriaButton } from 'react-aria-components';
import { withTerm } from '../../data/query/with-term.ts';
import type { Facet, FacetCounts, FacetValue, ListView } from '../../preload/contract.ts';
import { Button } from '../app/controls/Button.tsx';
import { ChevronDownIcon } from '../app/icons/icons.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { OutletsButton } from '../corrections/outlets/OutletsButton.tsx';
import { changeListQuery, listQuery } from '../list/list-query.ts';
import { find } from '../messages/find.ts';
import { formatCount } from '../messages/plural.ts';
import styles from './find.module.css';

const SHOWN: readonly Facet[] = ['source', 'year', 'place', 'author', 'tag', 'language', 'section', 'agency'];
const OPEN_AT_FIRST: ReadonlySet<Facet> = new Set<Facet>(['source', 'year']);

/** Counts wait this long for the next key: the list comes first. */
const PAUSE_MS = 150;

const FEW = 6;
const MANY = 60;

/** The keyword that narrows a query to a facet's value. */
const KEYWORDS: Readonly<Record<Facet, string>> = {
  source: 'source',
  place: 'place',
  author: 'author',
  agency: 'agency',
  tag: 'tag',
  language: 'lang',
  year: 'on',
  collection: 'collection',
  section: 'section',
};

interface Props {
  /** What the list shows. */
  readonly text: string;
  readonly view: ListView;
}

/** Outlets, years, places and so on of what the list shows, with counts; choosing one narrows the list to it. */
export const FacetPanel = memo(function FacetPanel({ text, view }: Props) {
  const asked = { query: text, view, limit: MANY };
  const { value: facets } = useAnswer('find.facets', asked, PAUSE_MS);
  if (facets === undefined) return null;
  const filled = SHOWN.flatMap((facet) => {
    const counts = facets[facet];
    return counts && counts.values.length > 0 ? [{ facet, counts }] : [];
  });
  return (
    <section className={styles['facets']} aria-label={find.narrowBy}>
      <h2 className={styles['facetsTitle']}>{find.narrowBy}</h2>
      {filled.length === 0 && <p className={styles['noFacets']}>{find.noFacets}</p>}
      {filled.map(({ facet, counts }) => (
        <FacetGroup key={facet} facet={facet} counts={counts} />
      ))}
    </section>
  );
});

interface GroupProps {
  readonly facet: Facet;
  readonly counts: FacetCounts;
}

/** Drawn anew only for new counts, which not every key brings. */
const FacetGroup = memo(function FacetGroup({ facet, counts }: GroupProps) {
  const [showsMore, setShowsMore] = useState(false);
  const shown = counts.values.slice(0, showsMore ? MANY : FEW);
  return (
    <Disclosure defaultExpanded={OPEN_AT_FIRST.has(facet)} className={styles['facet'] ?? ''}>
      <Heading level={3} className={styles['facetHead'] ?? ''}>
        <AriaButton slot="trigger" className={styles['facetTrigger'] ?? ''}>
          <ChevronDownIcon />
          {find.facets[facet]}
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        <ul className={styles['values']}>
          {shown.map((value) => (
            <Value key={value.value} facet={facet} {...value} />
          ))}
        </ul>
        {facet === 'source' && <OutletsButton />}
        {counts.values.length > FEW && (
          <Button kind="quiet" onPress={() => setShowsMore(!showsMore)}>
            {showsMore ? find.fewer : find.more(counts.total - FEW)}
          </Button>
        )}
      </DisclosurePanel>
    </Disclosure>
  );
});

const narrow = (facet: Facet, value: string): void =>
  changeListQuery({ text: withTerm(listQuery().text, KEYWORDS[facet], value) });

/** A plain button: there are many of them, and they change with every key of a search. */
const Value = memo(function Value({ facet, value, label, count }: FacetValue & { readonly facet: Facet }) {
  return (
    <li>
      <button type="button" className={styles['value']} onClick={() => narrow(facet, value)}>
        <bdi className={styles['valueLabel']}>{label}</bdi>
        <span className={styles['count']}>
          {formatCount(count)}
          <VisuallyHidden elementType="span"> {find.articles(count)}</VisuallyHidden>
        </span>
      </button>
    </li>
  );
});
