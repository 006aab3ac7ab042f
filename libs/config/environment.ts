/**
 * Reads a set of environment variables through a zod schema.
 *
 * Without it a typing error in a variable surfaces hours later as a strange fault, and a schema error printed as it
 * comes would show a database password. A fault here names the variable and the rule, never the value.
 */
import type { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment cannot be used; the message is fit to be shown to the operator as it is. */
export class ConfigurationError extends Error {
  constructor(readonly variables: readonly string[]) {
    super(
      `The configuration cannot be used: ${variables.join(', ')}; ` +
        'set each as docs/configuration.md says and start again.',
    );
    this.name = 'ConfigurationError';
  }
}

/** Parses `environment`; what it lacks (or holds as an empty string) is taken from `fallback`. */
export function parseEnvironment<Schema extends z.ZodObject>(
  schema: Schema,
  environment: Environment,
  fallback: Environment = {},
): z.output<Schema> {
  const given = Object.fromEntries(
    Object.keys(schema.shape).map((name) => [name, nonEmpty(environment[name]) ?? fallback[name]]),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    (issue) =>
      `${String(issue.path[0])} ${given[String(issue.path[0])] === undefined ? 'is missing' : 'is not valid'}`,
  );
  throw new ConfigurationError([...new Set(faults)]);
}

/** `PORT= npm start` means: no port is named. */
function nonEmpty(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
