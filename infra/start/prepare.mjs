/**
 * Brings a clone to the point where compiled code can run: Node new enough, packages installed, sources built.
 *
 * Plain JavaScript with nothing but Node, because on a fresh clone there is nothing else yet. Without the checks a
 * newcomer's first sight of the project is a stack trace about a missing module, or yesterday's code running.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const oldestNode = [20, 19];
const sourceFolders = ['apps', 'workflows', 'activities', 'libs', 'infra', 'test'];
const buildFiles = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
];
const installStamp = join(root, 'node_modules', '.duban-installed');
const buildStamp = join(root, 'dist', '.duban-built');

/** A message for the operator that needs no stack trace. */
export class Refusal extends Error {}

export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new Refusal(
    `Duban needs Node ${oldestNode.join('.')} or newer and this is ${version}: install a newer Node and run the command again.`,
  );
}

export function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (read(installStamp) === lock || installedByHand()) return;
  console.log('Installing packages (npm ci).');
  // The compiler and the tests are development dependencies, whatever NODE_ENV says.
  npm(
    ['ci', '--include=dev', '--no-audit', '--no-fund'],
    'Packages could not be installed: see what npm says above.',
  );
  writeFileSync(installStamp, lock);
}

export function ensureBuilt() {
  if (read(buildStamp) === fingerprint()) return;
  console.log('Building (npm run build).');
  build();
}

export function build() {
  const sources = fingerprint();
  npm(
    ['run', '--silent', 'build'],
    'The sources do not compile: see what the compiler says above.',
  );
  writeFileSync(buildStamp, sources);
}

/** Runs npm in the clone with its output shown; throws a refusal with `otherwise` when it fails. */
export function npm(args, otherwise) {
  const program = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const ran = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (ran.status !== 0) throw new Refusal(otherwise);
}

/** npm notes its last installation in node_modules; one that is younger than the lock file is of that lock file. */
function installedByHand() {
  const noted = join(root, 'node_modules', '.package-lock.json');
  return (
    existsSync(noted) &&
    statSync(noted).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
  );
}

/** Changes whenever a file that the build reads is added, removed or written. */
function fingerprint() {
  const hash = createHash('sha256');
  const note = (file) => {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  };
  for (const file of buildFiles) if (existsSync(join(root, file))) note(file);
  for (const folder of sourceFolders) {
    if (!existsSync(join(root, folder))) continue;
    for (const name of readdirSync(join(root, folder), { recursive: true }).sort()) {
      if (isSource(join(folder, name))) note(join(folder, name));
    }
  }
  return hash.digest('hex');
}

function isSource(file) {
  if (file.endsWith('.spec.ts')) return false;
  return file.endsWith('.ts') || (/^apps[\\/]web[\\/]/.test(file) && /\.\w+$/.test(file));
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
