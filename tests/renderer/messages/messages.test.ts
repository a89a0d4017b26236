import { describe, expect, it } from 'vitest';
import { en } from '../../../renderer/messages/en.ts';
import { interfaceLocale } from '../../../renderer/messages/messages.ts';
import { counted } from '../../../renderer/messages/plural.ts';

const counts = { found: 2000, done: 2000, imported: 1990, duplicates: 8, versions: 1, stubs: 0, failed: 1 };

describe('what the window says', () => {
  it('has the right form for any number', () => {
    expect(counted(1, 'article', 'articles')).toBe('1 article');
    expect(counted(0, 'article', 'articles')).toBe('0 articles');
    expect(counted(1234, 'article', 'articles')).toBe('1,234 articles');
  });

  it('tells how an import went, in as few words as it takes', () => {
    expect(en.importing.finished(counts)).toBe(
      '1,990 articles imported, 1 new version, 8 already here, 1 not imported.',
    );
    expect(en.importing.finished({ ...counts, imported: 1, versions: 0, duplicates: 0, failed: 0 })).toBe(
      '1 article imported.',
    );
    expect(en.importing.finished({ ...counts, imported: 0, versions: 0, duplicates: 0, outlets: 3, failed: 0 })).toBe(
      '3 outlets named.',
    );
  });

  it('quotes a folder with spaces in a command', () => {
    expect(en.welcome.command('/home/ana/My News')).toContain('--archive "/home/ana/My News"');
    expect(en.welcome.command('/home/ana/News')).toMatch(/--archive \/home\/ana\/News$/u);
  });

  it('writes dates in the reader’s own manner of English, or with the day first', () => {
    expect(interfaceLocale(['de-DE', 'en-US'])).toBe('en-US');
    expect(interfaceLocale(['de-DE', 'eo'])).toBe('en-GB');
    expect(interfaceLocale([])).toBe('en-GB');
  });
});
