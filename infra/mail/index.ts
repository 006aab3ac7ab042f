/** A mail server for one machine: the demonstration's sink, and the faulty server of tests and drills. */
export { type MailSink, startMailSink } from './mail-sink.js';
