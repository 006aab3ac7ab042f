import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { Problem } from '../../api/problem.js';
import type { components } from '../../api/schema.js';

export type SignIn = components['schemas']['SignIn'];
export type SignedIn = components['schemas']['SignedIn'];

/** Signing in needs no key: twice is two sessions, and the first one ends by itself. */
export function useSignIn(onSignedIn: (answer: SignedIn) => void) {
  const queries = useQueryClient();
  return useMutation<SignedIn, Problem, SignIn>({
    mutationFn: (body) => answerOf(api.POST('/api/v1/sessions', { body })),
    onSuccess: (answer) => {
      queries.clear();
      onSignedIn(answer);
    },
  });
}
