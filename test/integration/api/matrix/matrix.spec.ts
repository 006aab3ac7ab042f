/**
 * Every route × every role × own or other area × confidential or not (design invariant 7). What the rows promise is in
 * route-matrix.ts; here the real service is asked, and asked whether there is a route that nobody thought of.
 */
import { jest } from '@jest/globals';
import { createLogger } from '#libs/observability';
import { createApi } from '../../../../apps/api/create-api.js';
import { ApiService } from '../api-service.js';
import { Visitor } from '../visitor.js';
import { type Answer, knock, mismatch } from './knock.js';
import { type Persona, PERSONAE } from './persona.js';
import { covers, documentedRoutes, registeredRoutes } from './registered-routes.js';
import type { Asked, Expectation, RouteKind } from './route-kind.js';
import { ROUTE_MATRIX } from './route-matrix.js';
import { SITUATIONS } from './situation.js';
import { restrict, stageCases, type StagedCase, type StagedCases } from './staged-cases.js';
import { tellBefore } from './told-before.js';

jest.setTimeout(180_000);

const NEVER_WAS: StagedCase = {
  caseId: 'b2a7e5d0-0000-4000-8000-000000000000',
  ledgerNumber: '',
  mark: '从未登记',
  evidenceId: 'b2a7e5d0-0000-4000-8000-000000000001',
};
const ROWS = Object.entries(ROUTE_MATRIX);
const WRITES = ROWS.filter(
  ([route, { nobody }]) => !route.startsWith('GET') && nobody !== 'admits',
);

describe('the route matrix', () => {
  let service: ApiService;
  let cases: StagedCases;
  let cells = 0;

  beforeAll(async () => {
    service = await ApiService.open('api_matrix');
    cases = await stageCases(service);
    await tellBefore(service.county.adminDatabaseUrl, cases);
    await restrict(service, cases);
  });
  afterAll(() => service.close());

  const asked = (kind: RouteKind): Asked[] =>
    [...cases].map(([situation, stages]) => ({ situation, staged: stages[kind.stage] }));

  const headersOf = async (persona: Persona | null, kind: RouteKind) => {
    if (persona === null) return {};
    const { account } = persona;
    const visitor =
      kind.endsItsSession === true
        ? await Visitor.signIn(service.address, account, service.passwordOf(account))
        : await service.as(account);
    return { authorization: `Bearer ${visitor.token}` };
  };

  const sequenceOf = async ({ caseId }: StagedCase): Promise<number | undefined> => {
    const [row] = await service.county.dataSource.query<{ sequence: number }[]>(
      'SELECT sequence FROM cases WHERE case_id = $1',
      [caseId],
    );
    return row?.sequence;
  };

  const ask = async (route: string, kind: RouteKind, persona: Persona | null, where: Asked) =>
    knock({
      ...{ address: service.address, route, kind, asked: where },
      headers: await headersOf(persona, kind),
    });

  interface Cell {
    readonly who: string;
    readonly persona: Persona | null;
    readonly where: Asked;
    readonly expectation: Expectation;
  }

  /** Those who are let in come last: they may change the case. */
  const cellsOf = (kind: RouteKind): Cell[] =>
    asked(kind)
      .flatMap((where): Cell[] => [
        { who: 'nobody', persona: null, where, expectation: kind.nobody },
        ...PERSONAE.map((persona) => ({
          who: persona.role,
          persona,
          where,
          expectation: kind.expected(persona, where.situation),
        })),
      ])
      .toSorted((left, right) => rank(left) - rank(right));
  const rank = ({ expectation }: Cell) => (expectation === 'admits' ? 1 : 0);

  it('has a row for every route of the service', async () => {
    const logger = createLogger({
      program: 'api',
      level: 'error',
      destination: { write: () => true },
    });
    const app = await createApi({ ...service.config }, logger);
    await app.init();
    const registered = registeredRoutes(app);
    await app.close();
    const documented = documentedRoutes(
      (await (await fetch(`${service.address}/openapi.json`)).json()) as { paths: object } as never,
    );
    const known = ROWS.map(([route]) => route);
    const missing = [
      ...documented.filter((route) => !known.includes(route)),
      ...registered.filter((route) => !known.some((row) => covers(route, row))),
    ];
    const stale = known.filter((row) => !registered.some((route) => covers(route, row)));
    expect(registered.length).toBeGreaterThan(20);
    expect(missing.map((route) => `route-matrix.ts lacks: '${route}': <kind>,`)).toEqual([]);
    expect(stale.map((route) => `route-matrix.ts has no such route any more: '${route}'`)).toEqual(
      [],
    );
  });

  it.each(ROWS)('%s', async (route, kind) => {
    const wrong: string[] = [];
    const answers = new Map<string, Answer>();
    const before = new Map<StagedCase, number | undefined>();
    for (const { staged } of asked(kind)) before.set(staged, await sequenceOf(staged));
    for (const { who, persona, where, expectation } of cellsOf(kind)) {
      const key = keyOf(route, kind, who, where);
      const answer = answers.get(key) ?? (await ask(route, kind, persona, where));
      answers.set(key, answer);
      cells += 1;
      const fault = mismatch(expectation, answer, where);
      if (fault !== null) wrong.push(`${who}, ${where.situation.name}: ${fault}`);
      if (expectation === 'unknown_case') {
        const never = await ask(route, kind, persona, { ...where, staged: NEVER_WAS });
        if (words(never) !== words(answer))
          wrong.push(`${who}: differs from a case that never was`);
      }
      if (
        expectation !== 'admits' &&
        (await sequenceOf(where.staged)) !== before.get(where.staged)
      ) {
        wrong.push(`${who}, ${where.situation.name}: changed the case although refused`);
        before.set(where.staged, await sequenceOf(where.staged));
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(WRITES)('%s: a request from another site is refused', async (route, kind) => {
    const [first] = asked(kind);
    if (first === undefined) throw new Error('there is no situation');
    const cookie = `__Host-duban_session=${(await service.as('staff2')).token}`;
    const headers: Record<string, string>[] = [
      { cookie },
      { cookie, origin: 'https://elsewhere.example' },
    ];
    for (const sent of headers) {
      const answer = await knock({
        address: service.address,
        route,
        kind,
        asked: first,
        headers: sent,
      });
      expect(answer).toMatchObject({ status: 403, code: 'request_forged' });
    }
  });

  it('was walked whole', () => {
    expect(cells).toBe(ROWS.length * (PERSONAE.length + 1) * SITUATIONS.length);
  });
});

/** A list is asked for once a person and query; what is about one case, for each. */
function keyOf(route: string, kind: RouteKind, who: string, where: Asked): string {
  if (!kind.isPerCase) return who;
  const isList = route.startsWith('GET') && !route.includes('{caseKey}');
  return isList ? `${who} ${kind.query?.(where) ?? ''}` : `${who} ${where.staged.caseId}`;
}

/** The words of a refusal without the id of the request. */
function words({ status, text }: Answer): string {
  return `${status} ${text.replace(/urn:request:[^"]*/, '')}`;
}
