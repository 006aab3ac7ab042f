/** What can come back from a command besides its outcome. */
import type { Refusal } from '#libs/domain';

/** The domain said no; nothing was changed. */
export class CaseRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'CaseRefused';
  }
}

/** The same key was used before for something else; nothing was changed. */
export class CommandIdReused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandIdReused';
  }
}

/** Temporal or its workers did not answer in time; the same key may be sent again and is done once. */
export class EngineUnavailable extends Error {
  constructor() {
    super('the workflow engine did not answer in time');
    this.name = 'EngineUnavailable';
  }
}
