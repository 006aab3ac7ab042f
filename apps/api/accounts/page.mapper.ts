/** The two small pages that the service itself shows. No script, no style, nothing from elsewhere. */

/** For `Content-Security-Policy`. */
export const PAGE_POLICY =
  "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** After a sign-in through a provider: goes on to a path of this site. */
export function onwardPage(path: string): string {
  const to = escaped(path);
  return page(
    '登录成功',
    `<p>登录成功，<a href="${to}">继续</a></p>`,
    `<meta http-equiv="refresh" content="0;url=${to}">`,
  );
}

export interface FirstAdministratorForm {
  readonly token: string;
  readonly name?: string;
  readonly account?: string;
  /** What was wrong with the last attempt. */
  readonly fault?: string;
}

export function firstAdministratorPage(form: FirstAdministratorForm): string {
  const { token, name = '', account = '', fault } = form;
  const hint = fault === undefined ? '' : `<p role="alert"><strong>${escaped(fault)}</strong></p>`;
  return page(
    '创建第一个系统管理员',
    `${hint}
<form method="post" action="/first-administrator">
<input type="hidden" name="token" value="${escaped(token)}">
<p><label>姓名<br><input name="name" required maxlength="100" autocomplete="name" value="${escaped(name)}"></label></p>
<p><label>账号<br><input name="account" required maxlength="100" autocomplete="username" value="${escaped(account)}"></label></p>
<p><label>密码<br><input name="password" type="password" required maxlength="200" autocomplete="new-password"></label></p>
<p><button type="submit">创建</button></p>
</form>`,
  );
}

export function messagePage(message: string): string {
  return page('督办', `<p>${escaped(message)}</p>`);
}

function page(title: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${head}<title>${title}</title></head>
<body><main><h1>${title}</h1>
${body}
</main></body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
