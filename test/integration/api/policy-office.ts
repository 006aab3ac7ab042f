/** People who write, approve and adopt policies over HTTP, and policies that differ from the shipped one in their numbers. */
import { randomUUID } from 'node:crypto';
import {
  type PolicyAdoptionAnswer,
  policyAdoptionSchema,
  type PolicyDraftAnswer,
  policyDraftSchema,
} from '#libs/contracts/http';
import { localDateOf, type Policy } from '#libs/domain';
import { DEFAULT_POLICY } from '#libs/domain/shipped';
import type { Reply, Visitor } from './visitor.js';

export function today(): string {
  return localDateOf(new Date().toISOString());
}

/** Ordinary matters get this many working days for their rectification; everything else is as shipped. */
export function policyWith(version: string, rectification: number): Policy {
  const { severities } = DEFAULT_POLICY;
  const { budgetWorkingDays, ...ordinary } = severities.ordinary;
  const budgets = { ...budgetWorkingDays, rectification };
  return {
    ...DEFAULT_POLICY,
    version,
    severities: { ...severities, ordinary: { ...ordinary, budgetWorkingDays: budgets } },
  };
}

export function draftOf(reply: Reply): PolicyDraftAnswer {
  return policyDraftSchema.parse(answered(reply));
}

export function adoptionOf(reply: Reply): PolicyAdoptionAnswer {
  return policyAdoptionSchema.parse(answered(reply));
}

/** Drafted by one, approved by the other. */
export async function approvedPolicy(
  author: Visitor,
  approver: Visitor,
  policy: Policy,
  effectiveFrom = today(),
): Promise<PolicyDraftAnswer> {
  const { draftId, revision } = draftOf(await author.post('/policies/drafts', { policy }));
  const body = { revision, effectiveFrom };
  return draftOf(await approver.post(`/policies/drafts/${draftId}/approve`, body));
}

/** A machine that is too busy answers 503: the same key is sent again, as every client does. */
export async function persistently(send: (key: string) => Promise<Reply>): Promise<Reply> {
  const key = randomUUID();
  for (;;) {
    const reply = await send(key);
    if (reply.status !== 503) return reply;
  }
}

function answered({ status, body }: Reply): unknown {
  if (status >= 300) throw new Error(`refused with ${status}: ${JSON.stringify(body)}`);
  return body;
}
