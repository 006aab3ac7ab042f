/** The browser that the tests drive, and fonts in which Chinese is more than boxes; installed where a machine is bare. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Refusal } from '../../infra/start/prepare.mjs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/** Where the browser is; null when there is none. */
export function browserPath() {
  return PLACES.find((place) => existsSync(place)) ?? null;
}

export function ensureBrowser() {
  if (browserPath() !== null && hasChinese()) return;
  console.log(`Installing ${PACKAGES.join(' and ')} (apt-get).`);
  const done =
    asRoot(['update', '-qq']) &&
    asRoot(['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES]);
  if (done && browserPath() !== null) return;
  throw new Refusal(
    `The browser tests need Chromium: install it (Debian: apt-get install ${PACKAGES.join(' ')}).`,
  );
}

/** Fontconfig comes with Chromium, and knows which fonts have Chinese. */
function hasChinese() {
  const { stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return (stdout ?? '').trim() !== '';
}

function asRoot(args) {
  const command = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const [program, ...before] = command;
  return (
    spawnSync(program, [...before, ...args], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  );
}
