/**
 * `fetch` that waits out a short absence of the service: an answer 503 says when to come back. Only what may be sent
 * twice is sent again: reads, and writes under an Idempotency-Key, which go out with the very same key.
 */
import { Problem } from './problem.js';

const ATTEMPTS = 4;
const LONGEST_WAIT_SECONDS = 10;
const READS = new Set(['GET', 'HEAD']);

export type Wait = (seconds: number, signal: AbortSignal) => Promise<void>;

/** A request's body is read once, so each attempt but the last sends a copy. */
export async function steadyFetch(request: Request, wait: Wait = waitFor): Promise<Response> {
  const attempts = mayRepeat(request) ? ATTEMPTS : 1;
  for (let attempt = 1; attempt < attempts; attempt += 1) {
    const response = await fetch(request.clone()).catch(unlessAborted(request.signal));
    if (response !== null && response.status !== 503) return response;
    await wait(secondsUntilRetry(response, attempt), request.signal);
  }
  const response = await fetch(request).catch(unlessAborted(request.signal));
  if (response === null) throw Problem.unreachable();
  return response;
}

function mayRepeat({ method, headers }: Request): boolean {
  return READS.has(method) || headers.has('Idempotency-Key');
}

/** An aborted request stays an abort; anything else means that no answer came. */
function unlessAborted(signal: AbortSignal) {
  return (fault: unknown): null => {
    if (signal.aborted) throw fault;
    return null;
  };
}

function secondsUntilRetry(response: Response | null, attempt: number): number {
  const asked = Number(response?.headers.get('Retry-After') ?? Number.NaN);
  const seconds = Number.isFinite(asked) ? asked : attempt;
  return Math.min(Math.max(seconds, 0), LONGEST_WAIT_SECONDS);
}

function waitFor(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
