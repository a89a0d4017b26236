import { describe, expect, test } from 'vitest';
import { isOnNetwork, isShare, mountsOfLinux, mountsOfMac, typeIn } from '../../../main/archive/network-folder.ts';
import { temporaryFolder } from './archive-fixture.ts';

const linux = mountsOfLinux(
  `22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
61 27 0:52 / /home/ana/office rw,relatime shared:33 - cifs //office.example/news rw,vers=3.1.1
62 61 8:1 / /home/ana/office/stick rw,relatime - vfat /dev/sda1 rw
63 27 0:60 / /mnt/press\\040room rw,relatime - nfs4 press.example:/srv rw
64 27 0:61 / /home/ana/server rw,nosuid - fuse.sshfs ana@archive.example: rw
65 27 8:2 / /mnt/twice rw - nfs4 press.example:/old rw
66 27 8:2 / /mnt/twice rw - ext4 /dev/sdb1 rw
`,
);

describe('a folder on a network', () => {
  test.each([
    ['/home/ana/office', 'cifs'],
    ['/home/ana/office/Backfile', 'cifs'],
    ['/home/ana/office/stick/Backfile', 'vfat'],
    ['/home/ana/office supplies', 'ext4'],
    ['/mnt/press room/Backfile', 'nfs4'],
    ['/home/ana/server/a', 'fuse.sshfs'],
    ['/mnt/twice', 'ext4'],
  ])('is told by the innermost mount on Linux: %s is on %s', (path, type) => {
    expect(typeIn(linux, path)).toBe(type);
  });

  test('is told by the table of mounts on a Mac', () => {
    const mounts = mountsOfMac(
      `/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//ana@office.example/News (old) on /Volumes/News (old) (smbfs, nodev, nosuid, mounted by ana)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
`,
    );
    expect(typeIn(mounts, '/Volumes/News (old)/Backfile')).toBe('smbfs');
    expect(typeIn(mounts, '/Users/ana/Backfile')).toBe('apfs');
  });

  test.each([
    ['\\\\office.example\\news\\Backfile', true],
    ['\\\\?\\UNC\\office.example\\news', true],
    ['\\\\?\\C:\\Users\\ana', false],
    ['\\\\.\\pipe\\x', false],
    ['C:\\Users\\ana', false],
  ])('is a share on Windows: %s', (path, is) => {
    expect(isShare(path)).toBe(is);
  });

  test('is none on a disk of this machine, nor where there is no folder', async () => {
    expect(await isOnNetwork(temporaryFolder())).toBe(false);
    expect(await isOnNetwork('/nowhere/at/all')).toBe(false);
  });
});
