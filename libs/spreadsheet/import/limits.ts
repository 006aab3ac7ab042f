/** How much of a ledger one import takes; an office's ten years are some thousand rows. */
export const MAXIMUM_LEDGER_ROWS = 20_000;

/** Title, heading, blank and footer rows are read as well, so some more rows than the maximum are asked for. */
export const MAXIMUM_SHEET_ROWS = MAXIMUM_LEDGER_ROWS + 1_000;
