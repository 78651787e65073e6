import { readFileSync, realpathSync, statfsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../../errors.ts';
import type { Logger } from '../../log.ts';

/** What the operating system says of a folder. */
export interface DiskReadings {
  readonly platform: NodeJS.Platform;
  /** The folder's own path, with links and mapped drives followed. */
  readonly path: (folder: string) => string;
  /** On Linux the magic number of the file system. */
  readonly magic: (folder: string) => number;
  readonly device: (folder: string) => number;
  /** What is mounted, as Linux lists it (proc_pid_mountinfo(5)). */
  readonly mounts: () => string;
}

const FUSE = 0x65735546;

/** Magic numbers of file systems that other machines write to as well: linux/magic.h, and the headers of those not in it. */
const NETWORK: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'SMB (CIFS)'],
  [0xfe534d42, 'SMB'],
  [0x01021997, '9P'],
  [0x5346414f, 'AFS'],
  [0x6b414653, 'AFS'],
  [0x73757245, 'Coda'],
  [0x00c36400, 'Ceph'],
  [0x0bd00bd0, 'Lustre'],
  [0x47504653, 'GPFS'],
  [0x7461636f, 'OCFS2'],
  [0x01161970, 'GFS2'],
  [0x564c, 'NCP'],
  [0x19830326, 'BeeGFS'],
  [0x20030528, 'OrangeFS'],
  [0xaad7aaea, 'PanFS'],
]);

/** Kinds of FUSE that keep files on other machines, as they stand after `fuse.` in the list of mounts. */
const NETWORK_FUSE: ReadonlySet<string> = new Set([
  ...['sshfs', 'glusterfs', 'ceph', 'ceph-fuse', 'juicefs', 'mfs', 'moosefs', 'lizardfs', 'saunafs'],
  ...[
    'seaweedfs',
    'weed',
    'xtreemfs',
    'beegfs',
    'fuse_dfs',
    'nfs',
    'fuse-nfs',
    'smbnetfs',
    'davfs',
    'davfs2',
  ],
  ...['s3fs', 's3ql', 'goofys', 'mountpoint-s3', 'blobfuse', 'blobfuse2', 'gcsfuse', 'rclone', 'curlftpfs'],
  ...['gvfsd-fuse', 'kio-fuse'],
]);

const system: DiskReadings = {
  platform: process.platform,
  path: (folder) => realpathSync.native(folder),
  magic: (folder) => statfsSync(folder).type,
  device: (folder) => statSync(folder).dev,
  mounts: () => readFileSync('/proc/self/mountinfo', 'utf8'),
};

/** A device's number as the list of mounts writes it. Its minor part lies around the major one (makedev(3)). */
function deviceName(device: number): string {
  const major = Math.floor(device / 2 ** 8) % 2 ** 12;
  const minor = (device % 2 ** 8) + Math.floor(device / 2 ** 20) * 2 ** 8;
  return `${major}:${minor}`;
}

/** The type under which a device is mounted: it stands after the dash that ends the optional fields. */
function mountedType(mounts: string, device: number): string {
  const line = mounts.split('\n').find((each) => each.split(' ')[2] === deviceName(device)) ?? '';
  return / - (\S+) /.exec(line)?.[1] ?? '';
}

interface Disk {
  /** What the file system is called; empty for a local disk. */
  readonly name: string;
  readonly isNetwork: boolean;
}

const LOCAL: Disk = { name: '', isNetwork: false };

function fuseDisk(type: string): Disk {
  // A local disk whose file system the kernel leaves to a program, such as NTFS.
  if (type === 'fuseblk') return LOCAL;
  const kind = type.replace(/^fuse\./, '');
  return { name: type === '' ? 'FUSE' : type, isNetwork: NETWORK_FUSE.has(kind) };
}

function linuxDisk(folder: string, { magic, device, mounts }: DiskReadings): Disk {
  // A number above 2^31 comes negative where the kernel's own type is a signed one of 32 bits.
  const type = magic(folder) >>> 0;
  if (type === FUSE) return fuseDisk(mountedType(mounts(), device(folder)));
  const name = NETWORK.get(type);
  return name === undefined ? LOCAL : { name, isNetwork: true };
}

/** `\\server\share`, also behind the prefix of long paths; `\\?\C:` and `\\.\` are this machine's own. */
const UNC = /^\\\\(\?\\UNC\\|(?![?.]\\))/i;

function diskOf(folder: string, readings: DiskReadings): Disk {
  if (readings.platform === 'linux') return linuxDisk(folder, readings);
  if (readings.platform === 'win32' && UNC.test(readings.path(folder)))
    return { name: 'a Windows share', isNetwork: true };
  return LOCAL;
}

function knownDisk(folder: string, readings: DiskReadings): Disk {
  try {
    return diskOf(folder, readings);
  } catch {
    // A sandbox may hide what it stands on. Whoever is in one is no worse off than without this question.
    return LOCAL;
  }
}

/**
 * Refuses a folder on a network file system, where SQLite's locks don't hold (https://sqlite.org/faq.html#q5) and its
 * write-ahead log can't be shared. A FUSE of unknown kind is let in with a warning, since FUSE also carries local disks
 * (encrypted folders, the layers of a container), and no list of the others is ever complete. On a Mac there is nothing
 * to tell them apart by.
 * @throws AppError CONFIG_INVALID
 */
export function mustBeLocalDisk(folder: string, log?: Logger, readings: DiskReadings = system): void {
  const { name, isNetwork } = knownDisk(resolve(folder), readings);
  if (isNetwork) {
    throw new AppError(
      'CONFIG_INVALID',
      `DATA_DIR (${folder}) is on a network file system (${name}), where SQLite's locks don't hold and chats get lost. Use a local disk, or set DATABASE_URL.`,
    );
  }
  if (name !== '')
    log?.warn(
      { type: name },
      'DATA_DIR is on a file system of its own kind: make sure that it is a local disk',
    );
}
