import { describe, expect, test } from 'vitest';
import { done, refused } from '../../../data/outcome.ts';
import { type HostAnswers, openDoor } from '../../../main/host/door.ts';
import { RefusedRequest } from '../../../preload/contract.ts';

function doorWithWitness() {
  const asked: unknown[] = [];
  const hostAnswers: HostAnswers = {
    'files.choose': async (args) => {
      asked.push(['host', 'files.choose', args]);
      return refused('in-window');
    },
    'links.open': async (args) => {
      asked.push(['host', 'links.open', args]);
      return done(null);
    },
    'archive.reveal': async () => {
      asked.push(['host', 'archive.reveal']);
      return null;
    },
    'archives.recent': async () => [],
    'archives.missed': async () => null,
    'archives.open': async (args) => {
      asked.push(['host', 'archives.open', args]);
      return done(null);
    },
    'archives.create': async (args) => {
      asked.push(['host', 'archives.create', args]);
      return done(null);
    },
  };
  const client = {
    ask: async (name: string, args: unknown) => {
      asked.push(['thread', name, args]);
      return 'from the thread';
    },
  };
  return { door: openDoor({ client, hostAnswers }), asked };
}

describe('the door', () => {
  test.each([
    ['an unknown name', 'articles.burn', {}],
    ['a name that objects have by nature', 'toString', {}],
    ['a name that is no text', 7, {}],
    ['no arguments at all', 'articles.page', undefined],
    ['a field too many', 'archive.info', { extra: true }],
    ['a field of the wrong kind', 'articles.open', { id: 7 }],
    ['an id that could be a path', 'articles.open', { id: '../../etc/passwd' }],
    [
      'a page larger than any list needs',
      'articles.page',
      { order: { by: 'published', direction: 'descending' }, offset: 0, limit: 501 },
    ],
  ])('refuses %s, and nobody is asked', async (_, name, args) => {
    const { door, asked } = doorWithWitness();
    await expect(door(name, args)).rejects.toThrow(RefusedRequest);
    expect(asked).toEqual([]);
  });

  test('asks the thread what is the thread’s, with the checked arguments', async () => {
    const { door, asked } = doorWithWitness();
    expect(await door('articles.open', { id: 'a-1' })).toBe('from the thread');
    expect(asked).toEqual([['thread', 'articles.open', { id: 'a-1' }]]);
  });

  test('asks the host what needs a desktop', async () => {
    const { door, asked } = doorWithWitness();
    expect(await door('files.choose', { kind: 'folder' })).toEqual({ ok: false, reason: 'in-window' });
    expect(await door('archive.reveal', {})).toBeNull();
    await door('archives.open', { folder: '/news' });
    await door('archives.create', { folder: '/news', name: ' Tides ' });
    expect(asked).toEqual([
      ['host', 'files.choose', { kind: 'folder' }],
      ['host', 'archive.reveal'],
      ['host', 'archives.open', { folder: '/news' }],
      ['host', 'archives.create', { folder: '/news', name: 'Tides' }],
    ]);
  });

  test('lets only re-serialised web addresses through to the host', async () => {
    const { door, asked } = doorWithWitness();
    expect(await door('links.open', { url: 'javascript:alert(1)' })).toEqual({
      ok: false,
      reason: 'not-a-web-address',
    });
    expect(asked).toEqual([]);
    expect(await door('links.open', { url: 'HTTPS://Coast.Example/x' })).toEqual({ ok: true, value: null });
    expect(asked).toEqual([['host', 'links.open', { url: 'https://coast.example/x' }]]);
  });
});
