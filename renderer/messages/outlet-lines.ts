import { counted, formatCount } from './plural.ts';

/** What is said of lines that an outlet repeats, in English. */
export const outletLines = {
  open: 'Repeated lines…',
  title: (outlet: string) => `Repeated lines of ${outlet}`,
  hint: 'These lines stand in many articles of the outlet. What is no part of the reports can be left out of all of them at once, and of those that come later. The files stay as they are.',
  looking: 'Looking through the articles…',
  none: 'No line stands in enough of its articles.',
  proposed: 'Proposed',
  out: 'Left out',
  in: 'Kept as text',
  places: (articles: number, all: number, example: string | undefined) => {
    const places = `In ${formatCount(articles)} of ${counted(all, 'article', 'articles')}`;
    return example === undefined ? places : `${places}, for example “${example}”`;
  },
  leaveOut: 'Leave out',
  leaveOutOne: (line: string) => `Leave out: ${line}`,
  leaveAllOut: 'Leave all out',
  keep: 'Keep',
  keepOne: (line: string) => `Keep: ${line}`,
  putBack: 'Put back',
  putBackOne: (line: string) => `Put back: ${line}`,
  leftOut: (lines: number) => `${counted(lines, 'line', 'lines')} left out of all articles of the outlet.`,
  kept: 'Kept as text.',
  back: 'Back in the articles.',
  toOutlet: 'Back to the outlet',
};
