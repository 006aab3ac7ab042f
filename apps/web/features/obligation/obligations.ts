/** What a person may have to do before anything else is answered; the codes are those of the API. */
const OBLIGATIONS = [
  'second_factor_required',
  'password_change_required',
  'second_factor_enrolment_required',
] as const;

export type Obligation = (typeof OBLIGATIONS)[number];

export function isObligation(code: unknown): code is Obligation {
  return OBLIGATIONS.some((known) => known === code);
}
