/**
 * Lives a stored history once more (the policy time machine): people act as they did, time acts by the rules of the plan,
 * by the very functions that the case workflow uses. Time comes first where both act at one instant, as in the workflow;
 * a rung that the engine was not there to fire is fired all the same, because it was planned.
 */
import type { Instant } from '../calendar/calendar.types.js';
import { compareInstants } from '../calendar/local-date.js';
import type { NewEvent, StoredEvent } from '../case/case.events.js';
import type { CaseState } from '../case/case.state.js';
import { evolve } from '../case/evolve/evolve.js';
import { caseMoments } from '../case/moments/case.moments.js';
import { fire } from '../case/moments/fire.js';
import {
  type CaseTimeline,
  type ReplayPlan,
  type ReplayRules,
  type RuleVersions,
  TIME_EVENT_TYPES,
  type TimeAct,
  type TimeEvent,
  type TimeEventType,
} from './replay.types.js';
import { underDraft } from './under-draft.js';

export function isActOfTime(event: NewEvent): event is TimeEvent {
  return TIME_EVENT_TYPES.includes(event.type as TimeEventType);
}

/** The life until `until`; events after it are left out. Throws on a history without its opening event. */
export function replayCase(
  history: readonly StoredEvent[],
  plan: ReplayPlan,
  until: Instant,
): CaseTimeline {
  const life = new ReplayedLife(plan);
  let commandId = '';
  for (const event of history) {
    if (compareInstants(event.at, until) > 0) break;
    if (isActOfTime(event)) continue;
    // The events of one command are one act: time does not come between them.
    if (event.commandId !== commandId) life.liveUntil(event.at);
    commandId = event.commandId;
    life.meet(event);
  }
  return life.endAt(until);
}

class ReplayedLife {
  private readonly acts: TimeAct[] = [];
  private state: CaseState | null = null;
  private versions: RuleVersions | null = null;
  private now: Instant = '';

  constructor(private readonly plan: ReplayPlan) {}

  /** An act of a person, as the draft would have recorded it. */
  meet(event: StoredEvent): void {
    this.versions = versionsAfter(this.versions, event);
    const own = this.ownRules();
    const { policy: draft = own.policy, calendar = own.calendar } = this.plan.draft;
    const context = { own: own.policy, draft, calendar, state: this.state };
    this.now = event.at;
    if (this.isLeftOut(event)) return;
    const sameRules = draft === own.policy && calendar === own.calendar;
    for (const one of sameRules ? [event] : underDraft(event, context)) {
      this.state = evolve(this.state, one);
    }
  }

  /** Where one policy or calendar holds throughout, no other is adopted on the way. */
  private isLeftOut({ type }: StoredEvent): boolean {
    const { policy, calendar } = this.plan.draft;
    if (type === 'policyAdopted') return policy !== undefined;
    return type === 'calendarAdopted' && calendar !== undefined;
  }

  /** Every moment on the way is acted on when it comes. */
  liveUntil(until: Instant): void {
    if (this.state === null) return;
    const rules = this.rules();
    for (;;) {
      const state: CaseState = this.state;
      const moment = caseMoments(state, rules)[0];
      if (moment === undefined || compareInstants(moment.at, until) > 0) return;
      if (compareInstants(moment.at, this.now) > 0) this.now = moment.at;
      for (const event of fire(state, moment, this.now)) this.act(state, event, moment.at);
    }
  }

  endAt(until: Instant): CaseTimeline {
    const actsBeforeLast = this.acts.length;
    this.liveUntil(until);
    if (this.state === null) throw new Error('a history begins with its opening event');
    return { acts: this.acts, actsBeforeLast, end: this.state, rules: this.rules() };
  }

  private act(before: CaseState, event: NewEvent, plannedAt: Instant): void {
    if (!isActOfTime(event)) throw new Error(`time does not do ${event.type}`);
    const { facts, assignment, circle } = before;
    const addressed = { facts, assignment, ...(circle && { circle }) };
    this.acts.push({ event, plannedAt, addressed });
    this.state = evolve(before, onPaper(before, event));
  }

  private rules(): ReplayRules {
    const own = this.ownRules();
    const { policy = own.policy, calendar = own.calendar } = this.plan.draft;
    return { policy, calendar };
  }

  private ownRules(): ReplayRules {
    if (this.versions === null) throw new Error('a history begins with its opening event');
    return this.plan.rulesOf(this.versions);
  }
}

function versionsAfter(before: RuleVersions | null, event: StoredEvent): RuleVersions | null {
  if (event.type === 'registered' || event.type === 'imported') {
    const { policyVersion, calendarVersion } = event.data;
    return { policyVersion, calendarVersion };
  }
  if (before === null) return null;
  if (event.type === 'calendarAdopted') return { ...before, calendarVersion: event.data.toVersion };
  const isMove = event.type === 'policyAdopted' && event.data.choice !== 'stay';
  return isMove ? { ...before, policyVersion: event.data.toVersion } : before;
}

/** Numbered like a stored event and chained to nothing: it is never recorded. */
function onPaper({ caseId, sequence }: CaseState, event: TimeEvent): StoredEvent {
  const reach = { recipients: [], unreached: [] };
  const number = sequence + 1;
  return {
    ...event,
    caseId,
    sequence: number,
    commandId: 'replay',
    reach,
    previousHash: '',
    hash: '',
  };
}
