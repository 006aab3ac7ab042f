/** Lives of cases for the bench, different in severity, pace, extensions, suspensions and endings; always the same ones. */
import {
  addDays,
  type CaseFacts,
  type Command,
  instantAt,
  type Severity,
  SEVERITIES,
} from '#libs/domain';
import type { Directory } from '#libs/identity';
import type { Rules } from '#libs/persistence';
import type { BenchStage } from '../stage.js';
import { PaperCase } from './paper-case.js';

export const EVENTS_OF_A_CASE = 12;
/** The day on which the bench looks back. */
export const TODAY = '2026-11-20';

export interface PaperLedgerParts {
  readonly stage: Pick<BenchStage, 'facts' | 'assignment' | 'cast'>;
  readonly rules: Rules;
  readonly directory: Directory;
}

export interface PaperLife {
  readonly paper: PaperCase;
  /** The rectification budget was set for this case alone. */
  readonly individual: boolean;
}

/** Twelve events where the life is long enough; files are added where time and people did less. */
export function paperLife(parts: PaperLedgerParts, index: number): PaperLife {
  const shorter = EVENTS_OF_A_CASE - lived(parts, index, 0).paper.history.length;
  return lived(parts, index, Math.max(0, shorter));
}

function lived(
  { stage, rules, directory }: PaperLedgerParts,
  index: number,
  files: number,
): PaperLife {
  const { cast, assignment } = stage;
  const severity: Severity = SEVERITIES[index % SEVERITIES.length] ?? 'ordinary';
  const isClosed = index % 2 === 1;
  const start = addDays(TODAY, -(isClosed ? 150 : 12) - ((index * 7) % (isClosed ? 300 : 30)));
  const caseId = `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;
  const paper = new PaperCase(
    caseId,
    `督〔2026〕${String(index + 1).padStart(5, '0')}号`,
    instantAt(start, '09:30'),
    rules,
    directory,
  );
  const individual = index % 5 === 0;
  const on = (day: number, time = '10:00') => paper.liveUntil(instantAt(addDays(start, day), time));
  const facts: CaseFacts = { ...stage.facts, severity, foundOn: start };
  paper.give({ name: 'register', payload: { facts } }, cast.staff);
  paper.give(
    { name: 'assign', payload: { ...assignment, ...(individual && { budgetWorkingDays: 17 }) } },
    cast.staff,
  );
  on(1 + (index % 4));
  paper.give({ name: 'receive', payload: { note: '已收到' } }, cast.handler);
  for (let file = 1; file <= files; file += 1) paper.give(evidence(file), cast.handler);
  if (index % 4 === 0) {
    on(6);
    const request = { workingDays: 3, reason: '汛期施工受阻' };
    if (paper.give({ name: 'requestExtension', payload: request }, cast.handler)) {
      paper.give({ name: 'approveExtension', payload: { opinion: '同意' } }, cast.deputy);
    }
  }
  if (index % 6 === 1) {
    on(7);
    const plannedEnd = addDays(start, 12);
    paper.give({ name: 'suspend', payload: { reason: '待批复', plannedEnd } }, cast.deputy);
    on(12, '08:45');
    paper.give({ name: 'resume', payload: { note: '' } }, cast.staff);
  }
  if (isClosed) close(paper, cast, 20 + (index % 25), start);
  paper.liveUntil(instantAt(TODAY, '18:00'));
  return { paper, individual };
}

function close(paper: PaperCase, cast: BenchStage['cast'], after: number, start: string): void {
  const on = (day: number) => paper.liveUntil(instantAt(addDays(start, day), '15:00'));
  on(after);
  paper.give(evidence(99), cast.handler);
  const submission = { summary: '整改完成', evidenceIds: ['evidence-99'] };
  paper.give({ name: 'submitForVerification', payload: submission }, cast.handler);
  on(after + 2);
  paper.give({ name: 'verify', payload: { opinion: '整改到位' } }, cast.staff);
  on(after + 20);
  const closing = { opinion: '同意销号', earlyClosingReason: '立行立改事项' };
  paper.give({ name: 'approveClosing', payload: closing }, cast.director);
}

function evidence(number: number): Command {
  return {
    name: 'addEvidence',
    payload: {
      evidenceId: `evidence-${number}`,
      sha256: String(number).padStart(64, '0'),
      fileName: '整改照片.jpg',
      mediaType: 'image/jpeg',
      sizeBytes: 120_000,
    },
  };
}
