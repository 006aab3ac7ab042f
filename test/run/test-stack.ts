/**
 * What a spec asks for servers: databases and namespaces of its own on the stack that its test run shares.
 *
 * One stack for all saves seconds per spec file; a fresh database and namespace each keeps specs from seeing each
 * other's rows and workflows.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DatabaseUrls,
  reachStack,
  type ReachableStack,
  registerNamespace,
  registerSearchAttributes,
} from '#infra/local';
import { SEARCH_ATTRIBUTES } from '#libs/contracts';

export interface TestStack extends ReachableStack {
  /** An empty database of this spec's own. */
  freshDatabase(): Promise<DatabaseUrls>;
  /** A namespace of this spec's own, with our search attributes. */
  freshNamespace(): Promise<string>;
}

export function testStack(): TestStack {
  const stack = reachStack(dataDirectory());
  return {
    ...stack,
    freshDatabase: () => stack.createDatabase(`spec_${randomUUID().replaceAll('-', '')}`),
    freshNamespace: async () => {
      const namespace = `spec-${randomUUID()}`;
      await registerNamespace(stack.temporalAddress, namespace, 1);
      await registerSearchAttributes(stack.temporalAddress, namespace, SEARCH_ATTRIBUTES);
      return namespace;
    },
  };
}

/** Jest runs specs in its own process or in a child. */
function dataDirectory(): string {
  for (const pid of [process.pid, process.ppid]) {
    try {
      const text = readFileSync(join(tmpdir(), `duban-test-stack-${pid}.json`), 'utf8');
      return (JSON.parse(text) as { dataDirectory: string }).dataDirectory;
    } catch {
      // Not this one.
    }
  }
  throw new Error('This spec needs servers: put it under test/workflow or test/integration.');
}
