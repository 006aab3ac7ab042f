/**
 * Takes a file in as evidence (佐证材料): the content first, on the disk and noted, then the command to the case, so that
 * a case never names a file that is not there. A file that no case came to name is harmless and found by its hash.
 */
import { Injectable } from '@nestjs/common';
import type { EvidenceItemAnswer } from '#libs/contracts/http';
import type { Actor } from '#libs/domain';
import { EvidenceFiles } from '#libs/persistence';
import type { ReadStream } from 'node:fs';
import { CaseCommandService, type CommandReply } from '../cases/case-command.service.js';
import { CaseReadingService } from '../cases/case-reading.service.js';
import { commandIdOf, derivedIdOf } from '../cases/command-identity.policy.js';
import { ApiProblem } from '../http/api.problem.js';
import { Present } from '../http/present.js';
import type { ReceivedFile } from '../http/upload.interceptor.js';
import { ReadingLog } from '../security/reading-log.service.js';
import { examined } from './evidence.examination.js';
import { safeFileName } from './evidence-file.policy.js';
import { EvidenceStore } from './evidence-store.service.js';

export interface EvidenceDownload {
  readonly item: EvidenceItemAnswer;
  readonly stream: ReadStream;
  readonly sizeBytes: number;
}

@Injectable()
export class EvidenceService {
  constructor(
    private readonly store: EvidenceStore,
    private readonly files: EvidenceFiles,
    private readonly reading: CaseReadingService,
    private readonly commands: CaseCommandService,
    private readonly present: Present,
    private readonly readings: ReadingLog,
  ) {}

  async add(actor: Actor, caseKey: string, file: ReceivedFile, key: string): Promise<CommandReply> {
    const { state } = await this.reading.find(actor, caseKey);
    const { mediaType, extension } = await examined(file.path);
    const kept = await this.store.measure(file.path);
    await this.store.keep(file.path, kept);
    await this.files.note({ ...kept, mediaType, storedAt: this.present.now() });
    const evidenceId = derivedIdOf(state.caseId, commandIdOf(actor.personId, key));
    const fileName = safeFileName(file.originalname, extension);
    const payload = { evidenceId, ...kept, fileName, mediaType };
    return this.commands.addEvidence(actor, state, payload, key);
  }

  async list(actor: Actor, caseKey: string): Promise<EvidenceItemAnswer[]> {
    const { state } = await this.reading.find(actor, caseKey);
    await this.readings.ofCase(actor, state, 'evidence');
    return [...state.evidence];
  }

  async open(actor: Actor, caseKey: string, evidenceId: string): Promise<EvidenceDownload> {
    const item = (await this.list(actor, caseKey)).find((one) => one.evidenceId === evidenceId);
    if (item === undefined) throw new ApiProblem('not_found', ['evidenceId']);
    return { item, ...(await this.store.read(item.sha256)) };
  }
}
