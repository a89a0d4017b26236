import { describe, expect, test } from 'vitest';
import { commandOf, UsageError } from '../../../../main/host/command-line/command.ts';

describe('a command line', () => {
  test('of an import names its paths and what folders mean', () => {
    expect(commandOf(['import', 'a.txt', 'b', '--archive', 'x', '--json', '--folder-as', 'tag'])).toEqual({
      name: 'import',
      paths: ['a.txt', 'b'],
      folderAs: 'tag',
      preview: false,
      archive: 'x',
      profile: undefined,
      json: true,
    });
  });

  test('of a list has an order, and all of it unless a part is asked for', () => {
    expect(commandOf(['list'])).toMatchObject({
      order: { by: 'published', direction: 'descending' },
      limit: undefined,
      offset: 0,
      view: 'archive',
    });
    expect(commandOf(['list', '--trash'])).toMatchObject({ view: 'trash' });
    expect(commandOf(['list', '--sort=imported', '--order=ascending', '--limit', '5', '--offset', '10'])).toMatchObject(
      {
        order: { by: 'imported', direction: 'ascending' },
        limit: 5,
        offset: 10,
      },
    );
  });

  test('can ask for a preview of an import', () => {
    expect(commandOf(['import', 'x', '--preview'])).toMatchObject({ name: 'import', preview: true });
  });

  test('can import a file whose name begins with a dash', () => {
    expect(commandOf(['import', '--', '--odd.txt'])).toMatchObject({ paths: ['--odd.txt'] });
  });

  test.each([[['--help']], [['help']], [['import', '-h']]])('%j asks for help', (argv) => {
    expect(commandOf(argv)).toEqual({ name: 'help' });
  });

  test.each([
    [[], 'No command given'],
    [['burn'], 'Unknown command "burn"'],
    [['toString'], 'Unknown command "toString"'],
    [['import'], 'name the files or folders'],
    [['import', 'x', '--limit', '3'], '--limit does not belong here'],
    [['import', 'x', '--folder-as', 'outlet'], '--folder-as is one of nothing, source, tag'],
    [['list', 'x'], 'unexpected "x"'],
    [['list', '--limit', '-1'], 'limit'],
    [['list', '--limit=many'], 'whole number'],
    [['list', '--limit=1e3'], 'whole number'],
    [['list', '--archive'], 'archive'],
    [['list', '--colour'], 'colour'],
    [['show'], 'name one article'],
    [['show', 'a', 'b'], 'name one article'],
    [['show', 'a', '--json', '--text'], 'choose one'],
    [['notes', 'a', 'b'], 'at most one'],
  ])('%j makes no sense, and the complaint says why', (argv, complaint) => {
    expect(() => commandOf(argv)).toThrow(UsageError);
    expect(() => commandOf(argv)).toThrow(complaint);
  });
});
