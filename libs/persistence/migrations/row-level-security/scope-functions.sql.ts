/**
 * Who asks, and how far that person reads on the day: derived in the database from the registry, with the same meaning as
 * libs/identity (actor.policy, directory). They run as the owner of the tables, because the API must not be able to put
 * another registry in their place, and are called as sub-selects, once a query and not once a row.
 */

/** What is no person or no day names nobody: a forged setting gets nothing, and no error either. */
const PRINCIPAL = `
  CREATE FUNCTION principal_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN pg_input_is_valid(current_setting('duban.person_id', true), 'uuid')
      THEN current_setting('duban.person_id', true)::uuid END
  $$;
  CREATE FUNCTION principal_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
  SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN current_setting('duban.today', true) ~ '^\\d{4}-\\d{2}-\\d{2}$'
        AND pg_input_is_valid(current_setting('duban.today', true), 'date')
      THEN current_setting('duban.today', true)::date END
  $$`;

/**
 * The posts that the person may use that day: their own, and those of absent holders for whom they stand in, directly or
 * as the substitute of an absent substitute (two hops, never more). Of overlapping absences the one that began last counts.
 */
const POSTS = `
  CREATE FUNCTION principal_posts() RETURNS TABLE (role text, area_id uuid, unit_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 2 SET search_path = pg_catalog, public, pg_temp AS $$
    WITH away AS MATERIALIZED (
      SELECT DISTINCT ON (a.person_id) a.person_id, a.substitute_person_id
      FROM public.absences a
      WHERE principal_today() BETWEEN a.from_date AND a.to_date
      ORDER BY a.person_id, a.from_date DESC),
    holders AS (
      SELECT p.person_id FROM public.persons p WHERE p.person_id = principal_id()
      UNION
      SELECT h.person_id FROM away h
      WHERE h.substitute_person_id = principal_id()
        AND principal_id() NOT IN (SELECT person_id FROM away)
      UNION
      SELECT h.person_id FROM away h JOIN away s ON s.person_id = h.substitute_person_id
      WHERE s.substitute_person_id = principal_id()
        AND principal_id() NOT IN (SELECT person_id FROM away))
    SELECT p.role, p.area_id, p.unit_id
    FROM holders h
      JOIN public.appointments n ON n.person_id = h.person_id
        AND n.from_date <= principal_today() AND (n.to_date IS NULL OR principal_today() <= n.to_date)
      JOIN public.posts p ON p.post_id = n.post_id
  $$`;

/**
 * One row for a person who may read cases, none for nobody, for a stranger, for whoever has no post or one that reads none.
 * A role that the table of reaches does not know reads none either.
 */
const SCOPE = `
  CREATE FUNCTION principal_scope()
  RETURNS TABLE (person_id uuid, reads_all boolean, area_ids uuid[], unit_ids uuid[])
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT k.person_id, coalesce(h.reads_all, false), coalesce(h.area_ids, '{}'), coalesce(h.unit_ids, '{}')
    FROM public.persons k, (
      SELECT bool_or(r.reach = 'all') AS reads_all,
        array_agg(p.area_id) FILTER (WHERE r.reach = 'area' AND p.area_id IS NOT NULL) AS area_ids,
        array_agg(p.unit_id) FILTER (WHERE r.reach = 'unit') AS unit_ids,
        coalesce(bool_or(r.reach IS NULL OR r.reach = 'none'), true) AS barred
      FROM public.principal_posts() p LEFT JOIN public.role_reach r ON r.role = p.role) h
    WHERE k.person_id = principal_id() AND principal_today() IS NOT NULL AND NOT h.barred
  $$`;

/** The log of readings is for the audit administrator, who reads no case. */
const AUDITS = `
  CREATE FUNCTION principal_audits() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM public.principal_posts() p WHERE p.role = 'auditAdministrator')
  $$`;

const PRIVILEGES = `
  REVOKE EXECUTE ON FUNCTION principal_posts(), principal_scope(), principal_audits() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION principal_scope(), principal_audits() TO duban_api`;

export const SCOPE_FUNCTIONS = [PRINCIPAL, POSTS, SCOPE, AUDITS, PRIVILEGES];
