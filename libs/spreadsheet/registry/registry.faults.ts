/** What may be wrong with a cell of a staff list, before the registry itself is asked. */
export const REGISTRY_FAULTS = {
  no_unit: ['没有写明单位。', 'No unit is named.'],
  unknown_kind: ['“{value}”不是可识别的单位类别。', '"{value}" is no kind of unit that is known.'],
  unknown_role: ['“{value}”不是可识别的角色。', '"{value}" is no role that is known.'],
  no_title: ['有姓名而没有职务。', 'A person is named without a post.'],
  no_from: ['有姓名而没有任职时间。', 'A person is named without the first day in the post.'],
  bad_date: [
    '“{value}”不是确定的日期，请写成 2026-08-08 的形式。',
    '"{value}" names no single day; write it like 2026-08-08.',
  ],
  text_too_long: ['文字超过 200 个字符。', 'The text has more than 200 characters.'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;
export type RegistryFaultCode = keyof typeof REGISTRY_FAULTS;

export interface RegistryCellFault {
  readonly row: number;
  /** The heading as the sheet writes it. */
  readonly column: string;
  readonly code: RegistryFaultCode;
  readonly message: string;
  readonly messageEn: string;
}

const LONGEST_QUOTE = 40;

export function registryFault(
  row: number,
  column: string,
  code: RegistryFaultCode,
  value: string,
): RegistryCellFault {
  const quoted = value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value;
  const [message, messageEn] = REGISTRY_FAULTS[code].map((text) => text.replace('{value}', quoted));
  return { row, column, code, message: message ?? '', messageEn: messageEn ?? '' };
}
