/** One request of the matrix, and what came back, as something that an expectation can be held against. */
import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import type { Asked, Expectation, RouteKind } from './route-kind.js';
import { PHOTOGRAPH } from './staged-cases.js';

export interface Knock {
  readonly address: string;
  readonly route: string;
  readonly kind: RouteKind;
  readonly asked: Asked;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  /** Of a problem; empty otherwise. */
  readonly code: string;
  /** Everything that can be read in it, cells of a workbook included. */
  readonly text: string;
}

export async function knock({ address, route, kind, asked, headers }: Knock): Promise<Answer> {
  const [method = 'GET', pattern = ''] = route.split(' ');
  const known: Record<string, string> = {
    caseKey: asked.staged.caseId,
    evidenceId: asked.staged.evidenceId,
    ...kind.parameters,
  };
  const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? randomUUID());
  const { content, type } = sending(kind.body?.(asked));
  const response = await fetch(`${address}${path}${kind.query?.(asked) ?? ''}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(type === null ? {} : { 'content-type': type }),
      ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
      ...headers,
    },
    body: content,
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, ...(await read(bytes)) };
}

function sending(body: object | 'file' | undefined) {
  if (body === undefined) return { content: null, type: null };
  if (body !== 'file') return { content: JSON.stringify(body), type: 'application/json' };
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(PHOTOGRAPH)]), '整改照片.png');
  return { content: form, type: null };
}

async function read(bytes: Buffer): Promise<Pick<Answer, 'code' | 'text'>> {
  if (bytes.subarray(0, 2).toString() === 'PK') {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const rows = workbook.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues()));
    return { code: '', text: rows.join('\n') };
  }
  const text = bytes.toString('utf8');
  return { code: /"code":"(\w+)"/.exec(text.slice(0, 4_000))?.[1] ?? '', text };
}

/** Null when the answer is what it must be; else what it was. */
export function mismatch(
  expectation: Expectation,
  { status, code, text }: Answer,
  { staged }: Asked,
): string | null {
  const isShown = [staged.mark, staged.caseId].some((mark) => text.includes(mark));
  return isAsExpected(expectation, { status, code, isShown })
    ? null
    : `is answered ${status} ${code}${isShown ? ', with the case in it' : ''}; must be: ${expectation}`;
}

const REFUSED = { unauthenticated: 401, unknown_case: 404, not_found: 404 } as const;
const WALLS = ['unauthenticated', 'not_permitted', 'outside_scope', 'unknown_case'];

function isAsExpected(
  expectation: Expectation,
  { status, code, isShown }: { status: number; code: string; isShown: boolean },
): boolean {
  const isOk = status >= 200 && status < 400;
  switch (expectation) {
    case 'answers':
      return isOk;
    case 'admits':
      return isOk || (status < 500 && !WALLS.includes(code));
    case 'shows':
      return isOk && isShown;
    case 'hides':
      return isOk && !isShown;
    case 'unauthenticated':
    case 'unknown_case':
    case 'not_found':
      return status === REFUSED[expectation] && code === expectation && !isShown;
    case 'not_permitted':
    case 'outside_scope':
      return status === 403 && code === expectation && !isShown;
  }
}
