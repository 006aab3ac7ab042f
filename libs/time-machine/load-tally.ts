/** Who would have had how much to do: reminders and due dates by person and week, in both lives. */
import type { PreviewedLoad } from '#libs/contracts/http';
import { isoWeekOf, type LocalDate, type PersonName } from '#libs/domain';

export type Life = 'inRecord' | 'underDraft';
export type Burden = 'reminders' | 'casesDue';

export class LoadTally {
  private readonly weeks = new Map<string, PreviewedLoad>();

  /** Whoever is told twice of one thing is told once. */
  add(life: Life, burden: Burden, date: LocalDate, people: readonly PersonName[]): void {
    const week = isoWeekOf(date);
    const once = new Map(people.map((person) => [person.personId, person]));
    for (const { personId, name } of once.values()) {
      const key = `${week} ${personId}`;
      const entry = this.weeks.get(key) ?? emptyWeek(personId, name, week);
      entry[burden][life] += 1;
      this.weeks.set(key, entry);
    }
  }

  /** By week, then by name. */
  entries(): PreviewedLoad[] {
    const order = ({ week, name, personId }: PreviewedLoad) => `${week} ${name} ${personId}`;
    return [...this.weeks.values()].toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  }
}

function emptyWeek(personId: string, name: string, week: string): PreviewedLoad {
  return {
    personId,
    name,
    week,
    reminders: { inRecord: 0, underDraft: 0 },
    casesDue: { inRecord: 0, underDraft: 0 },
  };
}
