import { useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useWrite } from '../../api/use-write.js';

export type PasswordChange = components['schemas']['PasswordChange'];

/** Renews the cookie of this session and ends all others. */
export function usePasswordChange(onChanged: () => void) {
  const queries = useQueryClient();
  return useWrite(
    (body: PasswordChange, key) =>
      answerOf(
        api.POST('/api/v1/account/password', {
          body,
          params: { header: { 'Idempotency-Key': key } },
        }),
      ),
    () => {
      queries.clear();
      onChanged();
    },
  );
}
