import { execFile } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { promisify } from 'node:util';

/**
 * File systems that lie on another machine, as the kernels of Linux (`/proc/filesystems` and FUSE's own names) and macOS
 * call them. `9p` and the two after it are a virtual machine's window to the disk of its host.
 */
const NETWORK_TYPES = new Set(
  (
    'nfs nfs4 cifs smb3 smbfs ncpfs afs afpfs coda ceph glusterfs lustre beegfs gpfs davfs webdav ftp 9p vboxsf ' +
    'fuse.vmhgfs-fuse virtiofs fuse.sshfs fuse.rclone fuse.davfs2 fuse.glusterfs fuse.ceph fuse.s3fs fuse.smbnetfs ' +
    'fuse.curlftpfs fuse.gvfsd-fuse macfuse osxfuse'
  ).split(' '),
);

const PATIENCE_MS = 2_000;

/** Whether a folder lies on a network. False where the system does not say. */
export async function isOnNetwork(folder: string): Promise<boolean> {
  try {
    // Native: on Windows the letter of a network drive becomes the share it stands for.
    const path = realpathSync.native(folder);
    switch (process.platform) {
      case 'linux':
        return isNetworkType(typeIn(mountsOfLinux(readFileSync('/proc/self/mountinfo', 'utf8')), path));
      case 'darwin':
        return isNetworkType(typeIn(mountsOfMac(await mountTable()), path));
      case 'win32':
        return isShare(path);
      default:
        return false;
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return false;
  }
}

const mountTable = async () => (await promisify(execFile)('/sbin/mount', { timeout: PATIENCE_MS })).stdout;

const isNetworkType = (type: string | undefined): boolean => type !== undefined && NETWORK_TYPES.has(type);

/** `\\server\share`, also with the prefix for long paths; `\\?\C:\` and `\\.\` are of this machine. */
export const isShare = (path: string): boolean => /^\\\\(?:\?\\UNC\\|[^\\?.])/iu.test(path);

/** A file system and where it is mounted. */
interface Mount {
  readonly at: string;
  readonly type: string;
}

/** Type of the file system that a path lies on: the innermost mount, of two at one place the later. */
export function typeIn(mounts: readonly Mount[], path: string): string | undefined {
  let found: Mount | undefined;
  for (const mount of mounts) {
    const isAround = path === mount.at || path.startsWith(mount.at.endsWith(sep) ? mount.at : mount.at + sep);
    if (isAround && mount.at.length >= (found?.at.length ?? 0)) found = mount;
  }
  return found?.type;
}

/** Reads `/proc/self/mountinfo` (https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html). */
export function mountsOfLinux(mountinfo: string): readonly Mount[] {
  return mountinfo.split('\n').flatMap((line) => {
    const [before = '', after = ''] = line.split(' - ');
    const at = before.split(' ')[4];
    const type = after.split(' ')[0];
    return at === undefined || type === undefined || type === '' ? [] : [{ at: unescaped(at), type }];
  });
}

/** Space, tab, newline and backslash are written as three octal digits. */
const unescaped = (text: string): string =>
  text.replaceAll(/\\([0-7]{3})/gu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));

/** Reads what macOS's `mount` prints: `//ana@server/share on /Volumes/share (smbfs, nodev, nosuid)`. */
export function mountsOfMac(table: string): readonly Mount[] {
  return table.split('\n').flatMap((line) => {
    const [, at, type] = /^.* on (\/.*) \(([^,)]+)[^()]*\)$/u.exec(line) ?? [];
    return at === undefined || type === undefined ? [] : [{ at, type }];
  });
}
