import { useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { withTerm } from '../../data/query/with-term.ts';
import { Button } from '../app/controls/Button.tsx';
import controls from '../app/controls/controls.module.css';
import { useAnswer } from '../client/use-answer.ts';
import { changeListQuery, type ListQuery } from '../list/list-query.ts';
import { interfaceLocale } from '../messages/messages.ts';
import { timeline as words } from '../messages/timeline.ts';
import { classNames } from '../theme/class-names.ts';
import { Bars } from './Bars.tsx';
import { hasDates, narrowed, withoutDates } from './brush.ts';
import { TimelineChart } from './TimelineChart.tsx';
import { laneSlots, type Slot, slotName, slotsOf } from './timeline-bars.ts';
import styles from './timeline.module.css';

/** The chart waits this long for the next key: the list comes first. */
const PAUSE_MS = 150;

/** When the articles of the list were published; choosing a stretch of time narrows the list to it. */
export function TimelinePane({ query }: { readonly query: ListQuery }) {
  const [showsLanes, setShowsLanes] = useState(false);
  const [read, setRead] = useState<string | null>(null);
  const asked = { query: query.text, view: query.view, lanes: showsLanes };
  const { value: timeline } = useAnswer('find.timeline', asked, PAUSE_MS);
  if (timeline === undefined) return <section className={styles['pane']} aria-label={words.title} />;
  const slots = slotsOf(timeline);
  const { unit, undated, lanes } = timeline;
  return (
    <section className={styles['pane']} aria-label={words.title}>
      <div className={styles['head']}>
        <p className={styles['summary']}>
          <bdi>{read ?? summary(slots, unit)}</bdi>
          {undated > 0 && <bdi className={styles['undated']}>{words.undated(undated)}</bdi>}
        </p>
        {hasDates(query.text) && (
          <Button kind="quiet" onPress={() => changeListQuery({ text: withoutDates(query.text) })}>
            {words.allDates}
          </Button>
        )}
        <ToggleButton
          isSelected={showsLanes}
          onChange={setShowsLanes}
          className={classNames(controls['button'], controls['quiet'])}
        >
          {words.outlets}
        </ToggleButton>
      </div>
      {slots.length > 0 && (
        <TimelineChart
          key={`${unit} ${slots[0]?.start ?? ''} ${String(slots.length)}`}
          slots={slots}
          unit={unit}
          onRead={setRead}
          onBrush={(brush) => changeListQuery({ text: narrowed(query.text, brush, slots, unit) })}
        />
      )}
      {showsLanes && lanes !== null && slots.length > 0 && (
        <ul className={styles['lanes']}>
          {lanes.map(({ source, bars }) => (
            <Lane key={source} source={source} slots={laneSlots(slots, bars)} text={query.text} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Lane({
  source,
  slots,
  text,
}: {
  readonly source: string;
  readonly slots: readonly Slot[];
  readonly text: string;
}) {
  const counts = slots.map(({ count }) => count);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return (
    <li className={styles['lane']}>
      <Button
        kind="quiet"
        aria-label={words.lane(source, total)}
        onPress={() => changeListQuery({ text: withTerm(text, 'source', source) })}
      >
        <bdi>{source}</bdi>
      </Button>
      <Bars slots={slots} highest={Math.max(1, ...counts)} />
    </li>
  );
}

function summary(slots: readonly Slot[], unit: Parameters<typeof slotName>[1]): string {
  const [first, last] = [slots[0], slots.at(-1)];
  if (!first || !last) return words.empty;
  const name = ({ start }: Slot) => slotName(start, unit, interfaceLocale());
  const total = slots.reduce((sum, { count }) => sum + count, 0);
  return words.summary(total, name(first), name(last));
}
