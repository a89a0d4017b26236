import { describe, expect, test } from 'vitest';
import { pastedFile } from '../../../renderer/importing/pasted-file.ts';

const named = (text: string, html = '') => pastedFile({ text, html })?.name;

describe('what was pasted', () => {
  test('is a text file named after its first line', async () => {
    const file = pastedFile({ text: '\n  Night ferry returns\n\nIt sailed again.', html: '' });
    expect(file?.name).toBe('Night ferry returns.txt');
    expect(await file?.text()).toBe('\n  Night ferry returns\n\nIt sailed again.');
  });

  test('is a page when it came with markup', async () => {
    const html = '<h1>Pier & lamps</h1><p>The pier is <b>shut</b>.</p>';
    const file = pastedFile({ text: 'Pier & lamps\nThe pier is shut.', html });
    expect(file?.name).toBe('Pier & lamps.html');
    const page = await file?.text();
    expect(page).toContain('<title>Pier &amp; lamps</title>');
    expect(page).toContain(html);
    expect(page).toContain('<meta charset="utf-8">');
  });

  test('is text when the markup says no more than the text', () => {
    expect(named('One line', '<meta charset="utf-8"><span style="color: red">One line</span>')).toBe('One line.txt');
  });

  test('keeps the address that Windows programs put before it, if it is a web address', async () => {
    const head = 'Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000205\r\n';
    const page = async (address: string) =>
      await pastedFile({ text: 'Pier', html: `${head}SourceURL:${address}\r\n<p>Pier</p>` })?.text();
    expect(await page('https://harbour.example/a?b="c"')).toContain(
      '<link rel="canonical" href="https://harbour.example/a?b=&quot;c&quot;">',
    );
    expect(await page('file:///home/ana/pier.html')).not.toContain('canonical');
    expect(await page('https://harbour.example/a')).not.toContain('StartHTML');
  });

  test('is named by its words when it came as markup only', () => {
    expect(named('', '<title>Site</title><p>Pier shut</p><p>More</p>')).toBe('Pier shut.html');
  });

  test('has a name that every system takes', () => {
    expect(named('../../etc: "what" <is> this?')).toBe('etc what is this.txt');
    expect(named('\u202Egnp.exe')).toBe('gnp.exe.txt');
    expect(named('???')).toBe('Pasted text.txt');
    expect(named('x'.repeat(500))?.length).toBeLessThan(100);
  });

  test('is nothing when there are no words in it', () => {
    expect(pastedFile({ text: ' \n ', html: '<p> </p>' })).toBeUndefined();
  });
});
