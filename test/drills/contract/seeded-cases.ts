/**
 * Three cases in each township of the county, so that random requests meet every stage of the work: one registered,
 * one under way with evidence and a wish for more time, one submitted; the last one of each area is confidential.
 */
import { makeConfidential } from '../../integration/api/confidential-case.js';
import { PHOTOGRAPH } from '../../integration/api/matrix/staged-cases.js';
import { accepted, Visitor } from '../../integration/api/visitor.js';
import { DEMONSTRATION_COUNTY, type DemonstrationPasswords } from '#libs/demonstration';

export interface SeededCase {
  readonly caseId: string;
  readonly ledgerNumber: string;
  /** Stands in the problem's text and nowhere else. */
  readonly mark: string;
  readonly areaId: string;
  readonly leadUnitId: string | null;
  readonly evidenceIds: readonly string[];
  /** Person ids; null: not confidential. */
  readonly circle: readonly string[] | null;
}

interface SeedingParts {
  readonly apiUrl: string;
  readonly passwords: DemonstrationPasswords;
}

type Stage = 'registered' | 'underWay' | 'submitted';
const STAGES: readonly Stage[] = ['registered', 'underWay', 'submitted'];
const CIRCLE = ['director', 'group1.leader', 'group2.leader', 'group3.leader'];

export async function seedCases(parts: SeedingParts): Promise<readonly SeededCase[]> {
  const { units } = DEMONSTRATION_COUNTY;
  const townships = units.filter(({ kind }) => kind === 'township');
  const staff = await signIn(parts, 'staff1');
  const cases: SeededCase[] = [];
  for (const { unitId, areaId } of townships) {
    const handler = await signIn(parts, accountAt(unitId));
    for (const stage of STAGES) {
      const mark = `〔另一片区标记${cases.length + 100}〕`;
      const seeded = await seedCase({ staff, handler, unitId, areaId: areaId ?? '', stage, mark });
      cases.push(seeded);
    }
  }
  return confidentialAtLast(staff, cases);
}

interface CaseParts {
  readonly staff: Visitor;
  readonly handler: Visitor;
  readonly unitId: string;
  readonly areaId: string;
  readonly stage: Stage;
  readonly mark: string;
}

async function seedCase(parts: CaseParts): Promise<SeededCase> {
  const { staff, handler, unitId, areaId, stage, mark } = parts;
  const problem = `${mark}示例村未按期召开组织生活会`;
  const opened = await staff.register(unitId, { problem });
  const { caseId, ledgerNumber } = opened.case;
  const found = { caseId, ledgerNumber, mark, areaId, circle: null };
  if (stage === 'registered') return { ...found, leadUnitId: null, evidenceIds: [] };
  await staff.does(caseId, 'assign', {
    leadUnitId: unitId,
    handlerId: handler.personId,
    supervisorId: staff.personId,
    targetTask: '限期整改，建立长效机制',
  });
  await handler.does(caseId, 'receive');
  const added = await handler.upload(`/cases/${caseId}/evidence`, '整改照片.png', PHOTOGRAPH);
  const evidenceIds = [String(accepted(added).events[0]?.data['evidenceId'])];
  if (stage === 'underWay') {
    await handler.does(caseId, 'reportProgress', { text: '正在整改' });
    await handler.does(caseId, 'requestExtension', { workingDays: 3, reason: '汛期施工受阻' });
  } else {
    await handler.does(caseId, 'submitForVerification', { summary: '整改完成', evidenceIds });
  }
  return { ...found, leadUnitId: unitId, evidenceIds };
}

/** The last registered-only and the last submitted case of each area become known to the circle only, to which handler and supervisor belong. */
async function confidentialAtLast(
  staff: Visitor,
  cases: readonly SeededCase[],
): Promise<readonly SeededCase[]> {
  const named = CIRCLE.map(personIdOf);
  const areas = new Set(cases.map(({ areaId }) => areaId));
  const last = [...areas].flatMap((areaId) =>
    [true, false].map((isAssigned) =>
      cases.findLast((one) => one.areaId === areaId && (one.leadUnitId !== null) === isAssigned),
    ),
  );
  for (const one of last) {
    if (one !== undefined) await makeConfidential(staff, one.caseId, named);
  }
  const circleOf = ({ leadUnitId }: SeededCase) => [
    ...named,
    staff.personId,
    ...(leadUnitId === null ? [] : [personIdOf(accountAt(leadUnitId))]),
  ];
  return cases.map((one) => (last.includes(one) ? { ...one, circle: circleOf(one) } : one));
}

function personIdOf(account: string): string {
  const seat = DEMONSTRATION_COUNTY.seats.find((one) => one.account === account);
  if (seat === undefined) throw new Error(`the demonstration county has no ${account}`);
  return seat.personId;
}

function signIn({ apiUrl, passwords }: SeedingParts, account: string): Promise<Visitor> {
  return Visitor.signIn(apiUrl, account, passwords[account] ?? '');
}

function accountAt(unitId: string): string {
  const seat = DEMONSTRATION_COUNTY.seats.find(
    ({ post }) => post.role === 'unitHandler' && post.unitId === unitId,
  );
  if (seat === undefined) throw new Error('the township has no handler');
  return seat.account;
}
