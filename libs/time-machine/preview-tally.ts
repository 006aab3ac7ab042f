/** Gathers what was found case by case; holds figures and findings, never histories. */
import type { PolicyPreview } from '#libs/contracts/http';
import {
  type CaseTimeline,
  dueDateOf,
  ENDED_STATES,
  isDifferent,
  type LocalDate,
  localDateOf,
  noticeIntentOf,
} from '#libs/domain';
import type { CaseHistory, HandedOut } from '#libs/persistence';
import { findingsOf } from './case-findings.js';
import type { JudgedCase } from './judged-case.js';
import { type Life, LoadTally } from './load-tally.js';
import type { ReachedPeople } from './reached-people.js';
import { type PeopleOfAct } from './reached-people.js';

type Counts = Pick<
  PolicyPreview,
  'cases' | 'selfCheck' | 'lateCases' | 'escalatedCases' | 'late' | 'escalations' | 'movedDates'
>;

/** A case of which no life could be lived at all. */
export interface Unreplayable extends CaseHistory {
  readonly fault: string;
}

const LIVES: readonly Life[] = ['inRecord', 'underDraft'];

export class PreviewTally {
  private readonly load = new LoadTally();
  private readonly named = new Map<string, HandedOut>();
  private readonly counts: Counts = {
    cases: { replayed: 0, running: 0, confidential: 0, different: 0 },
    selfCheck: { exact: 0, pendingActs: 0, inexact: [] },
    lateCases: { inRecord: 0, underDraft: 0 },
    escalatedCases: { inRecord: 0, underDraft: 0 },
    late: [],
    escalations: [],
    movedDates: [],
  };

  constructor(
    private readonly since: LocalDate,
    private readonly people: ReachedPeople,
    private readonly withholdsConfidential: boolean,
  ) {}

  add(judged: JudgedCase | Unreplayable): void {
    this.counts.cases.replayed += 1;
    if (judged.confidential) this.counts.cases.confidential += 1;
    const faults = 'fault' in judged ? [judged.fault] : judged.check.faults;
    if ('fault' in judged || faults.length > 0) this.addInexact(judged, faults);
    else this.addExact(judged);
  }

  /** Load included. */
  answer(): Counts & Pick<PolicyPreview, 'load'> {
    return { ...this.counts, load: this.load.entries() };
  }

  /** Every case that the answer names. */
  cases(): readonly HandedOut[] {
    return [...this.named.values()];
  }

  private addInexact(history: CaseHistory, faults: readonly string[]): void {
    const { caseId, ledgerNumber } = history;
    this.counts.selfCheck.inexact.push({ caseId, ledgerNumber, faults: [...faults] });
    this.name(history);
  }

  private addExact(judged: JudgedCase): void {
    const { cases, selfCheck } = this.counts;
    selfCheck.exact += 1;
    selfCheck.pendingActs += judged.check.pending.length;
    if (!ENDED_STATES.includes(judged.record.end.state)) cases.running += 1;
    if (isDifferent(judged.difference)) cases.different += 1;
    const peopleOf = this.people.of(judged);
    this.addFindings(judged, peopleOf);
    this.addLoad('inRecord', judged.record, peopleOf);
    this.addLoad('underDraft', judged.draft, peopleOf);
  }

  private addFindings(judged: JudgedCase, peopleOf: PeopleOfAct): void {
    const withheld = judged.confidential && this.withholdsConfidential;
    const found = findingsOf(judged, this.since, withheld ? null : peopleOf);
    const { counts } = this;
    for (const life of LIVES) {
      if (found.late.some((one) => one[life] !== null)) counts.lateCases[life] += 1;
      if (found.escalations.some((one) => one[life] !== null)) counts.escalatedCases[life] += 1;
    }
    counts.late.push(...found.late);
    counts.escalations.push(...found.escalations);
    counts.movedDates.push(...found.movedDates);
    if (found.late.length + found.escalations.length + found.movedDates.length > 0) {
      this.name(judged);
    }
  }

  private addLoad(life: Life, { acts, end, rules }: CaseTimeline, peopleOf: PeopleOfAct): void {
    for (const act of acts) {
      const date = localDateOf(act.event.at);
      if (date < this.since || noticeIntentOf(act.event) === null) continue;
      this.load.add(life, 'reminders', date, peopleOf(act));
    }
    const clock = end.clocks.rectification;
    if (clock === undefined || clock.outcome === 'cancelled') return;
    const due = dueDateOf(clock, rules.calendar);
    if (due === null || due < this.since) return;
    this.load.add(life, 'casesDue', due, this.people.handlersOn(due, end));
  }

  private name({ caseId, confidential }: CaseHistory): void {
    this.named.set(caseId, { caseId, confidential });
  }
}
