/** The policy time machine: what a draft policy or calendar would have done to the cases of the record. */
export { type DraftFault, type GivenDraft, judgeDraft, type JudgedDraft } from './draft.policy.js';
export {
  type PreviewAnswer,
  type PreviewOptions,
  type PreviewQuestion,
  TimeMachine,
} from './time-machine.js';
