import { counted } from './plural.ts';

const articles = (count: number) => counted(count, 'article', 'articles');

/** What naming and merging outlets says, in English. */
export const outlets = {
  manage: 'Outlets…',
  title: 'Outlets',
  find: 'Find an outlet',
  list: 'Outlets by name',
  count: articles,
  more: (count: number) => `${counted(count, 'outlet', 'outlets')} more. Type a part of the name to see them.`,
  none: 'No article has an outlet yet, or none of that name.',
  hint: 'One outlet can go by several names and addresses. Its articles are shown, counted and found under one name.',
  back: 'All outlets',
  name: 'Name',
  hosts: 'Web addresses',
  hostsHint: 'One to a line, such as ternbay.example. Those beneath it, such as news.ternbay.example, are meant too.',
  names: 'Other names',
  namesHint: 'One to a line: mastheads, titles of feeds, names of folders.',
  merged: 'Taken up',
  split: (name: string) => `Separate ${name}`,
  splitShort: 'Separate',
  becomes: (name: string, count: number, into: string, others: number) =>
    `There is an outlet “${into}” already, with ${articles(others)}. ${articles(count)} of “${name}” will be shown under it.`,
  renames: (count: number) => `${articles(count)} will be shown under the new name.`,
  save: 'Save',
  merge: 'Make them one',
  saved: (name: string) => `Outlet “${name}” saved.`,
  mergedInto: (count: number, into: string) => `${articles(count)} shown under “${into}” now.`,
  splitDone: (name: string) => `“${name}” stands on its own again.`,
};
