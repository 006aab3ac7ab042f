/**
 * Whether a draft may be tried at all: one that could not run is refused with the members at fault, since a replay under
 * it would say nothing about what it would do.
 */
import {
  buildCalendar,
  type CalendarNotice,
  checkCalendar,
  type DraftRules,
  parsePolicy,
  type Policy,
  type WorkingCalendar,
} from '#libs/domain';
import type { Rules } from '#libs/persistence';

export interface DraftFault {
  /** As the caller spelled it, e.g. `draft.policy.severities.grave.budgetWorkingDays.receipt`. */
  readonly field: string;
  readonly zh: string;
  readonly en: string;
}

/** A part left out stays as it was; `notices` stand for the calendar that they make. */
export interface GivenDraft {
  /** As it was typed. */
  readonly policy?: unknown;
  readonly calendar?: WorkingCalendar | undefined;
  readonly notices?: readonly CalendarNotice[] | undefined;
}

export type JudgedDraft =
  | { readonly ok: true; readonly draft: DraftRules }
  | { readonly ok: false; readonly faults: readonly DraftFault[] };

/** An empty draft stands for the policy in force. */
export function judgeDraft(given: GivenDraft, inForce: Rules): JudgedDraft {
  const { calendar, faults } = calendarOf(given, inForce);
  const { policy, faults: policyFaults } = policyOf(given, calendar ?? inForce.calendar);
  const all = [...faults, ...policyFaults];
  if (all.length > 0) return { ok: false, faults: all };
  const isEmpty = policy === undefined && calendar === undefined;
  return { ok: true, draft: isEmpty ? { policy: inForce.policy } : { policy, calendar } };
}

interface JudgedPolicy {
  readonly policy: Policy | undefined;
  readonly faults: readonly DraftFault[];
}

function policyOf({ policy: given }: GivenDraft, { hours }: WorkingCalendar): JudgedPolicy {
  if (given === undefined) return { policy: undefined, faults: [] };
  const parsed = parsePolicy(given, hours);
  if (parsed.ok) return { policy: parsed.policy, faults: [] };
  const faults = parsed.faults.map(({ path, zh, en }) => ({
    field: path === '' ? 'draft.policy' : `draft.policy.${path}`,
    zh,
    en,
  }));
  return { policy: undefined, faults };
}

interface JudgedCalendar {
  readonly calendar: WorkingCalendar | undefined;
  readonly faults: readonly DraftFault[];
}

function calendarOf({ calendar, notices }: GivenDraft, inForce: Rules): JudgedCalendar {
  if (notices !== undefined) {
    const build = buildCalendar(notices, inForce.calendar.hours);
    if (build.ok) return { calendar: build.calendar, faults: [] };
    const faults = build.faults.map(({ zh, en }) => ({ field: 'draft.notices', zh, en }));
    return { calendar: undefined, faults };
  }
  if (calendar === undefined) return { calendar, faults: [] };
  const faults = checkCalendar(calendar).map(({ path, zh, en }) => ({
    field: `draft.calendar.${path}`,
    zh,
    en,
  }));
  return { calendar: faults.length === 0 ? calendar : undefined, faults };
}
