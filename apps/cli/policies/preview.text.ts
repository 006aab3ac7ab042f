/** A preview as tables for the terminal, in Chinese or in English. */
import type { PolicyPreview, PreviewedEscalation, PreviewedLateness } from '#libs/contracts/http';
import { localDateOf } from '#libs/domain';
import { tableOf } from '../output/table.js';
import { PREVIEW_WORDS, type PreviewWords } from './preview.words.js';

export interface PreviewTextOptions {
  readonly english: boolean;
  /** What stays as it was too. */
  readonly all: boolean;
}

export function previewText(preview: PolicyPreview, { english, all }: PreviewTextOptions): string {
  const words = PREVIEW_WORDS[english ? 'en' : 'zh'];
  const shown = ({ change }: { readonly change: string }) => all || change !== 'same';
  const load = preview.load.filter(
    ({ reminders, casesDue }) => all || isUnequal(reminders) || isUnequal(casesDue),
  );
  return [
    summary(preview, words),
    section(words.late, words.lateColumns, preview.late.filter(shown).map(lateRow(words)), words),
    section(
      words.escalated,
      words.escalatedColumns,
      preview.escalations.filter(shown).map(escalatedRow(words)),
      words,
    ),
    section(
      words.moved,
      words.movedColumns,
      preview.movedDates.map((one) => [
        one.case.ledgerNumber,
        words.clocks[one.clock],
        one.from ?? '—',
        one.to ?? '—',
      ]),
      words,
    ),
    section(
      words.load,
      words.loadColumns,
      load.map(({ week, name, reminders, casesDue }) => [
        week,
        name,
        ...figures(reminders),
        ...figures(casesDue),
      ]),
      words,
    ),
    ...preview.selfCheck.inexact.map(
      ({ ledgerNumber, faults }) => `✗ ${ledgerNumber}: ${faults.join('; ')}`,
    ),
    words.selfCheck(preview.selfCheck),
  ].join('\n\n');
}

function summary(preview: PolicyPreview, words: PreviewWords): string {
  const { cases, lateCases, escalatedCases, movedDates } = preview;
  return [
    words.heading(preview),
    words.cases(cases),
    words.counts('late', lateCases),
    words.counts('escalated', escalatedCases),
    words.movedCount(movedDates.length),
  ].join('\n');
}

function section(
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  words: PreviewWords,
): string {
  return `${heading}\n${rows.length === 0 ? words.none : tableOf(columns, rows)}`;
}

const lateRow = (words: PreviewWords) => (one: PreviewedLateness) => [
  one.case.ledgerNumber,
  words.clocks[one.clock],
  words.changes[one.change],
  dayOf(one.inRecord),
  dayOf(one.underDraft),
];

const escalatedRow = (words: PreviewWords) => (one: PreviewedEscalation) => [
  one.case.ledgerNumber,
  `${words.clocks[one.clock]} ${one.rungKey}${one.opensAgendaItem ? words.agenda : ''}`,
  words.changes[one.change],
  dayOf(one.inRecord),
  dayOf(one.underDraft),
  one.people.map(({ name }) => name).join('、'),
];

function dayOf(instant: string | null): string {
  return instant === null ? '—' : localDateOf(instant);
}

interface Figures {
  readonly inRecord: number;
  readonly underDraft: number;
}

function isUnequal({ inRecord, underDraft }: Figures): boolean {
  return inRecord !== underDraft;
}

function figures({ inRecord, underDraft }: Figures): readonly string[] {
  return [String(inRecord), String(underDraft)];
}
