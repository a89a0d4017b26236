import { describe, expect, test } from 'vitest';
import { webAddress } from '../../../main/host/web-address.ts';

describe('an address for the system browser', () => {
  test.each([
    ['https://coast.example/a b?q=1#top', 'https://coast.example/a%20b?q=1#top'],
    ['HTTP://Coast.Example', 'http://coast.example/'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ])('%s is handed over as the browser will read it', (url, safe) => {
    expect(webAddress(url)).toBe(safe);
  });

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ftp://coast.example/',
    'vscode://open',
    'data:text/html,hello',
    'mailto:desk@coast.example',
    '//coast.example/',
    'coast.example',
    '',
    'https://',
    'https://coast.example@elsewhere.example/',
    'https://user:secret@coast.example/',
    '\\\\server\\share',
  ])('%s is refused', (url) => {
    expect(webAddress(url)).toBeUndefined();
  });
});
