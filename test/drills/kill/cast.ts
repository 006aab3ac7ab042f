/** The demonstration people who work during the drill, signed in over HTTP. */
import { DEMONSTRATION_COUNTY, readPasswords } from '#libs/demonstration';
import { Visitor } from '../../integration/api/visitor.js';

export interface TownshipHandler {
  readonly townshipId: string;
  readonly visitor: Visitor;
}

export interface Cast {
  readonly staff: Visitor;
  readonly deputy: Visitor;
  readonly director: Visitor;
  /** One of each township. */
  readonly handlers: readonly TownshipHandler[];
}

export async function signInCast(apiUrl: string, dataDirectory: string): Promise<Cast> {
  const passwords = readPasswords(dataDirectory) ?? {};
  const signIn = (account: string) => Visitor.signIn(apiUrl, account, passwords[account] ?? '');
  const { units, seats } = DEMONSTRATION_COUNTY;
  const townships = units.filter(({ kind }) => kind === 'township');
  const handlers: TownshipHandler[] = [];
  for (const { unitId: townshipId } of townships) {
    const seat = seats.find(
      ({ post }) => post.role === 'unitHandler' && post.unitId === townshipId,
    );
    if (seat !== undefined) handlers.push({ townshipId, visitor: await signIn(seat.account) });
  }
  return {
    staff: await signIn('staff1'),
    deputy: await signIn('deputy'),
    director: await signIn('director'),
    handlers,
  };
}
