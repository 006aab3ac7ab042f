/** The shape of the house: small files with the field's names, and one door to each library. */
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { importsOf, SOURCE_FOLDERS, sourceFiles } from './source-files.fixture.js';

const files = sourceFiles(...SOURCE_FOLDERS);
const libraries = readdirSync('libs', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

describe('every library', () => {
  it.each(libraries)('libs/%s has a door', (library) => {
    expect(existsSync(`libs/${library}/index.ts`)).toBe(true);
  });

  it('is entered through its door only', () => {
    const intrusions = files.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.') && specifier.includes('/libs/'))
        .map((specifier) => `${file.path}: ${specifier}`),
    );
    expect(intrusions).toEqual([]);
  });

  it('is named by others as a door that exists', () => {
    const missing = files.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('#'))
        .filter((specifier) => !existsSync(`${specifier.slice(1)}/index.ts`))
        .map((specifier) => `${file.path}: ${specifier}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('files', () => {
  const lengths = files.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));

  it('are found at all', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it('are small: none over 400 lines, nine of ten up to 160, half of them up to 60', () => {
    expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
    const ofSource = lengths.filter(({ path }) => !path.endsWith('.spec.ts'));
    const counts = ofSource.map(({ lines }) => lines);
    expect(percentile(counts, 0.9)).toBeLessThanOrEqual(160);
    expect(percentile(counts, 0.5)).toBeLessThanOrEqual(60);
  });

  it('say what they are for: no drawer that collects what has no name', () => {
    const drawer = /(?:^|[./-])(?:utils?|helpers?|commons?|managers?|misc)(?:[./-]|$)/;
    expect(files.map(({ path }) => path).filter((path) => drawer.test(path))).toEqual([]);
  });
});

describe('the pure heart', () => {
  it('imports itself and one hashing library', () => {
    const own = sourceFiles('libs/domain').filter(
      ({ path }) => !path.endsWith('.spec.ts') && !path.endsWith('.fixture.ts'),
    );
    const foreign = own.flatMap(importsOf).filter((specifier) => !specifier.startsWith('.'));
    expect(new Set(foreign.map((specifier) => specifier.split('/')[1]))).toEqual(
      new Set(['hashes']),
    );
  });

  it('has the words of the field: none of those that the brief rules out names a file', () => {
    const wrong = /(?:^|[/.-])(?:ticket|assignee|owner|snooze|alert|qa)(?:[/.-]|$)/;
    expect(files.map(({ path }) => path).filter((path) => wrong.test(path))).toEqual([]);
  });
});
