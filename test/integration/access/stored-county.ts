/** Puts a generated organisation and its cases into the database, in place of the one before. */
import type { DataSource } from 'typeorm';
import { type CaseState, involvedUnitIdsOf } from '#libs/domain';
import {
  AbsenceEntity,
  AppointmentEntity,
  CaseEntity,
  caseRowOf,
  CaseTextEntity,
  CaseUnitEntity,
  PersonEntity,
  PostEntity,
  UnitEntity,
} from '#libs/persistence';
import { RULES } from '../record/case-driver.js';
import { idOf } from '../record/small-county.js';
import { AREAS, type GeneratedCounty, PEOPLE, UNITS } from './generated-county.js';

const YEAR = 2026;
const PLACES_OF_A_YEAR = 10_000_000;

export async function storePeopleAndUnits(owner: DataSource): Promise<void> {
  await owner.getRepository(UnitEntity).insert(
    [...AREAS, ...UNITS].map((name) => ({
      unitId: idOf(name),
      parentId: null,
      kind: AREAS.includes(name) ? ('area' as const) : ('department' as const),
      name,
      areaId: null,
      fictional: true,
    })),
  );
  await owner
    .getRepository(PersonEntity)
    .insert(PEOPLE.map((name) => ({ personId: idOf(name), name, fictional: true })));
}

export async function storeCounty(
  owner: DataSource,
  { posts, absences }: GeneratedCounty,
  states: readonly CaseState[],
): Promise<void> {
  // The walls must agree on a registry that broke its own rules, too.
  for (const table of ['appointments', 'absences']) {
    await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER ${table}_keep_duties_apart`);
  }
  await owner.query(`DELETE FROM case_texts; DELETE FROM case_units; DELETE FROM cases;
    DELETE FROM absences; DELETE FROM appointments; DELETE FROM posts`);
  const postIdOf = (index: number): string => idOf(`岗位${index}`);
  await owner.getRepository(PostEntity).insert(
    posts.map(({ role, unit, area }, index) => ({
      postId: postIdOf(index),
      role,
      title: role,
      unitId: idOf(unit),
      areaId: area === null ? null : idOf(area),
    })),
  );
  await owner.getRepository(AppointmentEntity).insert(
    posts.flatMap(({ appointments }, index) =>
      appointments.map(({ person, fromDate, toDate, lasts }) => ({
        postId: postIdOf(index),
        personId: idOf(person),
        fromDate,
        toDate: lasts ? null : toDate,
      })),
    ),
  );
  await owner.getRepository(AbsenceEntity).insert(
    absences.map(({ person, substitute, fromDate, toDate }) => ({
      personId: idOf(person),
      fromDate,
      toDate,
      substitutePersonId: substitute === null ? null : idOf(substitute),
    })),
  );
  for (const [index, state] of states.entries()) await storeCase(owner, state, index + 1);
}

async function storeCase(owner: DataSource, state: CaseState, serial: number): Promise<void> {
  const { caseId, ledgerNumber, facts, assignment } = state;
  const place = String(YEAR * PLACES_OF_A_YEAR + serial);
  const numbered = { caseId, ledgerNumber, ledgerYear: YEAR, ledgerSerial: serial };
  const row = { ...caseRowOf(state, RULES), ...numbered, stateJson: state };
  // The row has its instants as text, the entity as dates; the driver takes both.
  await owner.getRepository(CaseEntity).insert(row as unknown as CaseEntity);
  await owner.getRepository(CaseTextEntity).insert({
    caseId,
    place,
    facts,
    assignment,
    searchText: '样本',
    grams: ['样', '本', '样本'],
  });
  await owner.getRepository(CaseUnitEntity).insert(
    involvedUnitIdsOf(state).map((unitId) => ({
      caseId,
      unitId,
      place,
      located: false,
      involved: true,
    })),
  );
}
