/** What a route asks of the session beyond being there. */
import { applyDecorators, SetMetadata } from '@nestjs/common';
import type { Obligation } from '#libs/identity';

export const SESSION_ONLY = 'duban:session-only';
export const ALLOWED_WHILE = 'duban:allowed-while';

/** Personal access tokens are refused: a program that was given one cannot widen what it may do. */
export const SessionOnly = () => applyDecorators(SetMetadata(SESSION_ONLY, true));

/** Reachable although something else must be done first, because it does that. */
export const AllowedWhile = (...obligations: Obligation[]) =>
  SetMetadata(ALLOWED_WHILE, obligations);
