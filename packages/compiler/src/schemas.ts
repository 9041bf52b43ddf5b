import * as z from 'zod';
import { KINDS } from './shapes/kinds.ts';
import { protocol } from './shapes/protocol.ts';

const protocolSchema = (): z.core.JSONSchema.BaseSchema => ({
  ...z.toJSONSchema(protocol, { io: 'input' }),
  title: 'protocol',
  description: 'The protocol of a clinic, a file of its own outside the knowledge; see docs/protocol.md',
});

/**
 * JSON Schema of every kind of file, by kind, for editors; that of a protocol too, though it is no part of the knowledge.
 * @example jsonSchemas().rules.type // 'object'
 */
export const jsonSchemas = (): Readonly<Record<string, z.core.JSONSchema.BaseSchema>> =>
  Object.fromEntries([
    ...Object.entries(KINDS).map(([kind, { path, schema }]): [string, z.core.JSONSchema.BaseSchema] => [
      kind,
      {
        ...z.toJSONSchema(schema, { io: 'input' }),
        title: `knowledge: ${kind}`,
        description: `Files that match ${path.source}`,
      },
    ]),
    ['protocol', protocolSchema()],
  ]);

/**
 * The files in which the schemas are kept: path below the folder of schemas to text.
 * @example Object.keys(schemaFiles()) // ['meta.json', 'systems.json', ...]
 */
export const schemaFiles = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(jsonSchemas()).map(([kind, schema]) => [`${kind}.json`, `${JSON.stringify(schema, null, 2)}\n`]),
  );
