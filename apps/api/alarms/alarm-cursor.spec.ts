import { describe, expect, it } from '@jest/globals';
import { nameCursorOf } from '../http/cursor.js';
import { alarmCursorOf, alarmPlaceIn } from './alarm-cursor.js';

describe('the cursor of alarms', () => {
  it.each([
    { among: 'open', arrival: 7 },
    { among: 'acknowledged', arrival: 123_456_789 },
  ] as const)('comes back as it was given', (place) => {
    expect(alarmPlaceIn(alarmCursorOf(place))).toEqual(place);
  });

  it.each(['', 'x', nameCursorOf('open'), nameCursorOf('open -1'), nameCursorOf('shut 1')])(
    'refuses %j, which is none of ours',
    (cursor) => {
      expect(() => alarmPlaceIn(cursor)).toThrow('cursor_invalid');
    },
  );
});
