/** Chinese and English are complete, and no screen asks for words that are in neither. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const WEB = 'apps/web';
const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).map((name) =>
  join(WEB, name),
);

interface Words {
  readonly [key: string]: string | Words;
}

function keysOf(words: Words, before = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keysOf(value, `${before}${key}.`),
  );
}

function keysIn(file: string): Set<string> {
  const keys = keysOf(JSON.parse(readFileSync(file, 'utf8')) as Words);
  // English has a word for one and a word for many; Chinese has one for both.
  return new Set(keys.map((key) => key.replace(/_(one|other)$/, '')));
}

const namespaces = files.filter((file) => file.endsWith('.zh.json'));
const english = files.filter((file) => file.endsWith('.en.json'));

it('every file of words has its twin', () => {
  expect(english.map((file) => file.replace('.en.', '.zh.')).sort()).toEqual(namespaces.sort());
});

it.each(namespaces)('%s has the keys of its twin', (file) => {
  expect([...keysIn(file)].sort()).toEqual([...keysIn(file.replace('.zh.', '.en.'))].sort());
});

it('screens ask for words that are there', () => {
  const known = new Map(namespaces.map((file) => [basename(file, '.zh.json'), keysIn(file)]));
  const missing = files
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.spec.ts'))
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const own = /useTranslation\('([\w-]+)'\)/.exec(text)?.[1] ?? 'shared';
      return [...text.matchAll(/\bt\('(?:([\w-]+):)?([\w.-]+)'/g)]
        .filter(([, ns, key]) => known.get(ns ?? own)?.has(key ?? '') !== true)
        .map(([call]) => `${file}: ${call}`);
    });
  expect(missing).toEqual([]);
});
