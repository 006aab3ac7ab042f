/**
 * Rows written as JSON: key → SQL type, from which the statement's column lists are made, so that a column cannot be
 * listed in one place of a statement and forgotten in another.
 */
export type RowColumns<Row> = Readonly<Record<keyof Row & string, string>>;

function columnOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `lead_unit_id, handler_name` */
export function columnNames<Row>(columns: RowColumns<Row>): string {
  return Object.keys(columns).map(columnOf).join(', ');
}

/** `r."leadUnitId", r."handlerName"` */
export function valuesFrom<Row>(columns: RowColumns<Row>, alias: string): string {
  return Object.keys(columns)
    .map((key) => `${alias}."${key}"`)
    .join(', ');
}

/** `lead_unit_id = r."leadUnitId", handler_name = r."handlerName"` */
export function assignmentsFrom<Row>(columns: RowColumns<Row>, alias: string): string {
  return Object.keys(columns)
    .map((key) => `${columnOf(key)} = ${alias}."${key}"`)
    .join(', ');
}

/** `"leadUnitId" uuid, "handlerName" text`, as jsonb_to_record wants it. */
export function recordOf<Row>(columns: RowColumns<Row>): string {
  return Object.entries<string>(columns)
    .map(([key, type]) => `"${key}" ${type}`)
    .join(', ');
}
