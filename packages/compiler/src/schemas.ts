import * as z from 'zod';
import { KINDS } from './shapes/kinds.ts';

/**
 * JSON Schema of every kind of file, by kind, for editors.
 * @example jsonSchemas().rules.type // 'object'
 */
export const jsonSchemas = (): Readonly<Record<string, z.core.JSONSchema.BaseSchema>> =>
  Object.fromEntries(
    Object.entries(KINDS).map(([kind, { path, schema }]) => [
      kind,
      {
        ...z.toJSONSchema(schema, { io: 'input' }),
        title: `knowledge: ${kind}`,
        description: `Files that match ${path.source}`,
      },
    ]),
  );

/**
 * The files in which the schemas are kept: path below the folder of schemas to text.
 * @example Object.keys(schemaFiles()) // ['meta.json', 'systems.json', ...]
 */
export const schemaFiles = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(jsonSchemas()).map(([kind, schema]) => [`${kind}.json`, `${JSON.stringify(schema, null, 2)}\n`]),
  );
