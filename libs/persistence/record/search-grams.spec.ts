import { gramsOf, gramsToFind, normalised } from './search-grams.js';

const found = (text: string, term: string): boolean => {
  const grams = new Set(gramsOf(normalised(text)));
  return gramsToFind(normalised(term)).every((gram) => grams.has(gram));
};

describe('searching Chinese text', () => {
  it.each([
    ['a word in the middle', '村财乡管账目不清', '乡管账'],
    ['one character', '村财乡管账目不清', '账'],
    ['the whole text', '党务公开', '党务公开'],
    ['full-width digits and letters', '第１２号ＡＢ', '12号ab'],
    ['a character outside the basic plane', '𠮷祥村', '𠮷祥'],
  ])('finds %s', (_, text, term) => {
    expect(found(text, term)).toBe(true);
  });

  it.each([
    ['characters that are not neighbours', '村财乡管', '村管'],
    ['characters on both sides of a gap', '村财 乡管', '财乡'],
    ['characters on two lines', '村财\n乡管', '财乡'],
    ['the wrong order', '公开', '开公'],
  ])('does not take %s for a word', (_, text, term) => {
    expect(found(text, term)).toBe(false);
  });

  it('indexes each gram once', () => {
    const grams = gramsOf('人人人人');
    expect(grams).toEqual(['人', '人人']);
  });
});
