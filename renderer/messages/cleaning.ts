import type { RemovedSpan } from '../../data/article.ts';
import { counted } from './plural.ts';

const passages = (count: number) => counted(count, 'passage', 'passages');

/** What cleaning a text says, in English. */
export const cleaning = {
  leftOut: (count: number) => `${passages(count)} left out of the text`,
  leftOutShort: (count: number) => `${passages(count)} left out`,
  leftOutHint: 'What does not belong to the article. Nothing is lost: the original file is kept as it is.',
  showInPlace: 'Show in place',
  putBack: 'Put back',
  putBackOne: (passage: string) => `Put back: ${passage}`,
  putAllBack: 'Put all back',
  putBackDone: (count: number) => `${passages(count)} put back.`,
  isBack: (count: number) => `${passages(count)} put back into the text`,
  leaveOut: 'Leave out again',
  leaveOutOne: (passage: string) => `Leave out again: ${passage}`,
  takeOut: 'Take out',
  takeOutHint: 'Leave the paragraph out of the text',
  takenOut: (count: number) => `${counted(count, 'paragraph', 'paragraphs')} taken out of the text.`,
  takeOutShortcut: 'Take the selected paragraphs out of the text',
  removed: (reason: string) => `Left out: ${reason}`,
  beforeWords: (words: string) => `before “${words}”`,
  atEnd: 'at the end',
  reasons: {
    'comment-prompt': 'prompt to comment',
    'share-bar': 'share buttons',
    newsletter: 'newsletter prompt',
    related: 'links to other articles',
    advertisement: 'advertisement',
    navigation: 'navigation',
    legal: 'legal notice',
    dateline: 'became the dateline',
    byline: 'became the byline',
    'duplicate-title': 'repeats the headline',
    'page-mark': 'page mark',
    repeated: 'repeats in articles of this outlet',
    reader: 'taken out by you',
    header: 'became fields',
    date: 'became the date',
  } satisfies Record<RemovedSpan['reason'], string>,
};
