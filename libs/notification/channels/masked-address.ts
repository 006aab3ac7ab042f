/** Enough of an address to recognise it in the evidence of a delivery, too little to write to it: `z***@example.cn`. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '***' : `${address.slice(0, 1)}***${address.slice(at)}`;
}
