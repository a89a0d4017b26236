import { done, type Outcome, refused } from '../../../data/outcome.ts';

/** Below what ext4, APFS and NTFS hold for one name, with room for a number. */
const nameLimitBytes = 240;
const depthLimit = 32;

/** Names that Windows keeps for devices, with any extension. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;
const forbiddenOnWindows = /[<>:"|?*\\\p{Cc}]/gu;

/**
 * The segments under which a file dropped into a window is stored, from the path the window gave it. A path that tries to
 * leave the inbox is refused; a name that the system could not store is altered as little as it takes.
 */
export function inboxPath(relativePath: string, platform: NodeJS.Platform): Outcome<readonly string[], 'bad-path'> {
  const segments = relativePath.split('/');
  if (segments.length > depthLimit) return refused('bad-path', 'too many folders');
  if (segments.some((segment) => isEscape(segment, platform))) return refused('bad-path');
  return done(segments.map((segment) => storableName(segment, platform)));
}

function isEscape(segment: string, platform: NodeJS.Platform): boolean {
  if (segment === '' || segment === '.' || segment === '..' || segment.includes('\0')) return true;
  return platform === 'win32' && segment.includes('\\');
}

function storableName(segment: string, platform: NodeJS.Platform): string {
  return shortened(platform === 'win32' ? windowsName(segment) : segment);
}

function windowsName(segment: string): string {
  const plain = segment.replace(forbiddenOnWindows, '_').replace(/[. ]+$/u, '_');
  return deviceName.test(plain) ? `_${plain}` : plain;
}

/** Cuts the end off the name, but not its extension. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= nameLimitBytes) return name;
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : '';
  let stem = '';
  for (const character of name.slice(0, name.length - extension.length)) {
    if (Buffer.byteLength(stem + character + extension) > nameLimitBytes) break;
    stem += character;
  }
  return stem + extension;
}
