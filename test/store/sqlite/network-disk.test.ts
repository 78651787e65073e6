import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { AppError } from '../../../src/errors.ts';
import type { Logger } from '../../../src/log.ts';
import { mustBeLocalDisk } from '../../../src/store/sqlite/network-disk.ts';
import type { DiskReadings } from '../../../src/store/sqlite/network-disk.ts';

const FUSE = 0x65735546;

/** As a Linux 6.18 listed them. Device 39 is sshfs on sftp-server, 40 is bindfs on a local disk. */
const MOUNTS = `22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard,resv_strict,resuid=65534,resgid=65534
36 32 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue
42 27 0:39 / /srv/chats rw,nosuid,nodev,relatime - fuse.sshfs :/srv/real rw,user_id=0,group_id=0
43 27 0:40 / /srv/bound rw,nosuid,nodev,relatime - fuse /srv/real rw,user_id=0,group_id=0,default_permissions,allow_other
44 27 8:17 / /media/stick rw,nosuid shared:7 master:2 - fuseblk /dev/sdb1 rw,user_id=0,group_id=0,blksize=4096
`;

const linux = (readings: Partial<DiskReadings>): DiskReadings => ({
  platform: 'linux',
  path: (folder) => folder,
  magic: () => FUSE,
  device: () => 0,
  mounts: () => MOUNTS,
  ...readings,
});

/** What is said of a folder: an error's words, a warning's, or nothing. */
function saidOf(readings: DiskReadings): string {
  const warnings: string[] = [];
  const log = { warn: ({ type }: { type: string }) => warnings.push(`warned of ${type}`) };
  try {
    mustBeLocalDisk('/srv/chats', log as unknown as Logger, readings);
  } catch (error) {
    assert.ok(error instanceof AppError && error.code === 'CONFIG_INVALID');
    return error.message;
  }
  return warnings.join();
}

const refused = (name: string): string =>
  `DATA_DIR (/srv/chats) is on a network file system (${name}), where SQLite's locks don't hold and chats get lost. Use a local disk, or set DATABASE_URL.`;

describe('a DATA_DIR on a network file system', () => {
  it('is refused in plain words, whichever system it is', () => {
    const systems = [
      [0x6969, 'NFS'],
      [0xff534d42, 'SMB (CIFS)'],
      // The same, as a kernel of 32 bits gives it.
      [0xff534d42 - 2 ** 32, 'SMB (CIFS)'],
      [0xfe534d42, 'SMB'],
      [0x01021997, '9P'],
      [0x00c36400, 'Ceph'],
      [0x0bd00bd0, 'Lustre'],
    ] as const;
    for (const [magic, name] of systems) assert.equal(saidOf(linux({ magic: () => magic })), refused(name));
  });

  it('is known behind FUSE by what is mounted', () => {
    assert.equal(saidOf(linux({ device: () => 39 })), refused('fuse.sshfs'));
    const kinds = ['glusterfs', 's3fs', 'blobfuse', 'blobfuse2', 'gcsfuse', 'rclone', 'ceph', 'juicefs'];
    for (const kind of kinds) {
      const mounts = (): string => MOUNTS.replace('fuse.sshfs', `fuse.${kind}`);
      assert.equal(saidOf(linux({ device: () => 39, mounts })), refused(`fuse.${kind}`));
    }
  });

  it('is found by its device, however the number is written', () => {
    const part = fc.nat(2 ** 20 - 1);
    fc.assert(
      fc.property(fc.nat(2 ** 12 - 1), part, (major, minor) => {
        const mounts = (): string => MOUNTS.replace('0:39', `${major}:${minor}`);
        // As the C library puts the parts together (makedev(3)).
        const device = Number(
          (BigInt(minor) & 0xffn) | (BigInt(major) << 8n) | ((BigInt(minor) & ~0xffn) << 12n),
        );
        fc.pre(![`254:0`, `98:0`, `0:21`, `0:40`, `8:17`].includes(`${major}:${minor}`));
        assert.equal(saidOf(linux({ device: () => device, mounts })), refused('fuse.sshfs'));
      }),
    );
  });

  it('is refused on Windows by its path', () => {
    const windows = (path: string): DiskReadings => linux({ platform: 'win32', path: () => path });
    for (const path of ['\\\\server\\share\\chats', '\\\\?\\UNC\\server\\share'])
      assert.equal(saidOf(windows(path)), refused('a Windows share'));
    for (const path of ['C:\\chats', '\\\\?\\C:\\chats', '\\\\.\\C:\\chats'])
      assert.equal(saidOf(windows(path)), '');
  });
});

describe('a DATA_DIR on a local disk', () => {
  it('is taken without a word: ext4, XFS, Btrfs, tmpfs, the layers of a container, NTFS behind FUSE', () => {
    for (const magic of [0xef53, 0x58465342, 0x9123683e, 0x01021994, 0x794c7630])
      assert.equal(saidOf(linux({ magic: () => magic })), '');
    assert.equal(saidOf(linux({ device: () => 8 * 2 ** 8 + 17 })), '');
  });

  it('is taken with a warning when a program of unknown kind stands between', () => {
    assert.equal(saidOf(linux({ device: () => 40 })), 'warned of fuse');
    const mounts = (): string => MOUNTS.replace('fuse.sshfs', 'fuse.gocryptfs');
    assert.equal(saidOf(linux({ device: () => 39, mounts })), 'warned of fuse.gocryptfs');
    assert.equal(saidOf(linux({ device: () => 41 })), 'warned of FUSE');
  });

  it('is taken where the system does not say what it is', () => {
    const hidden = (): never => {
      throw new Error('ENOSYS');
    };
    assert.equal(saidOf(linux({ magic: hidden })), '');
    assert.equal(saidOf(linux({ platform: 'darwin', magic: hidden })), '');
  });

  it('is where these tests keep theirs', () => {
    assert.ok(statSync(tmpdir()).isDirectory());
    assert.doesNotThrow(() => mustBeLocalDisk(tmpdir()));
  });
});
