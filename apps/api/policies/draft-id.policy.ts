/** Whether a draft can have this id at all; the database's type would make a fault of any other text. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function isDraftId(text: string): boolean {
  return UUID.test(text);
}
