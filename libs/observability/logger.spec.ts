import { createLogger } from './logger.js';

function linesOf(write: (logger: ReturnType<typeof createLogger>) => void): string {
  let lines = '';
  write(
    createLogger({
      program: 'api',
      level: 'info',
      destination: { write: (line) => void (lines += line) },
    }),
  );
  return lines;
}

describe('the log', () => {
  it('never shows a secret, at whatever level of an object it stands', () => {
    const lines = linesOf((logger) => {
      logger.info({ password: 's1', token: 's2' }, 'top');
      logger.info(
        { body: { password: 's3' }, headers: { 'set-cookie': 's4', cookie: 's5' } },
        'one',
      );
      logger.info({ request: { headers: { authorization: 's6' } } }, 'two');
      logger.info({ config: { databaseUrl: 's7' } }, 'config');
    });
    expect(lines).not.toMatch(/s\d/);
    expect(lines.match(/\[redacted\]/g)).toHaveLength(7);
  });

  it('names program, level and instant', () => {
    const line: unknown = JSON.parse(linesOf((logger) => logger.warn('x')));
    expect(line).toMatchObject({ program: 'api', level: 'warn', msg: 'x' });
    expect((line as { time: string }).time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });
});
