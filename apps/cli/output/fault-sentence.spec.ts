import { CommandFailure, sentenceOf } from './fault-sentence.js';

const coded = (code: string) =>
  Object.assign(new Error(`connect ${code} 127.0.0.1:5432`), { code });

describe('the sentence of a fault', () => {
  it("is a command's own", () => {
    expect(sentenceOf(new CommandFailure('The record has no case 7.'))).toBe(
      'The record has no case 7.',
    );
  });

  it('names no address, however deep the fault lies', () => {
    const expected = 'Nothing answers at the configured address: is `npm start` running?';
    expect(sentenceOf(coded('ECONNREFUSED'))).toBe(expected);
    expect(sentenceOf(new TypeError('fetch failed', { cause: coded('ECONNREFUSED') }))).toBe(
      expected,
    );
    expect(sentenceOf(new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]))).toBe(
      expected,
    );
  });

  it('is one line', () => {
    expect(sentenceOf(new Error('first\nsecond'))).toBe('first');
    expect(sentenceOf('thrown text')).toBe('An unknown fault ended the command.');
  });
});
