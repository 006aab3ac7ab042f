/** Whether this browser shows the watermark; off until somebody wants it. */
import { useSyncExternalStore } from 'react';

const PLACE = 'duban.watermark';
const listeners = new Set<() => void>();

export function useWatermark(): readonly [boolean, (shown: boolean) => void] {
  return [useSyncExternalStore(subscribe, isShown), show];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function isShown(): boolean {
  return localStorage.getItem(PLACE) === 'shown';
}

function show(shown: boolean): void {
  localStorage.setItem(PLACE, shown ? 'shown' : 'hidden');
  for (const listener of listeners) listener();
}
