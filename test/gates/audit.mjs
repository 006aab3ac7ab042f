/**
 * Fails when a dependency that runs in production has a known fault of severity high or worse, and says clearly when that
 * could not be found out: a registry without an audit endpoint must not read like a clean bill of health.
 *
 * Exit codes: 0 nothing high (or not examinable, with a warning), 1 findings. `AUDIT_REQUIRED=1` makes "not examinable"
 * a failure as well, for the build that releases.
 */
import { spawnSync } from 'node:child_process';

const ARGUMENTS = ['audit', '--omit=dev', '--audit-level=high', '--json'];
const SEVERE = ['high', 'critical'];

const { stdout } = spawnSync('npm', ARGUMENTS, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
const report = parsed(stdout);

if (report?.metadata?.vulnerabilities === undefined) notExamined(report);
else judge(report);

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function notExamined(answer) {
  const reason = answer?.message ?? answer?.error?.summary ?? 'npm audit gave no answer';
  console.warn(
    [
      '!!! Dependencies were NOT audited: the registry answered no audit request.',
      `!!! Reason: ${String(reason).split('\n')[0]}`,
      '!!! Run "npm run audit" where registry.npmjs.org (or a mirror with an audit endpoint) can be reached.',
    ].join('\n'),
  );
  process.exitCode = process.env.AUDIT_REQUIRED === '1' ? 1 : 0;
}

function judge({ metadata, vulnerabilities }) {
  const severe = Object.values(vulnerabilities).filter(({ severity }) => SEVERE.includes(severity));
  for (const { name, severity, range, via } of severe) {
    const titles = via.map((one) => (typeof one === 'string' ? one : `${one.title} ${one.url}`));
    console.error(`${severity}: ${name} ${range}: ${titles.join('; ')}`);
  }
  const { total } = metadata.vulnerabilities;
  console.log(`Dependencies audited: ${severe.length} high or worse, ${total} in all.`);
  process.exitCode = severe.length > 0 ? 1 : 0;
}
