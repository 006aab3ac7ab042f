/**
 * The Chinese working calendar as plain data: it travels into workflows, so it holds no class, Map or Date.
 * Without an explicit calendar a weekday in National Day week would count as work (要点 §15: deadlines must hold).
 */

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export type LocalDate = string;

/** An instant in UTC, ISO-8601 with milliseconds and `Z`, e.g. `2026-09-18T01:00:00.000Z`. */
export type Instant = string;

/** A wall-clock time of day in Asia/Shanghai, `HH:mm`. */
export type LocalTime = string;

/** The only zone of this product. */
export const ZONE = 'Asia/Shanghai';

/** One holiday of one yearly notice of the State Council. */
export interface NoticeHoliday {
  /** e.g. 国庆节 */
  readonly name: string;
  readonly restFrom: LocalDate;
  readonly restUntil: LocalDate;
  /** Weekend days that are worked in exchange (调休上班). */
  readonly workedDays: readonly LocalDate[];
}

/** One yearly notice as published: 国务院办公厅关于YYYY年部分节假日安排的通知. */
export interface CalendarNotice {
  readonly year: number;
  /** The notice's number, e.g. 国办发明电〔2025〕7号. */
  readonly reference: string;
  readonly holidays: readonly NoticeHoliday[];
}

/**
 * Days off that the county itself arranged (台风停工、县庆), on top of the notices; both ends included. It wins over a
 * make-up day: the notice asks everybody to work that Saturday, but the office is closed in fact.
 */
export interface LocalRest {
  /** e.g. 台风“示例”停工 */
  readonly name: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Number of the paper that arranged it. */
  readonly reference: string;
}

/** When offices work; reminders fire and notices are delivered only inside these hours. */
export interface WorkingHours {
  readonly opens: LocalTime;
  /** A due date ends at this time: after it the clock is breached. */
  readonly closes: LocalTime;
}

/** The merged calendar that clocks compute with. */
export interface WorkingCalendar {
  /** Names exactly this set of notices; a case keeps the version that it computes with. */
  readonly version: string;
  readonly zone: typeof ZONE;
  readonly coveredFrom: LocalDate;
  /** Last day that a published notice covers; later dates are provisional (暂定). */
  readonly coveredUntil: LocalDate;
  readonly hours: WorkingHours;
  /** Rest days → name of the holiday or local arrangement, weekends inside it included. */
  readonly rest: Readonly<Record<LocalDate, string>>;
  /** Make-up working days (调休上班) → the holiday's name. */
  readonly worked: Readonly<Record<LocalDate, string>>;
  readonly notices: readonly { readonly year: number; readonly reference: string }[];
  /** Absent where there is none: calendars from before keep their version. */
  readonly localRests?: readonly LocalRest[];
  /** From 2 on, where the same days were in force before and are so again: each adoption has its own version. */
  readonly edition?: number;
}
