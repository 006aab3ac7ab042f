/**
 * The policy time machine: tries rules on the cases of the past before they bind those of the future (要点 §15). It reads
 * through the principal of the moment, page by page, and writes nothing at all.
 */
import { setImmediate as others } from 'node:timers/promises';
import type { PolicyPreview } from '#libs/contracts/http';
import {
  type DraftRules,
  type Instant,
  instantAt,
  type LocalDate,
  type ReplayPlan,
  type Severity,
} from '#libs/domain';
import { DirectoryRepository } from '#libs/identity';
import {
  CaseHistories,
  type HandedOut,
  type RuleVersionsInStore,
  RuleVersionsStore,
} from '#libs/persistence';
import type { DataSource } from 'typeorm';
import { judgeCase, type JudgedCase } from './judged-case.js';
import { PreviewTally, type Unreplayable } from './preview-tally.js';
import { ReachedPeople } from './reached-people.js';

export interface PreviewQuestion {
  readonly draft: DraftRules;
  readonly since: LocalDate;
  readonly until: Instant;
  readonly areaId?: string | undefined;
  readonly severity?: Severity | undefined;
}

export interface PreviewOptions {
  /** True for whoever reads without a person: confidential cases are counted, and nobody is named. */
  readonly withholdsConfidential: boolean;
  readonly onProgress?: (done: number) => void;
}

export interface PreviewAnswer {
  readonly preview: PolicyPreview;
  /** The cases that the answer names, for the log of readings. */
  readonly named: readonly HandedOut[];
}

/** Whoever else waits for this process gets a turn after so many cases. */
const CASES_IN_A_ROW = 10;

export class TimeMachine {
  private readonly histories: CaseHistories;
  private readonly versions: RuleVersionsStore;
  private readonly directories: DirectoryRepository;

  constructor(dataSource: DataSource) {
    this.histories = new CaseHistories(dataSource);
    this.versions = new RuleVersionsStore(dataSource);
    this.directories = new DirectoryRepository(dataSource);
  }

  /** How many cases a preview would replay. */
  count(question: PreviewQuestion): Promise<number> {
    return this.histories.count(queryOf(question));
  }

  async preview(question: PreviewQuestion, options: PreviewOptions): Promise<PreviewAnswer> {
    const { draft, since, until } = question;
    const rulesOf = rulesIn(await this.versions.all());
    const people = new ReachedPeople(await this.directories.current());
    const tally = new PreviewTally(since, people, options.withholdsConfidential);
    let done = 0;
    for await (const page of this.histories.pages(queryOf(question))) {
      for (const history of page) {
        tally.add(judged(history, rulesOf, draft, until));
        done += 1;
        if (done % CASES_IN_A_ROW === 0) await others();
      }
      options.onProgress?.(done);
    }
    const versions = {
      policyVersion: draft.policy?.version ?? null,
      calendarVersion: draft.calendar?.version ?? null,
    };
    return { preview: { since, until, ...versions, ...tally.answer() }, named: tally.cases() };
  }
}

/** A history without a beginning, or under rules that are not stored, is told of and concluded nothing from. */
function judged(...[history, ...rest]: Parameters<typeof judgeCase>): JudgedCase | Unreplayable {
  try {
    return judgeCase(history, ...rest);
  } catch (fault) {
    return { ...history, fault: fault instanceof Error ? fault.message : String(fault) };
  }
}

function queryOf({ since, until, areaId, severity }: PreviewQuestion) {
  return { since: instantAt(since, '00:00'), until, areaId, severity };
}

function rulesIn({ policies, calendars }: RuleVersionsInStore): ReplayPlan['rulesOf'] {
  return ({ policyVersion, calendarVersion }) => {
    const policy = policies.get(policyVersion);
    const calendar = calendars.get(calendarVersion);
    if (policy === undefined || calendar === undefined) {
      throw new Error(`unknown policy ${policyVersion} or calendar ${calendarVersion}`);
    }
    return { policy, calendar };
  };
}
