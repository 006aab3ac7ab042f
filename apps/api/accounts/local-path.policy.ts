/**
 * Where a sign-in may lead: a path of this site. Without the check a link to our own sign-in could end on somebody
 * else's copy of it.
 */
const HERE = 'http://here.invalid';

/** The path as given when it is one of this site's, else `/`. */
export function localPath(wanted: string | undefined): string {
  if (wanted === undefined || !/^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(wanted)) return '/';
  return URL.canParse(wanted, HERE) && new URL(wanted, HERE).origin === HERE ? wanted : '/';
}
