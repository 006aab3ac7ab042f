import { PermanentChannelFault, TemporaryChannelFault } from './channel.js';
import { faultOf } from './smtp-fault.policy.js';

describe('an answer of the mail server', () => {
  it.each([
    ['an unknown mailbox', 'EENVELOPE', 'RCPT TO', 550],
    ['a refused message', 'EMESSAGE', 'DATA', 554],
  ])('ends the delivery: %s', (_, code, command, responseCode) => {
    const fault = faultOf({ code, command, responseCode, permanent: true });
    expect(fault).toBeInstanceOf(PermanentChannelFault);
    expect(fault.message).toContain(String(responseCode));
  });

  it.each([
    ['greylisting', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451, permanent: false }],
    ['a lost connection', { code: 'ECONNECTION', command: 'CONN' }],
    ['a wrong password of ours', { code: 'EAUTH', command: 'AUTH PLAIN', permanent: true }],
    [
      'a sender that is not allowed',
      { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553, permanent: true },
    ],
  ])('only delays it: %s', (_, failure) => {
    expect(faultOf(failure)).toBeInstanceOf(TemporaryChannelFault);
  });

  it('is told without what the server wrote, which repeats addresses', () => {
    const failure = {
      code: 'EENVELOPE',
      command: 'RCPT TO',
      responseCode: 550,
      permanent: true,
      response: '550 <zhang@county.example> unknown',
    };
    expect(faultOf(failure).message).not.toContain('zhang');
  });
});
