import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answerOf, api } from '../../api/client.js';
import type { Problem } from '../../api/problem.js';

/** Ends the session here and at the service, and forgets all that was read: the next person may sit at this screen. */
export function useSignOut(onRefused: (problem: Problem) => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation<unknown, Problem>({
    mutationFn: () => answerOf(api.DELETE('/api/v1/sessions/current')),
    onSuccess: async () => {
      await navigate({ to: '/sign-in', search: {} });
      queries.clear();
    },
    onError: onRefused,
  });
}
