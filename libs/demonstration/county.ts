/** The whole demonstration county, the same on every machine. */
import { demonstrationSeats } from './county.seats.js';
import type { DemonstrationCounty } from './county.types.js';
import { demonstrationUnits } from './county.units.js';

/** Before every finding of the sample ledger, so that each of its days has its people. */
const APPOINTED_FROM = '2024-01-01';

export const DEMONSTRATION_COUNTY: DemonstrationCounty = {
  units: demonstrationUnits(),
  seats: demonstrationSeats(),
  appointedFrom: APPOINTED_FROM,
};
