/**
 * Ant Design makes its styles while the app runs, and the Content-Security-Policy admits only those with the nonce of
 * this page (apps/api/web). Two of its parts (the scroll lock of dialogs, measuring the scroll bar) make theirs without
 * asking its ConfigProvider for the nonce, so every style element gets it where it is made. Scripts get none.
 */
export function carryStyleNonce(): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  if (nonce === '') return;
  const create = document.createElement.bind(document) as (
    name: string,
    options?: ElementCreationOptions,
  ) => HTMLElement;
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as Document['createElement'];
}
