/** A mail server for one machine: the demonstration's sink, and the faulty server of tests and drills. */
export { MAIL_FAULTS, type MailFault } from './mail-fault.js';
export { type KeptMail, type MailSink, type MailSinkOptions, startMailSink } from './mail-sink.js';
