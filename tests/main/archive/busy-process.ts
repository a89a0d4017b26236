import { writeSync } from 'node:fs';
import { openArchive } from '../../../main/archive/open-archive.ts';
import { arrival } from './arrivals.ts';

/**
 * A process that opens an archive and changes it until it is killed. It says what it did on standard output, one line
 * each, only after the archive has acknowledged it.
 */
const [folder = '', configFolder = '', cacheFolder = '', task = ''] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

const result = await openArchive({ folder, configFolder, cacheFolder });
if (!result.ok) throw new Error(result.reason);
const archive = result.value;
say(`opened ${archive.info().readOnly?.reason ?? 'for writing'}`);

for (let round = 0; ; round++) {
  if (task === 'hold') break;
  const batch = Array.from({ length: 1 + (round % 7) * 10 }, (_, index) =>
    arrival(`Round ${round}, number ${index}`, `Boats at Vellin, ${process.pid}, ${round}, ${index}.`),
  );
  const taken = await archive.takeIn(batch, 'import-1');
  if (!taken.ok) {
    say(`refused ${taken.reason}`);
    break;
  }
  for (const { articleIds } of taken.value) say(`article ${articleIds.join()}`);
  const articleId = taken.value[0]?.articleIds[0] ?? '';
  const opened = archive.open(articleId);
  if (!opened.ok) throw new Error(opened.reason);
  const { textHash } = opened.value.article;
  const note = await archive.addNote({ articleId, textHash, start: 0, end: 5, color: 'green', text: `${round}` });
  if (note.ok) say(`note ${articleId} ${note.value.id}`);
  const read = await archive.changeState({ articleId, read: true });
  if (read.ok) say(`read ${articleId}`);
}
if (task === 'fill') {
  const articleId = archive.page({ by: 'imported', direction: 'ascending' }, 0, 1).rows[0]?.id ?? '';
  const starred = await archive.changeState({ articleId, starred: true });
  if (starred.ok) say(`starred ${articleId}`);
}
process.stdin.resume();
process.stdin.on('end', () => {
  void archive.close();
});
