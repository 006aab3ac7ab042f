import { readFileSync } from 'node:fs';
import { ARCHIVE_BOUNDS, archiveFaultOf } from './archive.guard.js';
import { craftedArchive, craftedDocx } from '../../test/uploads/crafted-archive.js';

const SAMPLE = readFileSync('examples/ledger-sample.xlsx');
const megabytes = (count: number) => Buffer.alloc(count * 1024 * 1024);
const relation = (type: string) =>
  `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://elsewhere.example/x" TargetMode="External"/></Relationships>`;

describe('an uploaded archive', () => {
  it('passes when it is a real workbook or document', () => {
    expect(archiveFaultOf(SAMPLE)).toBeNull();
    expect(archiveFaultOf(craftedDocx())).toBeNull();
  });

  it('is refused when it unfolds beyond the bound, whatever it states', () => {
    const bomb = craftedArchive([{ name: 'a', content: megabytes(2), statedBytes: 10 }]);
    expect(bomb.length).toBeLessThan(4_000);
    const bounds = { ...ARCHIVE_BOUNDS, maximumUnfoldedBytes: 1_000_000 };
    expect(archiveFaultOf(bomb, bounds)).toBe('unfolds_too_large');
    expect(archiveFaultOf(bomb)).toBeNull();
  });

  it('is refused when its entries are small each and too much together', () => {
    const entries = Array.from({ length: 60 }, (_, index) => ({
      name: `word/${index}.xml`,
      content: megabytes(2),
    }));
    expect(archiveFaultOf(craftedArchive(entries))).toBe('unfolds_too_large');
  });

  it('is refused when an entry folds better than any text does', () => {
    const bomb = craftedDocx({ name: 'word/media/a.bmp', content: megabytes(20) });
    expect(archiveFaultOf(bomb)).toBe('unfolds_too_large');
  });

  it('is refused when it has more entries than the bound', () => {
    expect(archiveFaultOf(SAMPLE, { ...ARCHIVE_BOUNDS, maximumEntries: 3 })).toBe(
      'unfolds_too_large',
    );
  });

  it('is broken when it was cut or garbled, wherever that was', () => {
    for (let length = 0; length < SAMPLE.length; length += 997) {
      expect(archiveFaultOf(SAMPLE.subarray(0, length))).toBe('broken');
    }
    const garbled = Buffer.from(SAMPLE).fill(0xff, 60, 400);
    expect(archiveFaultOf(garbled)).toBe('broken');
  });

  it.each([
    '../../etc/passwd',
    '/etc/passwd',
    'C:\\boot.ini',
    'word\\a.xml',
    'a\u0000b',
    'word/../../x',
  ])('is refused for an entry named %j', (name) => {
    expect(archiveFaultOf(craftedDocx({ name, content: 'x' }))).toBe('unsafe_name');
  });

  it('is refused when two readers would see two files', () => {
    const twice = [1, 2].map((content) => ({ name: 'word/A.xml', content: `${content}` }));
    expect(archiveFaultOf(craftedDocx(...twice))).toBe('unsafe_name');
    const other = { name: 'word/a.xml', localName: 'word/b.xml', content: 'x' };
    expect(archiveFaultOf(craftedDocx(other))).toBe('broken');
  });

  it('is refused with something before or behind it', () => {
    const entries = [{ name: 'a.xml', content: 'x' }];
    expect(archiveFaultOf(craftedArchive(entries, { before: '<script>' }))).toBe('hidden_content');
    expect(archiveFaultOf(craftedArchive(entries, { behind: '<script>' }))).toBe('hidden_content');
  });

  it('may hold the table behind a chart, examined like the document itself, and no other archive', () => {
    const inner = (content: Buffer, name = 'word/embeddings/table.xlsx') =>
      archiveFaultOf(craftedDocx({ name, content }));
    expect(inner(SAMPLE)).toBeNull();
    expect(inner(SAMPLE, 'word/media/table.zip')).toBe('nested_archive');
    expect(inner(craftedDocx({ name: 'xl/vbaProject.bin', content: 'x' }))).toBe('macro');
    expect(inner(craftedDocx({ name: 'word/embeddings/b.docx', content: SAMPLE }))).toBe(
      'nested_archive',
    );
    expect(inner(Buffer.from('Rar!\u001a\u0007'), 'word/media/image1.png')).toBe('nested_archive');
  });

  it('shares one bound with what it holds', () => {
    const inner = craftedDocx({ name: 'word/a.xml', content: megabytes(2) });
    const outer = craftedDocx({ name: 'word/embeddings/a.docx', content: inner });
    const bounds = { ...ARCHIVE_BOUNDS, maximumUnfoldedBytes: 2 * 1024 * 1024 };
    expect(archiveFaultOf(outer, bounds)).toBe('unfolds_too_large');
  });

  it.each([
    ['word/vbaProject.bin', 'x', 'macro'],
    ['xl/macrosheets/sheet1.xml', 'x', 'macro'],
    ['Basic/Standard/Module1.xml', 'x', 'macro'],
    ['word/activeX/activeX1.xml', 'x', 'embedded_object'],
    ['word/embeddings/oleObject1.bin', 'x', 'embedded_object'],
    ['word/_rels/settings.xml.rels', relation('attachedTemplate'), 'remote_content'],
    ['word/_rels/document.xml.rels', relation('oleObject'), 'remote_content'],
  ])('is refused for %s', (name, content, reason) => {
    expect(archiveFaultOf(craftedDocx({ name, content }))).toBe(reason);
  });

  it('is refused for a remote template that is spelled in UTF-16', () => {
    const content = Buffer.from(`\uFEFF${relation('attachedTemplate')}`, 'utf16le');
    const name = 'word/_rels/settings.xml.rels';
    expect(archiveFaultOf(craftedDocx({ name, content }))).toBe('remote_content');
    expect(archiveFaultOf(craftedDocx({ name, content: Buffer.from(content).swap16() }))).toBe(
      'remote_content',
    );
  });

  it('may hold links that a reader clicks', () => {
    const name = 'word/_rels/document.xml.rels';
    expect(archiveFaultOf(craftedDocx({ name, content: relation('hyperlink') }))).toBeNull();
  });

  it('is refused when it calls itself a document with macros, or is encrypted', () => {
    const types =
      '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';
    expect(archiveFaultOf(craftedArchive([{ name: '[Content_Types].xml', content: types }]))).toBe(
      'macro',
    );
    const locked = { name: 'word/a.xml', content: 'x', encrypted: true };
    expect(archiveFaultOf(craftedDocx(locked))).toBe('encrypted');
  });
});
