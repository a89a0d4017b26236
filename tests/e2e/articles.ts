/** A text file as a reader has it. */
export interface TextFile {
  /** Below what is imported, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Newer than every sample article, so that they stand on top of the list. */
export const ferry: TextFile & { readonly title: string } = {
  path: 'Harbour News/2024-12-04 night ferry.txt',
  title: 'Night ferry to Lindholm returns after nine years',
  text: `Night ferry to Lindholm returns after nine years

By Ana Reyes and Bo Ortiz

PORT ELSA, December 4 — The night ferry to Lindholm sailed again on Wednesday, nine years after the line was given up.

Forty-one passengers and a piano were on board when it left at ten past eleven. The captain, Ingrid Solberg, had asked for the piano herself.

"A crossing of seven hours needs music," she said on the pier. "And the old one went down with the old ship."

The line was closed after the winter of 2022, when storms broke the Lindholm pier in two places. The island council paid for the repair with a tax on summer houses.

Bookings for June are open. The council expects six thousand passengers in the first year.

Leave a Reply
`,
};

export const bridge: TextFile & { readonly title: string } = {
  path: 'Harbour News/2024-12-03 swing bridge.txt',
  title: 'Swing bridge stuck open for the third time this week',
  text: `Swing bridge stuck open for the third time this week

PORT ELSA, December 3 — The swing bridge over the inner harbour stuck open on Tuesday, for the third time in a week.

Engineers blamed a bearing that was bought second-hand. Pedestrians were taken across in a rowing boat.
`,
};

/** Long enough that its end is far below the window. */
export const longRead: TextFile & { readonly title: string } = {
  path: 'Harbour News/2024-12-02 long read.txt',
  title: 'A year on the breakwater',
  text: [
    'A year on the breakwater',
    ...Array.from(
      { length: 120 },
      (_, day) =>
        `Entry ${day + 1}. The light was on at four and off at eight. The keeper wrote down the wind, the swell and the ` +
        'number of boats, as keepers here have done since the tower was built, and then he made coffee for two.',
    ),
  ].join('\n\n'),
};

/** What scrapers leave in a text: addresses, markup and script, all of which must stay words. */
export const hostile: TextFile & { readonly title: string } = {
  path: 'Harbour News/2024-12-01 hostile.md',
  title: 'What the scraper left behind',
  text: `# What the scraper left behind

Read [the council's report](https://council.example/report?id=7) or [run this](javascript:document.title='owned').

![A remote picture](https://pictures.example/tracker.png)

<script>document.title = 'owned'; fetch('https://collector.example/');</script>

<img src="https://pictures.example/pixel.gif" onerror="document.title='owned'">

<iframe src="https://frames.example/"></iframe><style>@import url(https://styles.example/a.css);</style>

The last paragraph is an ordinary one.
`,
};

export const arabic: TextFile & { readonly title: string } = {
  path: 'الميناء/2024-11-30 عبارة.txt',
  title: 'عودة العبارة الليلية بعد تسع سنوات',
  text: `عودة العبارة الليلية بعد تسع سنوات

أبحرت العبارة الليلية من جديد يوم الأحد بعد تسع سنوات من إغلاق الخط، وعلى متنها واحد وأربعون راكبا وبيانو قديم.

وقالت القبطانة إن الرحلة التي تستغرق سبع ساعات تحتاج إلى الموسيقى. ودفع مجلس الجزيرة ثمن إصلاح الرصيف.
`,
};
