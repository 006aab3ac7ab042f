/**
 * Which images are taken in. A picture of some kilobytes can state a size at which a browser needs gigabytes to show it;
 * only its header is read here, nothing is unpacked. What is not the picture must not ride along behind it.
 */
import { imageSize } from 'image-size';
import { alsoHoldsArchive } from './archive.entries.js';
import type { UnsafeReason } from './unsafe-reasons.js';

/** The largest cameras of telephones make 108 million. */
const MAXIMUM_PIXELS = 120_000_000;
const MAXIMUM_SIDE = 20_000;
/** Thumbnails and colour profiles stand before a JPEG's size. */
const HEADER_BYTES = 1024 * 1024;
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');

export function imageFaultOf(view: Buffer, mediaType: string): UnsafeReason | null {
  const size = sizeOf(view.subarray(0, HEADER_BYTES));
  if (size === null) return 'broken';
  const { width, height } = size;
  if (width > MAXIMUM_SIDE || height > MAXIMUM_SIDE || width * height > MAXIMUM_PIXELS) {
    return 'image_too_large';
  }
  if (mediaType === 'image/png' && !view.subarray(-PNG_END.length).equals(PNG_END)) {
    return view.includes(PNG_END) ? 'hidden_content' : 'broken';
  }
  return alsoHoldsArchive(view) ? 'hidden_content' : null;
}

function sizeOf(header: Buffer): { readonly width: number; readonly height: number } | null {
  try {
    const { width, height } = imageSize(header);
    return width > 0 && height > 0 ? { width, height } : null;
  } catch {
    return null;
  }
}
