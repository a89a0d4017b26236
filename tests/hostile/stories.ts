/** A short piece of invented news, of which no two share a sentence. */
export interface Story {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly url: string;
}

const PLACES = ['Tern Bay', 'Port Ellis', 'Marlow Sound', 'Gannet Point', 'Low Haven', 'Sandwick', 'Ostrey'];
const WHO = ['The council', 'A group of fishers', 'The harbour master', 'The school board', 'The ferry company'];
const DID = ['voted to close', 'refused to sell', 'began to repair', 'promised to reopen', 'asked for a survey of'];
const WHAT = ['the old pier', 'the tide mill', 'the market hall', 'the eastern wall', 'the lamp works'];
const WHEN = ['on Tuesday', 'after a long meeting', 'before the spring tides', 'without a debate', 'on Friday night'];
const WHY = [
  'because the timbers have rotted further than anybody had feared',
  'since the money set aside last year was never spent',
  'although four in ten residents had written against the plan',
  'while the engineers are still counting the cracks in its footing',
  'so that the boats can come back once the dredging is over',
];

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

function sentence(index: number): string {
  const digits = [index, Math.floor(index / 5), Math.floor(index / 25), Math.floor(index / 3), Math.floor(index / 2)];
  const [who, did, what, when, why] = [WHO, DID, WHAT, WHEN, WHY].map((list, at) => pick(list, digits[at] ?? 0));
  return `${who} of ${pick(PLACES, index)} ${did} ${what} ${when}, ${why}, ${index + 3} people there said.`;
}

/** The story of that number; the same one each time. */
export function storyOf(number: number): Story {
  const place = pick(PLACES, number);
  return {
    title: `${place} hears the news of day ${number + 100}`,
    paragraphs: [0, 1, 2, 3].map((paragraph) =>
      [0, 1].map((at) => sentence(number * 8 + paragraph * 2 + at)).join(' '),
    ),
    url: `https://courier.example/${number + 100}`,
  };
}

export const htmlOf = ({ title, paragraphs }: Story): string =>
  `<article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;

export const pageOf = (story: Story): string =>
  `<!DOCTYPE html><html lang="en"><head><title>${story.title}</title><link rel="canonical" href="${story.url}"></head><body>${htmlOf(story)}</body></html>`;

export const textOf = ({ paragraphs }: Story): string => paragraphs.join('\n\n');
