import { describe, expect, it } from 'vitest';
import { bylinePhrase } from '../../../renderer/reading/byline.ts';
import { cleanText } from '../../../renderer/reading/clean-text.ts';
import { webAddress } from '../../../renderer/reading/web-address.ts';

describe('bylinePhrase', () => {
  it('joins names as the window’s language does', () => {
    expect(bylinePhrase(['Ana Reyes', 'B. Ortiz'], 'en', 'en-GB')).toBe('By Ana Reyes and B. Ortiz');
    expect(bylinePhrase(['Ana Reyes'], undefined, 'en-GB')).toBe('By Ana Reyes');
    expect(bylinePhrase([], 'en', 'en-GB')).toBe('');
  });

  it('puts no English word before the names of an article in another language', () => {
    expect(bylinePhrase(['Ilse Marle', 'Jan Quist'], 'de', 'en-GB')).toBe('Ilse Marle und Jan Quist');
  });

  it('takes a language tag that is none as it comes', () => {
    expect(bylinePhrase(['Ana Reyes', 'B. Ortiz'], 'not a tag', 'en-GB')).toContain('Ana Reyes');
  });
});

describe('cleanText', () => {
  it('puts an empty line between paragraphs and cuts words where the selection does', () => {
    expect(cleanText('The ferry ran.\nNo one was hurt.', 4, 21)).toBe('ferry ran.\n\nNo one');
  });
});

describe('webAddress', () => {
  it.each(['https://example.org/a?b#c', 'HTTP://EXAMPLE.ORG/'])('accepts %s', (href) => {
    expect(webAddress(href)).toMatch(/^https?:\/\/example\.org\//u);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '/relative', '', ' ', 'app://x/y'])(
    'refuses %j',
    (href) => {
      expect(webAddress(href)).toBeNull();
    },
  );
});
