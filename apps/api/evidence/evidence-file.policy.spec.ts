import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evidenceTypeOf, safeFileName } from './evidence-file.policy.js';

describe('safeFileName', () => {
  it.each([
    ['整改报告.pdf', '整改报告.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\私人\\照片.JPG', '照片.pdf'],
    ['a<b>:"c|d?*.pdf', 'a_b___c_d__.pdf'],
    ['\u202Egnp.exe', 'gnp.pdf'],
    ['bad\r\nname.pdf', 'badname.pdf'],
    ['...', 'evidence.pdf'],
    ['', 'evidence.pdf'],
  ])('%j becomes %j', (given, kept) => {
    expect(safeFileName(given, 'pdf')).toBe(kept);
  });

  it('is never longer than a file system takes', () => {
    expect(Buffer.byteLength(safeFileName('督'.repeat(400), 'pdf'))).toBeLessThan(400);
    expect(safeFileName('督'.repeat(400), 'pdf')).toHaveLength(124);
  });
});

describe('evidenceTypeOf', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  async function typeOf(content: Buffer | string) {
    const path = join(await mkdtemp(join(tmpdir(), 'duban-')), 'file.pdf');
    await writeFile(path, content);
    return evidenceTypeOf(path);
  }

  it('judges by content, not by name', async () => {
    expect(await typeOf(png)).toEqual({ mediaType: 'image/png', extension: 'png' });
    expect(await typeOf('%PDF-1.7\n')).toEqual({ mediaType: 'application/pdf', extension: 'pdf' });
  });

  it('refuses programs, pages and plain text', async () => {
    expect(await typeOf('MZ\u0090\u0000')).toBeNull();
    expect(await typeOf('<html><script>alert(1)</script></html>')).toBeNull();
    expect(await typeOf('nothing')).toBeNull();
  });
});
