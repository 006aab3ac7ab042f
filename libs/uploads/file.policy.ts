/** What is wrong with a file of a known type, judged by its content alone. */
import { archiveFaultOf } from './archive.guard.js';
import { bufferOf } from './archive.entries.js';
import { imageFaultOf } from './image.policy.js';
import { pdfFaultOf } from './pdf.policy.js';
import type { UnsafeReason } from './unsafe-reasons.js';

/** `mediaType` as found by content; null: it may be taken in. */
export function fileFaultOf(bytes: Uint8Array, mediaType: string): UnsafeReason | null {
  const view = bufferOf(bytes);
  if (mediaType === 'application/pdf') return pdfFaultOf(view);
  return mediaType.startsWith('image/') ? imageFaultOf(view, mediaType) : archiveFaultOf(view);
}
