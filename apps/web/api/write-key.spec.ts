import { writeKeys } from './write-key.js';

describe('the keys of a form', () => {
  const counted = () => {
    let made = 0;
    return writeKeys(() => `k-${String((made += 1))}`);
  };

  it('stay the same while the same content is sent again', () => {
    const keys = counted();
    expect(keys.keyFor({ text: 'a' })).toBe('k-1');
    expect(keys.keyFor({ text: 'a' })).toBe('k-1');
  });

  it('change with the content, and once a write was accepted', () => {
    const keys = counted();
    keys.keyFor({ text: 'a' });
    expect(keys.keyFor({ text: 'b' })).toBe('k-2');
    keys.forget();
    expect(keys.keyFor({ text: 'b' })).toBe('k-3');
  });
});
