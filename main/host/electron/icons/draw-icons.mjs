import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { icns, ico } from './icon-files.mjs';

/** Icons are drawn from two SVGs whenever the program is packed: a plainer one where the other's lines would blur. */
const largestSmallPixels = 48;
const drawings = {
  small: new URL('backfile-small.svg', import.meta.url),
  large: new URL('backfile.svg', import.meta.url),
};

const allSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** electron-builder calls this before it packs; the folder is what `electron-builder.yml` takes icons from. */
export async function beforePack() {
  await drawIcons(fileURLToPath(new URL('../../../../release/icons', import.meta.url)));
}

/** Writes `icon.ico`, `icon.icns` and `set/<size>x<size>.png` into a folder. */
export async function drawIcons(folder) {
  const pictures = new Map(await Promise.all(allSizes.map(async (size) => [size, await draw(size)])));
  await mkdir(join(folder, 'set'), { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'icon.ico'), ico(pictures)),
    writeFile(join(folder, 'icon.icns'), icns(pictures)),
    ...[...pictures].map(([size, png]) => writeFile(join(folder, 'set', `${size}x${size}.png`), png)),
  ]);
}

async function draw(size) {
  const svg = await readFile(size <= largestSmallPixels ? drawings.small : drawings.large);
  const { width } = await sharp(svg).metadata();
  return await sharp(svg, { density: (72 * size) / width })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer();
}
