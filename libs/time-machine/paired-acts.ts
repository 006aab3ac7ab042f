/**
 * Two lives side by side: which act of the one is which act of the other. Equal ones first, then those of the same kind in
 * their order: these were moved. What is left happened in one life only.
 */
import { actId, type Instant, type TimeAct, without } from '#libs/domain';

export interface ActPair {
  readonly change: 'same' | 'moved' | 'added' | 'dropped';
  readonly inRecord: TimeAct | null;
  readonly underDraft: TimeAct | null;
}

/** `kindOf` names what stays the same of an act that moves, e.g. its clock and rung. */
export function pairedActs(
  record: readonly TimeAct[],
  draft: readonly TimeAct[],
  kindOf: (act: TimeAct) => string,
): readonly ActPair[] {
  const dropped = without(record, draft, actId);
  const added = groupedBy(without(draft, record, actId), kindOf);
  const same = record
    .filter((act) => !dropped.includes(act))
    .map((act): ActPair => ({ change: 'same', inRecord: act, underDraft: act }));
  const changed = dropped.map((act): ActPair => {
    const other = added.get(kindOf(act))?.shift() ?? null;
    return { change: other === null ? 'dropped' : 'moved', inRecord: act, underDraft: other };
  });
  const left = [...added.values()]
    .flat()
    .map((act): ActPair => ({ change: 'added', inRecord: null, underDraft: act }));
  return [...same, ...changed, ...left].toSorted((a, b) => (instantOf(a) < instantOf(b) ? -1 : 1));
}

function instantOf({ inRecord, underDraft }: ActPair): Instant {
  return (underDraft ?? inRecord)?.event.at ?? '';
}

function groupedBy(acts: readonly TimeAct[], kindOf: (act: TimeAct) => string) {
  const groups = new Map<string, TimeAct[]>();
  for (const act of acts) {
    const group = groups.get(kindOf(act));
    if (group) group.push(act);
    else groups.set(kindOf(act), [act]);
  }
  return groups;
}
