/** The preview of an adoption: what it promises is what the case then does. */
import { describe, expect, it } from '@jest/globals';
import type { Ladder, Rung } from '../../ladder/ladder.types.js';
import { rungMoments } from '../../ladder/moments.js';
import { DEFAULT_POLICY } from '../../policy/default-policy.js';
import { ladderOf } from '../../policy/policy.reading.js';
import type { Policy } from '../../policy/policy.types.js';
import { assigned } from '../case-journey.fixture.js';
import { calendar, type CaseUnderTest } from '../case-under-test.fixture.js';
import type { NewEvent } from '../case.events.js';
import { CAST } from '../cast.fixture.js';
import { directionOf, previewedClocks } from './adoption-preview.js';

const { deputy } = CAST;

function policyOf(rectification: number, change: (ladder: Ladder) => Ladder = (same) => same) {
  const { ordinary } = DEFAULT_POLICY.severities;
  const { ladders, budgetWorkingDays } = ordinary;
  return {
    ...DEFAULT_POLICY,
    version: `${rectification} days`,
    severities: {
      ...DEFAULT_POLICY.severities,
      ordinary: {
        ...ordinary,
        budgetWorkingDays: { ...budgetWorkingDays, rectification },
        ladders: { ...ladders, rectification: change(ladders.rectification) },
      },
    },
  };
}

function previewOf(subject: CaseUnderTest, policy: Policy) {
  const payload = { policy, choice: 'move', reason: '改版' } as const;
  const decision = subject.decide('adoptPolicy', payload, deputy);
  if (!decision.ok) throw new Error('refused');
  const [event] = decision.value as readonly NewEvent<'policyAdopted'>[];
  if (event === undefined) throw new Error('nothing was decided');
  const rules = { from: subject.policy, to: policy, calendar };
  const clocks = previewedClocks(subject.present, event, rules);
  const rectification = clocks.find(({ clock }) => clock === 'rectification');
  if (rectification === undefined) throw new Error('the rectification clock is not in it');
  return { clocks, rectification, after: subject.copy().give('adoptPolicy', payload, deputy) };
}

/** Another key and another day in the place of `before2`. */
function instead(rung: Rung): Rung {
  if (rung.key !== 'before2') return rung;
  const { recipients, urgency, tone, opensAgendaItem } = rung;
  const said = { recipients, urgency, tone, opensAgendaItem };
  return { ...said, key: 'before3', offsetWorkingDays: -3, at: '09:00' };
}

const stillToCome = ({ present, policy }: CaseUnderTest) => {
  const clock = present.clocks.rectification;
  if (clock === undefined) throw new Error('no rectification clock');
  return rungMoments(clock, ladderOf(policy, present.facts, 'rectification'), calendar).flatMap(
    (moment) => (moment.kind === 'rung' ? [[moment.rung.key, moment.at]] : []),
  );
};

describe('the preview of an adoption', () => {
  it('lists the rungs still to come as they were and as the case then plans them', () => {
    const subject = assigned();
    const before = new Map(stillToCome(subject) as [string, string][]);
    const { rectification, after } = previewOf(subject, policyOf(22));
    expect(rectification.remaining.map((rung) => [rung.rungKey, rung.after])).toEqual(
      stillToCome(after),
    );
    for (const rung of rectification.remaining) {
      expect(rung.before).toBe(before.get(rung.rungKey));
    }
    expect(rectification.suspended).toBe(false);
  });

  it('names what the other version drops and what it brings', () => {
    const swapped = policyOf(40, (ladder) => ladder.map(instead));
    const { remaining } = previewOf(assigned(), swapped).rectification;
    expect(remaining.find(({ rungKey }) => rungKey === 'before2')).toMatchObject({ after: null });
    expect(remaining.find(({ rungKey }) => rungKey === 'before3')).toMatchObject({ before: null });
  });

  it('shows a suspended case as if it went on now, without a date', () => {
    const subject = assigned();
    const suspended = subject.give('suspend', { reason: '汛期', plannedEnd: '2026-04-01' }, deputy);
    const { rectification } = previewOf(suspended, policyOf(22));
    expect(rectification).toMatchObject({ suspended: true, oldDueDate: null, newDueDate: null });
    expect(rectification.remaining.length).toBeGreaterThan(0);
    expect(directionOf([rectification])).toBe('earlier');
  });

  it.each([
    [22, 'earlier'],
    [40, 'later'],
    [30, 'unmoved'],
  ])('with %s days moves the case %s', (days, direction) => {
    expect(directionOf(previewOf(assigned(), policyOf(days)).clocks)).toBe(direction);
  });
});
