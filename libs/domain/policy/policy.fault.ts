/** What is wrong with a policy, and where: said so that whoever edits it can put it right. */
export interface PolicyFault {
  /** Where it lies, e.g. `severities.grave.ladders.receipt.due` or `severities.grave.ladders.receipt[0].tone`. */
  readonly path: string;
  readonly zh: string;
  readonly en: string;
}

export function faultWhen(isFault: boolean, path: string, zh: string, en: string): PolicyFault[] {
  return isFault ? [{ path, zh, en }] : [];
}

/** `least` to `most`, both allowed. */
export function checkWhole(
  path: string,
  value: number,
  least: number,
  most: number,
): PolicyFault[] {
  if (!Number.isInteger(value) || value < least) {
    const zh = `${value}不是不小于${least}的整数`;
    return [{ path, zh, en: `${value} is no whole number from ${least} on` }];
  }
  return faultWhen(value > most, path, `${value}大于${most}`, `${value} is more than ${most}`);
}
