/**
 * A person on leave with a substitute: the rung reaches the substitute, and history shows both; a circle of substitutes is
 * refused; a vacant post raises the alarm. All of it entered as people enter it, through acts on the registry.
 */
import { randomUUID } from 'node:crypto';
import { DEMONSTRATION_COUNTY } from '#libs/demonstration';
import {
  type Actor,
  addDays,
  type CaseFacts,
  localDateOf,
  type PersonName,
  type StoredEvent,
} from '#libs/domain';
import { DirectoryRepository, IdentityService, Registry, type RegistryAct } from '#libs/identity';
import { createDataSource } from '#libs/persistence';
import type { DataSource } from 'typeorm';
import { RECEIVE } from './acts.js';
import { CaseOffice } from './case-office.js';
import type { CaseUnderWay } from './case-under-way.js';

const NOW = new Date().toISOString();
const TODAY = localDateOf(NOW);

let office: CaseOffice;
/** Acts on the registry are the API's. */
let api: DataSource;
let registry: Registry;
let onLeave: CaseUnderWay;
let vacant: CaseUnderWay;
let substitute: Actor;

beforeAll(async () => {
  office = await CaseOffice.open();
  api = createDataSource(office.county.databaseUrl, { poolSize: 2 });
  await api.initialize();
  registry = new Registry(api, new DirectoryRepository(api), randomUUID);
  const first = office.finding('grave');
  const second = office.findingElsewhere('grave', first);
  const head = await actorOf(headOf(first));
  const standIn = seatOf('minzheng.head');
  await done(head, {
    name: 'nameSubstitute',
    payload: {
      personId: head.personId,
      substituteId: standIn.personId,
      from: TODAY,
      to: addDays(TODAY, 60),
    },
  });
  const { personId, post } = headOf(second);
  await done(await actorOf(seatOf('admin.security')), {
    name: 'endAppointment',
    payload: { postId: post.postId, personId, to: addDays(TODAY, -1) },
  });
  substitute = await actorOf(standIn);
  [onLeave, vacant] = await Promise.all([office.assigned(first), office.assigned(second)]);
  for (const subject of [onLeave, vacant]) {
    await subject.passUntil(await subject.instantAfter('assigned', 2, '12:00'));
  }
}, 120_000);

afterAll(async () => {
  await api.destroy();
  await office.close();
}, 60_000);

function seatOf(account: string) {
  const seat = DEMONSTRATION_COUNTY.seats.find((one) => one.account === account);
  if (seat === undefined) throw new Error(`nobody signs in as ${account}`);
  return seat;
}

function headOf({ township }: CaseFacts) {
  const seat = DEMONSTRATION_COUNTY.seats.find(
    ({ post }) => post.role === 'unitHead' && post.unitId === township.unitId,
  );
  if (seat === undefined) throw new Error(`${township.name} has no head`);
  return seat;
}

/** As the registry has the person now. */
async function actorOf({ personId }: PersonName): Promise<Actor> {
  const actor = await new IdentityService(office.county.dataSource).resolveActor(personId, TODAY);
  if (actor === null) throw new Error('nobody of that id');
  return actor;
}

function act(actor: Actor, wanted: RegistryAct) {
  const request = { actor, key: randomUUID(), fingerprint: '', now: NOW, address: null };
  return registry.act(wanted, request);
}

async function done(actor: Actor, wanted: RegistryAct): Promise<void> {
  const outcome = await act(actor, wanted);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
}

async function rung(subject: CaseUnderWay): Promise<StoredEvent> {
  const event = (await subject.history()).find(
    ({ type, data }) => type === 'rungFired' && 'rungKey' in data && data.rungKey === 'after1',
  );
  if (event === undefined) throw new Error('receipt.after1 did not fire');
  return event;
}

describe('a person on leave with a substitute', () => {
  it('is reached through the substitute, and the rung in the history names both', async () => {
    const { reach } = await rung(onLeave);
    const { personId, name } = headOf(onLeave.facts);
    expect(reach.unreached).toEqual([]);
    expect(reach.recipients.find(({ role }) => role === 'unitHead')).toMatchObject({
      personId: substitute.personId,
      name: substitute.name,
      substituteFor: { personId, name },
    });
    expect(await office.alarmsOf(onLeave.caseId)).toEqual([]);
  });

  it('is acted for in the post of the one on leave, though the substitute holds another, and history names both', async () => {
    expect(substitute.posts.map(({ role }) => role)).toEqual(['unitHead', 'unitHead']);
    const input = onLeave.inputOf('head', RECEIVE, randomUUID());
    await onLeave.send({ ...input, actor: substitute });
    const received = (await onLeave.history()).findLast(({ type }) => type === 'received');
    const { personId, name, post } = headOf(onLeave.facts);
    expect(received?.by).toEqual({
      personId: substitute.personId,
      name: substitute.name,
      postId: post.postId,
      postTitle: post.title,
      role: 'unitHead',
      substituteFor: { personId, name },
    });
  });

  it('does not stand in for the substitute in turn: the circle is refused and names its people', async () => {
    const head = headOf(onLeave.facts);
    const outcome = await act(substitute, {
      name: 'nameSubstitute',
      payload: {
        personId: substitute.personId,
        substituteId: head.personId,
        from: addDays(TODAY, 3),
        to: addDays(TODAY, 5),
      },
    });
    const people = expect.stringContaining(`${substitute.name} → ${head.name}`);
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'substitute_cycle', fields: ['substituteId'], details: { people } },
    });
  });
});

describe('a post that nobody holds any more', () => {
  it('leaves the rung unreached there and raises the alarm', async () => {
    const { reach, sequence } = await rung(vacant);
    expect(reach.unreached).toEqual(['unitHead']);
    const alarms = (await office.alarmsOf(vacant.caseId)).filter(
      ({ details }) => details['sequence'] === sequence,
    );
    expect(alarms).toMatchObject([{ kind: 'unreached', details: { roles: ['unitHead'] } }]);
  });
});
