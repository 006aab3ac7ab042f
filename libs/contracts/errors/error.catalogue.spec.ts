import { REFUSAL_CODES } from '#libs/domain';
import { ERROR_CATALOGUE, errorMessage, type ErrorCode } from './error.catalogue.js';
import { errorResponsesOf } from './openapi.mapper.js';
import { problemOf } from './problem.mapper.js';

const codes = Object.keys(ERROR_CATALOGUE) as ErrorCode[];

describe('the error catalogue', () => {
  it.each(REFUSAL_CODES)('answers the refusal %s with a 4xx in both languages', (code) => {
    const entry = ERROR_CATALOGUE[code];
    expect(entry.httpStatus).toBeGreaterThanOrEqual(400);
    expect(entry.httpStatus).toBeLessThan(500);
    expect(entry.zh).toMatch(/\p{Script=Han}/u);
    expect(entry.en).not.toMatch(/\p{Script=Han}/u);
  });

  it('has titles without placeholders and the same placeholders in both languages', () => {
    const placeholders = (text = ''): string[] =>
      (text.match(/\{\w+\}/g) ?? []).map((name) => name.replace('En}', '}')).toSorted();
    for (const code of codes) {
      const { zh, en, detail } = ERROR_CATALOGUE[code];
      expect([code, placeholders(zh + en)]).toEqual([code, []]);
      expect([code, placeholders(detail?.zh)]).toEqual([code, placeholders(detail?.en)]);
    }
  });

  it('says the same thing of no two codes', () => {
    expect(new Set(codes.map((code) => ERROR_CATALOGUE[code].zh)).size).toBe(codes.length);
  });

  it('fills the values of an occurrence', () => {
    expect(errorMessage('extension_beyond_bound', { leftWorkingDays: 3 })).toEqual({
      zh: '最多还可延期 3 个工作日',
      en: 'At most 3 more working days can be granted.',
    });
  });

  it('falls back to the title where a value is missing', () => {
    expect(errorMessage('extension_beyond_bound').zh).toBe('延期超出允许的工作日数');
  });
});

describe('problem+json', () => {
  it('carries code, status, both titles, fields and the request', () => {
    expect(
      problemOf({ code: 'text_required', fields: ['reason'], instance: 'urn:request:1' }),
    ).toEqual({
      type: 'https://duban.example/problems/text_required',
      title: '必填内容为空',
      titleEn: 'A text that is required is empty.',
      status: 422,
      detail: '必填内容为空',
      detailEn: 'A text that is required is empty.',
      code: 'text_required',
      fields: ['reason'],
      details: {},
      instance: 'urn:request:1',
    });
  });
});

describe('OpenAPI responses', () => {
  it('gathers the codes of one status', () => {
    const documents = errorResponsesOf(['wrong_state', 'not_permitted', 'tasks_open']);
    expect(documents.map(({ status }) => status)).toEqual([403, 409]);
    expect(Object.keys(documents[1]?.examples ?? {})).toEqual(['wrong_state', 'tasks_open']);
    expect(documents[1]?.description).toContain('`tasks_open`: 尚有未办结的任务');
  });
});
