import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  allContentTypes,
  network,
  schoolCalendar,
  taxonomies,
  territory,
} from '@echosciences/schemas';
import { z } from 'zod';

/**
 * Writes the JSON Schema of each YAML file and of each content type's front matter to
 * `.cache/schemas/`, where `.vscode/settings.json` points editors for completion and labels.
 * @returns the names of the files
 */
export function writeJsonSchemas(root: string): string[] {
  const directory = join(root, '.cache/schemas');
  const schemas: [name: string, schema: z.ZodType][] = [
    ['territoire', territory],
    ['reseau', network],
    ['taxonomies', taxonomies],
    ['vacances', schoolCalendar],
    ...allContentTypes.map(({ folder, schema }): [string, z.ZodType] => [folder, schema]),
  ];
  mkdirSync(directory, { recursive: true });
  return schemas.map(([name, schema]) => {
    const file = `${name}.schema.json`;
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    writeFileSync(join(directory, file), `${JSON.stringify(json, null, 2)}\n`);
    return file;
  });
}
