import { deflateSync } from 'node:zlib';
import { craftedDocx } from '../../test/uploads/crafted-archive.js';
import { fileFaultOf } from './file.policy.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The same picture, stating another size. */
function pngOf(width: number, height: number): Buffer {
  const png = Buffer.from(PNG);
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}

function jpegOf(width: number, height: number): Buffer {
  const frame = Buffer.from('ffc0001108000000000301220002110103110100', 'hex').subarray(0, 19);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const start = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');
  return Buffer.concat([start, frame, Buffer.from('ffda0008010100003f0000ffd9', 'hex')]);
}

const pdf = (body: string | Buffer) =>
  fileFaultOf(
    Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      Buffer.from(body as string),
      Buffer.from('\n%%EOF\n'),
    ]),
    'application/pdf',
  );

describe('an image', () => {
  it('passes in the sizes that cameras make', () => {
    expect(fileFaultOf(PNG, 'image/png')).toBeNull();
    expect(fileFaultOf(pngOf(12_032, 9_024), 'image/png')).toBeNull();
    expect(fileFaultOf(jpegOf(4_000, 3_000), 'image/jpeg')).toBeNull();
  });

  it('is refused when showing it would take gigabytes', () => {
    expect(fileFaultOf(pngOf(60_000, 60_000), 'image/png')).toBe('image_too_large');
    expect(fileFaultOf(pngOf(19_000, 19_000), 'image/png')).toBe('image_too_large');
    expect(fileFaultOf(jpegOf(65_000, 65_000), 'image/jpeg')).toBe('image_too_large');
  });

  it('is broken without a size', () => {
    expect(fileFaultOf(pngOf(0, 10), 'image/png')).toBe('broken');
    expect(fileFaultOf(PNG.subarray(0, 20), 'image/png')).toBe('broken');
  });

  it('is refused when it is an archive or a page as well', () => {
    const archive = craftedDocx();
    expect(fileFaultOf(Buffer.concat([PNG, archive]), 'image/png')).toBe('hidden_content');
    expect(fileFaultOf(Buffer.concat([PNG, Buffer.from('<script>')]), 'image/png')).toBe(
      'hidden_content',
    );
    expect(fileFaultOf(Buffer.concat([jpegOf(4, 3), archive]), 'image/jpeg')).toBe(
      'hidden_content',
    );
  });
});

describe('a PDF', () => {
  it('passes with text, links and a first page to show', () => {
    expect(pdf('1 0 obj <</Type /Catalog /OpenAction [2 0 R /Fit]>> endobj')).toBeNull();
    expect(pdf('1 0 obj <</S /URI /URI (https://a.example)>> endobj')).toBeNull();
  });

  it.each([
    '<</S /JavaScript /JS (app.alert(1))>>',
    '<</S/J#61vaScript>>',
    '<</Type /Action /S /Launch /F (cmd.exe)>>',
    '<</Names <</EmbeddedFiles 3 0 R>>>>',
    '<</AcroForm <</XFA 4 0 R>>>>',
    '<</Subtype /RichMedia>>',
  ])('is refused for %s', (dictionary) => {
    expect(pdf(`1 0 obj ${dictionary} endobj`)).toBe('active_pdf');
  });

  const stream = (dictionary: string, content: Buffer) =>
    Buffer.concat([
      Buffer.from(`5 0 obj <<${dictionary}>> stream\n`),
      content,
      Buffer.from('\nendstream endobj'),
    ]);

  it('is refused for a script inside an object stream', () => {
    const content = deflateSync('1 0 <</S /JavaScript>>');
    expect(pdf(stream('/Type /ObjStm /Filter /FlateDecode', content))).toBe('active_pdf');
    expect(pdf(stream('/Type /ObjStm', Buffer.from('1 0 <</S /JavaScript>>')))).toBe('active_pdf');
  });

  it('is refused when its object streams cannot be read, or unfold beyond the bound', () => {
    const dictionary = '/Type /ObjStm /Filter /FlateDecode';
    expect(pdf(stream(dictionary, Buffer.from('unreadable')))).toBe('encrypted');
    const bomb = deflateSync(Buffer.alloc(40 * 1024 * 1024, ' '));
    expect(pdf(stream(dictionary, bomb))).toBe('unfolds_too_large');
  });

  it('is not refused for bytes in a picture that read like a name', () => {
    expect(pdf(stream('/Subtype /Image', Buffer.from('\u0001/JS \u0002')))).toBeNull();
  });

  it('is refused when objects hide behind the word stream in a comment', () => {
    expect(pdf('%>>stream\n1 0 obj <</S /JavaScript>> endobj\n%endstream')).toBe('active_pdf');
  });

  it('is refused when it is an archive as well', () => {
    expect(pdf(craftedDocx())).toBe('hidden_content');
  });
});
