/** What a person wrote when they acted; every event keeps it under one of these names (libs/domain, case.events.ts). */
const WRITTEN = [
  'text',
  'reason',
  'opinion',
  'summary',
  'decision',
  'description',
  'note',
  'fileName',
] as const;

export function spokenText(data: Readonly<Record<string, unknown>>): string {
  const words = WRITTEN.map((name) => data[name]);
  return words.filter((word) => typeof word === 'string' && word !== '').join('\n');
}
