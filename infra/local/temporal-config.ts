/**
 * Writes the managed Temporal's configuration from the templates in infra/temporal.
 *
 * The templates are YAML that an operator can read and compare with a production cluster's; what differs from one
 * data folder to the next (ports, paths) is filled in here and nowhere else.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/config';

export const temporalPortNames = [
  'frontend',
  'frontend-ring',
  'history',
  'history-ring',
  'matching',
  'matching-ring',
  'worker',
  'worker-ring',
] as const;

export type TemporalPorts = Readonly<Record<(typeof temporalPortNames)[number], number>>;

/** Returns the path of the static configuration that was written into `folder`. */
export function writeServerConfig(
  folder: string,
  ports: TemporalPorts,
  postgresPort: number,
): string {
  const values: Record<string, string | number> = {
    POSTGRES_PORT: postgresPort,
    POSTGRES_USER: 'postgres',
    DYNAMIC_CONFIG: JSON.stringify(dynamicConfigFile()),
  };
  for (const name of temporalPortNames) {
    values[`${name.toUpperCase().replace('-', '_')}_PORT`] = ports[name];
  }
  const file = join(folder, 'temporal-server.yaml');
  writeFileSync(file, fill(readFileSync(template('server.yaml'), 'utf8'), values));
  return file;
}

/** Dynamic settings as the official dev server takes them on its command line: name=JSON. */
export function dynamicSettings(): string[] {
  const text = readFileSync(dynamicConfigFile(), 'utf8');
  return [...text.matchAll(/^([\w.]+):\n {2}- value: (.+)$/gm)].map(([, name = '', value = '']) =>
    /^(\d+|true|false)$/.test(value) ? `${name}=${value}` : `${name}=${JSON.stringify(value)}`,
  );
}

export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/<<([A-Z_]+)>>/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new Error(`The template names <<${name}>>, for which there is no value.`);
    return String(value);
  });
}

function dynamicConfigFile(): string {
  return template('dynamic-config.yaml');
}

function template(name: string): string {
  return join(projectRoot(), 'infra', 'temporal', name);
}
