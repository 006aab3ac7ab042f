/** What every client and every worker of the product is built with, so that none of them writes in clear. */
import { join } from 'node:path';
import type { DataConverter } from '@temporalio/common';
import { projectRoot, type PayloadKey } from '#libs/config';
import { EncryptingCodec } from './encrypting.codec.js';

/** For whatever bundles workflows: they turn errors into failures inside their sandbox. */
export function failureConverterPath(): string {
  return join(projectRoot(), 'dist', 'libs', 'temporal', 'codec', 'failure.converter.cjs');
}

/** @throws ConfigurationError without a key. */
export function dataConverterOf(keys: readonly PayloadKey[]): DataConverter {
  return {
    payloadCodecs: [new EncryptingCodec(keys)],
    failureConverterPath: failureConverterPath(),
  };
}
