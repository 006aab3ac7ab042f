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

  it('keeps the code of a refusal, and no code that opens a door', () => {
    const lines = linesOf((logger) => {
      logger.info({ code: 'wrong_state' }, 'answered no');
      logger.info({ body: { code: 's1', recoveryCode: 's2' } }, 'signing in');
    });
    expect(lines).toContain('"code":"wrong_state"');
    expect(lines).not.toMatch(/s\d/);
  });

  it('cuts secrets out of texts that others wrote', () => {
    const lines = linesOf((logger) => {
      logger.warn('cannot reach postgresql://duban_api:s1@db:5432/duban');
      logger.warn('sent Authorization: Bearer s2s2s2s2s2 and password=s3&x=1, {"token":"s4"}');
      logger.error(new Error('smtp://robot:s5@mail.example refused'), 'mail');
      logger.error({ err: new Error('Cookie: duban_session=s6; a=b') }, 'cookie');
    });
    expect(lines).not.toMatch(/s\d/);
    expect(lines).toContain('@db:5432/duban');
  });

  it('quotes nothing of a row when the database refuses a statement', () => {
    const fault = Object.assign(new Error('duplicate key value (problem)=(s1)'), {
      name: 'QueryFailedError',
      code: '23505',
      constraint: 'cases_pkey',
      detail: 'Key (problem)=(s2) exists',
      query: "INSERT … 's3'",
      parameters: ['s4'],
      driverError: { message: 's5', detail: 's6' },
    });
    const lines = linesOf((logger) => {
      logger.error({ err: fault }, 'answered no');
      logger.error({ err: fault });
      logger.error(fault);
      logger.error({ err: new Error('s0'.slice(2), { cause: fault }) }, 'with a cause');
    });
    expect(lines).not.toMatch(/s\d/);
    expect(lines).toContain('"errorCode":"23505"');
    expect(lines).toContain('"constraint":"cases_pkey"');
    expect(lines).toContain('logger.spec');
  });

  it('names program, level and instant', () => {
    const line: unknown = JSON.parse(linesOf((logger) => logger.warn('x')));
    expect(line).toMatchObject({ program: 'api', level: 'warn', msg: 'x' });
    expect((line as { time: string }).time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });
});
