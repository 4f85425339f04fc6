import { z } from 'zod';
import { ERRORS } from './errors.ts';
import type { AnyRoute } from './http.ts';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 document of `routes`, from the very schemas that validate. */
export function openApiDocument(routes: readonly AnyRoute[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const entry of routes) {
    const path = entry.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    (paths[path] as Json)[entry.method] = operation(entry);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Gridwarden', version, license: { name: 'Apache-2.0' } },
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'gridwarden_session',
          description: 'On https __Host-gridwarden_session',
        },
        token: { type: 'http', scheme: 'bearer' },
      },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'code'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            code: { enum: Object.keys(ERRORS) },
            detail: { type: 'string' },
            errors: {
              type: 'array',
              items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
            },
            requestId: { type: 'string' },
          },
        },
      },
    },
  };
}

function operation(entry: AnyRoute): Json {
  const responses: Json = {
    default: {
      description: 'A problem (RFC 9457)',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  };
  for (const [status, answer] of Object.entries(entry.answers)) {
    const type = answer.type ?? (answer.schema === undefined ? undefined : 'application/json');
    responses[status] = {
      description: answer.what,
      ...(type === undefined
        ? {}
        : { content: { [type]: answer.schema === undefined ? {} : { schema: schemaOf(answer.schema, 'output') } } }),
    };
  }
  return {
    summary: entry.summary,
    ...(entry.access === 'public'
      ? { security: [] }
      : { security: [{ session: [] }, { token: [] }], 'x-permission': entry.access.permission }),
    parameters: [...parameters(entry.params, 'path'), ...parameters(entry.query, 'query')],
    ...(entry.body === undefined
      ? {}
      : {
          requestBody: {
            content:
              entry.body === 'stream'
                ? { '*/*': {} }
                : {
                    'application/json': { schema: schemaOf(entry.body, 'input') },
                    ...(entry.orMultipart ? { 'multipart/form-data': { schema: schemaOf(entry.body, 'input') } } : {}),
                    ...(entry.orType === undefined ? {} : { [entry.orType]: {} }),
                  },
          },
        }),
    responses,
  };
}

function parameters(schema: z.ZodType | undefined, where: 'path' | 'query'): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return json;
}
