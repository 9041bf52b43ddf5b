import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFiles } from './schemas.ts';

// Run as `node packages/compiler/src/write-schemas.ts`: writes the schemas of the knowledge's files for editors.
const folder = join(import.meta.dirname, '../../../knowledge/schema');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(join(folder, name), text);
