import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { judgeArchive } from './archive.guard.js';

const SAMPLE = readFileSync('examples/ledger-sample.xlsx');

/** An archive of one entry that states `statedBytes` about itself, whatever it unfolds to. */
function archiveOf(content: Buffer, statedBytes: number): Buffer {
  const folded = deflateRawSync(content);
  const local = Buffer.alloc(30 + 1);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(folded.length, 18);
  local.writeUInt32LE(statedBytes, 22);
  local.writeUInt16LE(1, 26);
  const entry = Buffer.alloc(46 + 1);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(folded.length, 20);
  entry.writeUInt32LE(statedBytes, 24);
  entry.writeUInt16LE(1, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length + folded.length, 16);
  return Buffer.concat([local, folded, entry, end]);
}

describe('judgeArchive', () => {
  it('lets a real workbook pass', () => {
    expect(judgeArchive(SAMPLE)).toBe('sound');
  });

  it('refuses what unfolds beyond the bound although it states less', () => {
    const bomb = archiveOf(Buffer.alloc(2_000_000), 10);
    expect(bomb.length).toBeLessThan(4_000);
    expect(judgeArchive(bomb, { maximumEntries: 10, maximumUnfoldedBytes: 1_000_000 })).toBe(
      'too_large',
    );
    expect(judgeArchive(bomb, { maximumEntries: 10, maximumUnfoldedBytes: 3_000_000 })).toBe(
      'sound',
    );
  });

  it('refuses more entries than the bound', () => {
    expect(judgeArchive(SAMPLE, { maximumEntries: 3, maximumUnfoldedBytes: 1e9 })).toBe(
      'too_large',
    );
  });

  it('calls a damaged archive broken, wherever it was cut', () => {
    for (let length = 0; length < SAMPLE.length; length += 997) {
      expect(judgeArchive(SAMPLE.subarray(0, length))).toBe('broken');
    }
    const garbled = Buffer.from(SAMPLE).fill(0xff, 60, 400);
    expect(judgeArchive(garbled)).toBe('broken');
  });
});
