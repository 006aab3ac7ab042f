/** zod schemas as OpenAPI 3.1: its schemas are JSON Schema 2020-12, which zod writes itself. */
import type { SwaggerDocumentOptions } from '@nestjs/swagger';
import { z } from 'zod';

type Converter = NonNullable<SwaggerDocumentOptions['standardSchemaConverter']>;

export const PROBLEM_SCHEMA_REF = '#/components/schemas/Problem';

/** Schemas that carry an id become components; the others stand where they are used. */
export const zodConverter: Converter = (schema, { schemaType }) => {
  if (!(schema instanceof z.ZodType)) return undefined;
  const { $defs, ...root } = z.toJSONSchema(schema, { io: schemaType, unrepresentable: 'any' });
  delete root.$schema;
  const components: Record<string, unknown> = { ...$defs };
  const id = schema.meta()?.id;
  if (id === undefined) return { schema: root, components: withoutIds(components) };
  // zod puts a schema with an id among its definitions and refers to it there.
  components[id] ??= root;
  return { schema: { $ref: `#/$defs/${id}` }, components: withoutIds(components) };
};

/** The component's name says it; `id` is no keyword of JSON Schema 2020-12. */
function withoutIds(components: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(components).map(([name, component]) => {
      const rest = { ...(component as Record<string, unknown>) };
      delete rest['id'];
      return [name, rest];
    }),
  );
}
