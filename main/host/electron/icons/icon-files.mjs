/** The two containers that icons of Windows and macOS come in; both hold PNG pictures of several sizes. */

/** Sizes that Windows looks for. */
const icoSizes = [16, 24, 32, 48, 64, 128, 256];

/**
 * An ICO file (https://learn.microsoft.com/windows/win32/menurc/icons): a directory of 16-byte entries, then the pictures.
 * A width of 0 means 256.
 */
export function ico(pictures) {
  const headerBytes = 6 + 16 * icoSizes.length;
  const header = Buffer.alloc(headerBytes);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(icoSizes.length, 4);
  let offset = headerBytes;
  for (const [index, size] of icoSizes.entries()) {
    const { length } = pictures.get(size);
    const entry = 6 + 16 * index;
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4); // colour planes
    header.writeUInt16LE(32, entry + 6); // bits for each pixel
    header.writeUInt32LE(length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += length;
  }
  return Buffer.concat([header, ...icoSizes.map((size) => pictures.get(size))]);
}

/** Type of each picture in an ICNS file and its size; those twice as dense are types of their own. */
const icnsTypes = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['icp6', 64],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
];

/** An ICNS file (https://en.wikipedia.org/wiki/Apple_Icon_Image_format): chunks of type, length and picture. */
export function icns(pictures) {
  const chunks = icnsTypes.map(([type, size]) => chunk(type, pictures.get(size)));
  return chunk('icns', Buffer.concat(chunks));
}

/** The length counts its own header of eight bytes. */
function chunk(type, content) {
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([header, content]);
}
