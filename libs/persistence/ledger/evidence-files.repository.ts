/** Evidence files by the hash of their content; the bytes themselves are kept by the API's evidence store. */
import type { DataSource } from 'typeorm';
import type { Instant } from '#libs/domain';
import { runStatement } from '../prepared-statement.js';

export interface EvidenceFile {
  /** Hex SHA-256 of the content. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly storedAt: Instant;
}

export class EvidenceFiles {
  constructor(private readonly dataSource: DataSource) {}

  /** Idempotent: the same content is noted once, with the time of its first arrival. */
  async note({ sha256, sizeBytes, mediaType, storedAt }: EvidenceFile): Promise<void> {
    await runStatement(
      this.dataSource,
      `INSERT INTO evidence_files (sha256, size_bytes, media_type, stored_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (sha256) DO NOTHING`,
      [sha256, sizeBytes, mediaType, storedAt],
    );
  }

  async find(sha256: string): Promise<EvidenceFile | null> {
    const [row] = await runStatement<{ size_bytes: string; media_type: string; stored_at: Date }>(
      this.dataSource,
      'SELECT size_bytes, media_type, stored_at FROM evidence_files WHERE sha256 = $1',
      [sha256],
    );
    if (row === undefined) return null;
    return {
      sha256,
      sizeBytes: Number(row.size_bytes),
      mediaType: row.media_type,
      storedAt: row.stored_at.toISOString(),
    };
  }
}
