/** What the window says of notes whose place in the text is in doubt, in English. */
export const unplaced = {
  hint: 'The words these notes were made on are no longer in this text. Say where they belong.',
  candidate: (percent: string) => `Most like it (${percent}):`,
  noCandidate: 'Nothing in this text is like it.',
  here: 'Place here',
  onSelection: 'Place on the selected words',
  selectFirst: 'Or select words in the text to place it there.',
  keep: 'Keep as note',
  keepHint: 'A note on the whole article',
  placed: 'The note has its place.',
  kept: 'Now a note on the whole article.',
  undo: 'Undo',
  whole: 'On the whole article',
  confirm: 'That is the place',
  confirmed: 'Confirmed.',
};
