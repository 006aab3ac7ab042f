/**
 * The form of each command → the payload that the domain judges: ids become the names of the day, ids of tasks follow
 * from the command's own id, so that a repeated request makes the same task.
 */
import type { CommandBody, RoutedCommandName } from '#libs/contracts/http';
import type { CaseState, Command, CommandPayloads, PersonRef, Policy, UnitRef } from '#libs/domain';
import { circleChangeOf, joiningOf, restrictionOf } from './circle-payload.mapper.js';
import { type DirectoryReading, personOrRefuse, refOf, unitOrRefuse } from './directory.reading.js';

export interface PayloadSources {
  readonly state: CaseState;
  readonly policy: Policy;
  readonly directory: DirectoryReading;
  /** An id that is the same whenever the same command is sent. */
  readonly derivedId: string;
  /** Finds a case within the reader's scope; refuses with `unknown_case` otherwise. */
  readonly findCase: (key: string, field: string) => Promise<CaseState>;
  /** Finds an approved version whose day has come; refuses with `unknown_policy` or `policy_not_effective` otherwise. */
  readonly findPolicy: (version: string, field: string) => Promise<Policy>;
}

type PayloadMapper<N extends RoutedCommandName> = (
  body: CommandBody<N>,
  sources: PayloadSources,
) => Promise<CommandPayloads[N]> | CommandPayloads[N];

const MAPPERS: { readonly [N in RoutedCommandName]: PayloadMapper<N> } = {
  assign: assignmentOf,
  receive: (body) => body,
  reportProgress: (body) => body,
  requestExtension: (body) => body,
  approveExtension: (body) => body,
  refuseExtension: (body) => body,
  suspend: (body) => body,
  resume: (body) => body,
  reassign: reassignmentOf,
  submitForVerification: (body) => body,
  verify: (body) => body,
  returnForRework: (body) => body,
  approveClosing: (body) => body,
  reopen: (body) => body,
  withdraw: (body) => body,
  merge: mergingOf,
  instruct: async ({ unitId, ...typed }, sources) => ({
    ...typed,
    taskId: sources.derivedId,
    unit: await unitOf(sources, unitId, 'unitId'),
  }),
  addTask: async ({ unitId, ...typed }, sources) => ({
    ...typed,
    taskId: sources.derivedId,
    unit: await unitOf(sources, unitId, 'unitId'),
  }),
  closeTask: (body) => body,
  decideAgendaItem: (body) => body,
  adoptPolicy: async ({ policyVersion, ...typed }, { findPolicy }) => ({
    ...typed,
    policy: await findPolicy(policyVersion, 'policyVersion'),
  }),
  makeConfidential: restrictionOf,
  changeCircle: circleChangeOf,
  liftConfidentiality: (body) => body,
};

export async function commandOf<N extends RoutedCommandName>(
  name: N,
  body: CommandBody<N>,
  sources: PayloadSources,
): Promise<Command> {
  const payload = await MAPPERS[name](body, sources);
  // The compiler does not follow that name and payload are of the same command.
  return { name, payload } as Command;
}

async function assignmentOf(
  body: CommandBody<'assign'>,
  sources: PayloadSources,
): Promise<CommandPayloads['assign']> {
  const { leadUnitId, assistingUnitIds, handlerId, supervisorId, progressRhythm, ...typed } = body;
  const severity = sources.policy.severities[sources.state.facts.severity];
  const handler = await personOf(sources, handlerId, 'handlerId');
  const supervisor = await personOf(sources, supervisorId, 'supervisorId');
  return {
    ...typed,
    leadUnit: await unitOf(sources, leadUnitId, 'leadUnitId'),
    assistingUnits: await Promise.all(
      assistingUnitIds.map((key) => unitOf(sources, key, 'assistingUnitIds')),
    ),
    handler,
    supervisor,
    joining: await joiningOf(sources, { handler, supervisor }),
    progressRhythm: progressRhythm ?? severity.progressRhythm,
  };
}

/** Without a new supervisor the present one goes on; a case without an assignment is refused by its state. */
async function reassignmentOf(
  { leadUnitId, handlerId, supervisorId, reason }: CommandBody<'reassign'>,
  sources: PayloadSources,
): Promise<CommandPayloads['reassign']> {
  const leadUnit = await unitOf(sources, leadUnitId, 'leadUnitId');
  const handler = await personOf(sources, handlerId, 'handlerId');
  const supervisor =
    supervisorId === undefined
      ? (sources.state.assignment?.supervisor ?? { personId: null, name: '' })
      : await personOf(sources, supervisorId, 'supervisorId');
  const joining = await joiningOf(sources, { handler, supervisor });
  return { reason, leadUnit, handler, supervisor, joining };
}

async function mergingOf(
  { intoCaseId, intoLedgerNumber, reason }: CommandBody<'merge'>,
  { findCase }: PayloadSources,
): Promise<CommandPayloads['merge']> {
  const field = intoCaseId === undefined ? 'intoLedgerNumber' : 'intoCaseId';
  const { caseId, ledgerNumber, circle } = await findCase(
    intoCaseId ?? intoLedgerNumber ?? '',
    field,
  );
  return { reason, into: { caseId, ledgerNumber }, intoCircle: circle };
}

async function unitOf({ directory }: PayloadSources, key: string, field: string): Promise<UnitRef> {
  return refOf(await unitOrRefuse(directory, key, field));
}

function personOf({ directory }: PayloadSources, key: string, field: string): Promise<PersonRef> {
  return personOrRefuse(directory, key, field);
}
