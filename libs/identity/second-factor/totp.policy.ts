/**
 * Codes of a second factor: TOTP (RFC 6238, SHA-1, six digits, 30 s, as every authenticator app knows it) and recovery
 * codes for a lost phone. One step to either side is taken, for clocks that differ.
 */
import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { secretHash } from '../secret-text.js';

const ISSUER = 'Duban 督办';
const PERIOD_SECONDS = 30;
const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;

/** Base32, 160 bits. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** For the QR code of an authenticator app. */
export function otpauthUri(secret: string, account: string): string {
  return totpOf(secret, account).toString();
}

/** The time step whose code this is; null for a wrong one. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
}

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}

/** 120 random bits each, in four groups of six: so random that a plain hash keeps them (ASVS 5, 6.5.2). */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const text = new Secret({ buffer: new Uint8Array(randomBytes(15)).buffer }).base32;
    return text.match(/.{6}/g)?.join('-') ?? text;
  });
}

/** Of the code as typed: small letters, spaces and missing dashes are forgiven. */
export function recoveryCodeHash(code: string): string {
  return secretHash(code.toUpperCase().replace(/[^A-Z2-7]/g, ''));
}

export function isTotpCode(code: string): boolean {
  return /^\d{6}$/.test(code);
}
