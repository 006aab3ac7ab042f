/**
 * The OpenAPI 3.1 document. The one command route is written out once per command with its own body, so that a
 * generated client has a typed function for each.
 */
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { COMMAND_BODIES, problemSchema, ROUTED_COMMANDS } from '#libs/contracts/http';
import { lifecycleRow } from '#libs/domain';
import { zodConverter } from './openapi.converter.js';
import { SESSION_COOKIE } from '../access/session.cookie.js';

type Paths = OpenAPIObject['paths'];
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const COMMAND_PATH = '/api/v1/cases/{caseKey}/commands/{command}';

export function openApiDocument(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setOpenAPIVersion('3.1.1')
    .setTitle('Duban 督办')
    .setDescription(
      'The system of record for supervised issues. Every refusal is an `application/problem+json` with a stable `code`.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth()
    .addCookieAuth(SESSION_COOKIE)
    .build();
  const document = SwaggerModule.createDocument(app, description, {
    standardSchemaConverter: zodConverter,
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const schemas: Record<string, unknown> = { ...document.components?.schemas };
  addComponents(schemas, problemSchema);
  return {
    ...document,
    paths: withCommandsWrittenOut(document.paths),
    components: { ...document.components, schemas: schemas as Schemas },
  };
}

function addComponents(schemas: Record<string, unknown>, schema: unknown): unknown {
  const converted = zodConverter(schema, { schemaType: 'input' });
  Object.assign(schemas, converted?.components);
  return converted?.schema;
}

function withCommandsWrittenOut(paths: Paths): Paths {
  const { [COMMAND_PATH]: general, ...others } = paths;
  const post = general?.post;
  if (post === undefined) return paths;
  const parameters = (post.parameters ?? []).filter(
    (parameter) => !('name' in parameter && parameter.name === 'command'),
  );
  const written = ROUTED_COMMANDS.map((command) => {
    const body = zodConverter(COMMAND_BODIES[command], { schemaType: 'input' });
    // A command that needs nothing typed is given without a body too.
    const required = !COMMAND_BODIES[command].safeParse({}).success;
    const operation = {
      ...post,
      parameters,
      operationId: `Case.${command}`,
      summary: lifecycleRow(command).zh,
      requestBody: { required, content: { 'application/json': { schema: body?.schema } } },
    };
    return [COMMAND_PATH.replace('{command}', command), { post: operation }] as const;
  });
  return { ...others, ...Object.fromEntries(written) } as Paths;
}
