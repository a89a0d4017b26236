import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../main/import/html/read-html.ts';

const TEXT = 'The harbour council voted seven to two to keep the old pier, and gave no date for the work to begin. ';
const ARTICLE = `<h1>The pier stays where it is</h1><p>${TEXT.repeat(3)}</p><p>${TEXT}</p>`;

function read(bytes: Uint8Array) {
  const result = readHtml({ bytes, fileName: 'pier.html', folders: [], modifiedAt: undefined });
  if (!result.ok) throw new Error(result.reason);
  const [draft] = result.drafts;
  if (!draft) throw new Error('no draft');
  return draft;
}

const readText = (html: string) => read(Buffer.from(html)).content;

describe('a saved page', () => {
  it('knows its address and day from SingleFile, optional tags left out', () => {
    const content = readText(
      `<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://coast.example/pier?a=1 \n saved date: Sat Mar 02 2024 08:15:00 GMT+0000 (Greenwich Mean Time)\n--><meta charset=utf-8><title>The pier stays where it is</title>${ARTICLE}`,
    );
    expect(content).toMatchObject({ title: 'The pier stays where it is', url: 'https://coast.example/pier?a=1' });
    expect(content.published).toEqual({ value: '2024-03-02', precision: 'day' });
    expect(content.provenance.published?.sure).toBe('guess');
  });

  it('knows its address from the mark of the web', () => {
    const content = readText(
      `<!-- saved from url=(0026)https://coast.example/pier --><html><body>${ARTICLE}</body></html>`,
    );
    expect(content.url).toBe('https://coast.example/pier');
  });

  it('is read from the zip that it carries, with its images', () => {
    const gif = Buffer.alloc(40);
    gif.write('GIF89a', 'latin1');
    gif.writeUInt16LE(400, 6);
    gif.writeUInt16LE(300, 8);
    const page = `<html><title>The pier stays where it is</title><article>${ARTICLE}<img src="images/1.gif"></article></html>`;
    const zip = zipOf([
      ['index.html', Buffer.from(page)],
      ['images/1.gif', gif],
    ]);
    const { content, assets } = read(
      Buffer.concat([Buffer.from('<!doctype html><html><body><p>Please wait</p><!--'), zip]),
    );
    expect(content.title).toBe('The pier stays where it is');
    expect(content.blocks.at(-1)).toMatchObject({ type: 'figure', width: 400 });
    expect(assets).toHaveLength(1);
  });

  it('is decoded as it says itself', () => {
    const head = Buffer.from(
      '<html><head><meta charset="windows-1252"><title>Pier - Coast</title></head><body><h1>Pier caf',
    );
    const rest = Buffer.from(` closed</h1><p>${TEXT.repeat(4)}</p></body></html>`);
    const draft = read(Buffer.concat([head, Buffer.from([0xe9]), rest]));
    expect(JSON.stringify(draft.content)).toContain('Pier café closed');
    expect(draft.encoding).toBe('windows-1252');
  });

  it('keeps its article when it was saved from a reader view', () => {
    const content = readText(
      `<html><body><div class="container"><div class="header reader-header"><a class="domain reader-domain" href="https://coast.example/pier">coast.example</a><h1 class="reader-title">The pier stays where it is</h1><div class="credits reader-credits">Maud Ekberg</div><div class="meta-data"><div class="reader-estimated-time">3 minutes</div></div></div><hr><div class="content"><div class="moz-reader-content"><div id="readability-page-1" class="page"><p>${TEXT.repeat(3)}</p><p>${TEXT}</p></div></div></div></div></body></html>`,
    );
    expect(content).toMatchObject({
      title: 'The pier stays where it is',
      url: 'https://coast.example/pier',
      byline: ['Maud Ekberg'],
    });
    expect(content.blocks).toHaveLength(2);
  });

  it('keeps its article when it was saved from the reader of Safari', () => {
    const content = readText(
      `<html lang="en"><head><title>The pier stays where it is</title><style>.page{}</style></head><body class="sepia loading system"><div id="dimming-div"></div><div id="article" role="article" aria-label="Article"><!-- Page 1 --><div class="page" style="font-size:17px"><h1 class="title">The pier stays where it is</h1><div class="metadata singleline"><a href="https://coast.example/pier" class="byline">Maud Ekberg</a><span class="delimiter"></span><time class="date">4 December 2024</time></div><div class="leading-image"><img src="https://coast.example/p.jpg" alt="The pier"></div><p>${TEXT.repeat(3)}</p><p>${TEXT}</p></div></div><div id="footnote-container"></div></body></html>`,
    );
    expect(content).toMatchObject({
      title: 'The pier stays where it is',
      byline: ['Maud Ekberg'],
      published: { value: '2024-12-04' },
    });
    expect(content.blocks.filter(({ type }) => type === 'paragraph')).toHaveLength(2);
    expect(content.isTextUnsure).toBeUndefined();
  });

  it('keeps its article when it was saved from the reader of Edge, without what that draws around it', () => {
    const content = readText(
      `<html lang="en" dir="ltr"><head><title>The pier stays where it is</title></head><body><div id="root"><div role="toolbar" class="toolbar"><button>Read aloud</button><button>Text preferences</button><button>Grammar tools</button><button>Reading preferences</button></div><main id="mainContainer" role="main" class="contentContainer theme-sepia"><div class="headerContainer"><h1 id="title" class="title" tabindex="0">The pier stays where it is</h1><div class="author">Maud Ekberg</div><div class="readTime">3 minutes</div><a class="siteName" href="https://coast.example/pier">coast.example</a></div><div id="contentContainer"><section><p class="paragraph"><span class="sentence">${TEXT.repeat(3)}</span></p><p class="paragraph"><span class="sentence">${TEXT}</span></p></section></div></main></div></body></html>`,
    );
    expect(content).toMatchObject({ title: 'The pier stays where it is', byline: ['Maud Ekberg'] });
    expect(content.blocks).toHaveLength(2);
    expect(content.isTextUnsure).toBeUndefined();
  });
});

/** A zip file of deflated entries, as short as the format allows. */
function zipOf(files: readonly (readonly [name: string, content: Buffer])[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
