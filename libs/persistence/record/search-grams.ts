/**
 * Searching Chinese text without a dictionary: every character and every pair of neighbours is indexed, so that a word
 * of any length is found wherever it stands, whatever the database's locale.
 */

/** Full-width forms and case do not matter when searching. */
export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Single characters and pairs, without those that contain white space; for the index. */
export function gramsOf(searchText: string): string[] {
  return [...new Set([...singles(searchText), ...pairs(searchText)])];
}

/** What the index must contain for `term` to occur: its pairs, or the one character that it is. */
export function gramsToFind(term: string): string[] {
  const found = pairs(term);
  return found.length > 0 ? [...new Set(found)] : singles(term);
}

function singles(text: string): string[] {
  return Array.from(text).filter((character) => /\S/u.test(character));
}

function pairs(text: string): string[] {
  const characters = Array.from(text);
  return characters.slice(1).flatMap((character, index) => {
    const pair = `${characters[index] ?? ''}${character}`;
    return /^\S+$/u.test(pair) ? [pair] : [];
  });
}
