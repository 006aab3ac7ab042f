/** A write of a form: one key per content (see write-key.ts), the answer, and the problem when it was refused. */
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from './problem.js';
import { writeKeys } from './write-key.js';

export function useWrite<Content, Answer>(
  send: (content: Content, key: string) => Promise<Answer>,
  onAccepted?: (answer: Answer) => void | Promise<void>,
): UseMutationResult<Answer, Problem, Content> {
  const [keys] = useState(() => writeKeys());
  return useMutation<Answer, Problem, Content>({
    mutationFn: (content) => send(content, keys.keyFor(content)),
    onSuccess: (answer) => {
      keys.forget();
      return onAccepted?.(answer);
    },
  });
}
