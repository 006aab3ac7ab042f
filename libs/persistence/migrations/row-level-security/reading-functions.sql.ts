/**
 * What the API reads past the policies, because it could not be had under them: each function gives away no more than a
 * policy would.
 */

/** True of the cases `c` that the scope `s` reads; the policy of `cases` says the same with sub-selects. */
export const WITHIN_SCOPE = `CASE WHEN c.circle IS NULL
        THEN s.reads_all OR c.area_id = ANY (s.area_ids) OR c.involved_unit_ids && s.unit_ids
        ELSE s.person_id = ANY (c.circle)
      END`;

/**
 * The reader's cases whose texts have all these grams. Under row-level security the index on `grams` would not be used:
 * its operator is not leakproof, so PostgreSQL judges every row of the ledger first. Here the index is asked first and
 * the scope of the same person second, and what lies outside is never answered.
 */
const SEARCH = `
  CREATE FUNCTION cases_with_grams(wanted text[]) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT c.case_id
    FROM public.principal_scope() s, public.case_texts t JOIN public.cases c ON c.case_id = t.case_id
    WHERE t.grams @> wanted
      AND ${WITHIN_SCOPE}
  $$`;

/**
 * Cases with a running clock by the colour of their lamp, for the gauges of /metrics, which nobody is signed in for. Only
 * counts, each no further than `at_most`; confidential cases are in none.
 */
const LAMPS = `
  CREATE FUNCTION open_cases_by_lamp(now timestamptz, at_most integer)
  RETURNS TABLE (lamp text, count integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT 'green', count(*)::integer FROM (SELECT FROM public.cases
      WHERE circle IS NULL AND lamp_red_at > now AND lamp_yellow_at > now LIMIT at_most) green
    UNION ALL SELECT 'yellow', count(*)::integer FROM (SELECT FROM public.cases
      WHERE circle IS NULL AND lamp_red_at > now AND lamp_yellow_at <= now LIMIT at_most) yellow
    UNION ALL SELECT 'red', count(*)::integer FROM (SELECT FROM public.cases
      WHERE circle IS NULL AND lamp_red_at <= now LIMIT at_most) red
  $$`;

const PRIVILEGES = `
  REVOKE EXECUTE ON FUNCTION cases_with_grams(text[]), open_cases_by_lamp(timestamptz, integer) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION cases_with_grams(text[]), open_cases_by_lamp(timestamptz, integer) TO duban_api`;

export const READING_FUNCTIONS = [SEARCH, LAMPS, PRIVILEGES];
