/** Every "no" of the API as one error, with its words in both languages and a code to quote. */
export type Language = 'zh' | 'en';

interface Wording {
  readonly title: string;
  readonly detail: string;
}

interface ProblemParts {
  readonly code: string;
  readonly status: number;
  readonly words: Readonly<Record<Language, Wording>>;
  readonly fields?: readonly string[];
  readonly details?: Readonly<Record<string, string | number>>;
  readonly instance?: string;
}

const UNREACHABLE: ProblemParts = {
  code: 'service_unreachable',
  status: 0,
  words: {
    zh: { title: '无法连接服务器', detail: '请检查网络后重试；已填写的内容仍在。' },
    en: {
      title: 'The server cannot be reached',
      detail: 'Check the network and try again; what you typed is kept.',
    },
  },
};

export class Problem extends Error {
  readonly code: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Names of the fields that are at fault, as the request spells them. */
  readonly fields: readonly string[];
  readonly details: Readonly<Record<string, string | number>>;
  /** Names this one request in the service's log; empty when no answer came. */
  readonly instance: string;
  private readonly words: Readonly<Record<Language, Wording>>;

  private constructor(parts: ProblemParts) {
    super(parts.code);
    this.name = 'Problem';
    this.code = parts.code;
    this.status = parts.status;
    this.words = parts.words;
    this.fields = parts.fields ?? [];
    this.details = parts.details ?? {};
    this.instance = parts.instance ?? '';
  }

  /** From the body of an answer; whatever is no problem+json (a proxy's page) becomes one by its status. */
  static of(status: number, body: unknown): Problem {
    return isProblemBody(body) ? ofBody(body) : Problem.withoutWords(status);
  }

  static unreachable(): Problem {
    return new Problem(UNREACHABLE);
  }

  static from(parts: ProblemParts): Problem {
    return new Problem(parts);
  }

  wording(language: Language): Wording {
    return this.words[language];
  }

  private static withoutWords(status: number): Problem {
    const words = {
      zh: { title: '服务器没有正常应答', detail: `HTTP ${String(status)}` },
      en: { title: 'The server gave no proper answer', detail: `HTTP ${String(status)}` },
    };
    return new Problem({ code: `http_${String(status)}`, status, words });
  }
}

/** RFC 9457 with the English words beside the Chinese ones (libs/contracts/http/problem.dto.ts). */
interface ProblemBody {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly titleEn: string;
  readonly detail: string;
  readonly detailEn: string;
  readonly fields: readonly string[];
  readonly details: Readonly<Record<string, string | number>>;
  readonly instance: string;
}

function isProblemBody(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'titleEn' in body;
}

function ofBody({ title, titleEn, detail, detailEn, ...rest }: ProblemBody): Problem {
  return Problem.from({
    ...rest,
    words: { zh: { title, detail }, en: { title: titleEn, detail: detailEn } },
  });
}
