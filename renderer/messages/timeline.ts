import { counted, formatCount } from './plural.ts';

const articles = (count: number) => counted(count, 'article', 'articles');

/** What the timeline says, in English. */
export const timeline = {
  title: 'Timeline',
  show: 'Show the timeline',
  hide: 'Hide the timeline',
  chart: 'Dates of publication',
  hint: 'Arrow keys move, Shift widens the choice, Enter shows those articles.',
  slot: (name: string, count: number) => `${name}: ${articles(count)}`,
  range: (first: string, last: string, count: number) => `${first} to ${last}: ${articles(count)}`,
  summary: (count: number, first: string, last: string) =>
    first === last ? `${articles(count)}, ${first}` : `${articles(count)}, ${first} to ${last}`,
  undated: (count: number) => `${formatCount(count)} without a date`,
  allDates: 'All dates',
  outlets: 'By outlet',
  lane: (source: string, count: number) => `${source}: ${articles(count)}`,
  onlyFrom: (source: string) => `Only ${source}`,
  empty: 'No article here has a date of publication.',
};
