/**
 * The directory from the database, kept in the process for a few seconds: looking people up must not cost each command
 * a round trip, and a change of posts may take that long to be seen everywhere.
 */
import { type PreparedStatement, runPrepared } from '#libs/persistence';
import type { DataSource } from 'typeorm';
import { Directory } from './directory.js';
import type { DirectorySnapshot } from './directory.types.js';

const KEPT_MS = 5_000;

export class DirectoryRepository {
  private kept: { readonly until: number; readonly directory: Promise<Directory> } | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly keptMs: number = KEPT_MS,
  ) {}

  /** At most a few seconds old. Concurrent callers share one reading; a failed reading is not kept. */
  async current(): Promise<Directory> {
    const now = performance.now();
    if (this.kept === null || this.kept.until <= now) {
      const directory = this.read();
      this.kept = { until: now + this.keptMs, directory };
      directory.catch(() => {
        if (this.kept?.directory === directory) this.kept = null;
      });
    }
    return this.kept.directory;
  }

  /** After this process itself changed the registry. */
  forget(): void {
    this.kept = null;
  }

  private async read(): Promise<Directory> {
    const [row] = await runPrepared<{ snapshot: DirectorySnapshot }>(this.dataSource, SNAPSHOT, []);
    if (row === undefined) throw new Error('the organisation registry could not be read');
    return new Directory(row.snapshot);
  }
}

/** One statement, so that all tables are seen at one moment. */
export const SNAPSHOT: PreparedStatement = {
  name: 'directory_snapshot',
  text: `SELECT jsonb_build_object(
    'units', (SELECT coalesce(jsonb_agg(jsonb_build_object('unitId', unit_id, 'parentId', parent_id, 'kind', kind,
      'name', name, 'areaId', area_id, 'fictional', fictional, 'openedOn', opened_on, 'closedOn', closed_on,
      'mergedInto', merged_into,
      'names', (SELECT jsonb_agg(jsonb_build_object('fromDate', n.from_date, 'name', n.name) ORDER BY n.from_date)
        FROM unit_names n WHERE n.unit_id = units.unit_id),
      'places', (SELECT jsonb_agg(jsonb_build_object('fromDate', p.from_date, 'parentId', p.parent_id)
        ORDER BY p.from_date) FROM unit_places p WHERE p.unit_id = units.unit_id))
      ORDER BY kind, name, unit_id), '[]') FROM units),
    'persons', (SELECT coalesce(jsonb_agg(jsonb_build_object('personId', person_id, 'name', name)), '[]') FROM persons),
    'posts', (SELECT coalesce(jsonb_agg(jsonb_build_object('postId', post_id, 'role', role, 'title', title,
      'unitId', unit_id, 'areaId', area_id) ORDER BY title, post_id), '[]') FROM posts),
    'postPeriods', (SELECT coalesce(jsonb_agg(jsonb_build_object('postId', post_id, 'openedOn', opened_on,
      'closedOn', closed_on)), '[]') FROM posts),
    'appointments', (SELECT coalesce(jsonb_agg(jsonb_build_object('postId', post_id, 'personId', person_id,
      'fromDate', from_date, 'toDate', to_date) ORDER BY from_date, person_id), '[]') FROM appointments),
    'absences', (SELECT coalesce(jsonb_agg(jsonb_build_object('personId', person_id, 'fromDate', from_date,
      'toDate', to_date, 'substitutePersonId', substitute_person_id)), '[]') FROM absences),
    'reachablePersonIds', (SELECT coalesce(jsonb_agg(person_id), '[]') FROM accounts WHERE NOT disabled)
  ) AS snapshot`,
};
