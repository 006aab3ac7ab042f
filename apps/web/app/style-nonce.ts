/**
 * Ant Design makes its styles while the app runs, and the Content-Security-Policy admits only those with the nonce of
 * this page (apps/api/web). Two of its parts (the scroll lock of dialogs, measuring the scroll bar) make theirs without
 * asking its ConfigProvider for the nonce, so every style element gets it where it is made. Scripts get none.
 */
export function carryStyleNonce(): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  if (nonce === '') return;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- only its signature for obsolete elements is
  const create = document.createElement.bind(document);
  const carrying = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
  Object.assign(document, { createElement: carrying });
}
