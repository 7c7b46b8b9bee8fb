import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listTerritories, listTerritoryFiles } from '@echosciences/content';
import {
  accessibilityAudit,
  allContentTypes,
  importVocabulary,
  NATIONAL_ID,
  nationalPins,
  network,
  networkRedirections,
  schoolCalendar,
  taxonomies,
  territory,
} from '@echosciences/schemas';
import { z } from 'zod';

/**
 * Writes what editors complete and label content with: the JSON Schemas of the YAML files, to which
 * `.vscode/settings.json` points, and those of the front matter, which Astro's extension looks for
 * at the root of the folder that is open.
 * @returns the paths of the files, from the root
 */
export function writeJsonSchemas(root: string): string[] {
  const files = { ...yamlSchemas(), ...frontMatterSchemas(), ...collectionsIndex(root) };
  for (const [path, value] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), `${JSON.stringify(value, null, 2)}\n`);
  }
  return Object.keys(files);
}

type Files = Record<string, object>;

const COLLECTIONS = '.astro/collections';

function yamlSchemas(): Files {
  const schemas = {
    territoire: territory,
    reseau: network,
    taxonomies,
    correspondances: importVocabulary,
    vacances: schoolCalendar,
    accessibilite: accessibilityAudit,
    'a-ne-pas-manquer': nationalPins,
    redirections: networkRedirections,
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      `.cache/schemas/${name}.schema.json`,
      jsonSchema(schema),
    ]),
  );
}

function frontMatterSchemas(): Files {
  return Object.fromEntries(
    allContentTypes.map(({ key, schema }) => [
      `${COLLECTIONS}/${key}.schema.json`,
      jsonSchema(schema),
    ]),
  );
}

/**
 * The same file as Astro writes inside each site, for all of them: which entry is of which type.
 * Astro's language server compares addresses in lower case.
 */
function collectionsIndex(root: string): Files {
  const content = join(root, 'content');
  const entries = [...listTerritories(content), NATIONAL_ID].flatMap((id) =>
    listTerritoryFiles(join(content, id)).folders.map(({ file, type }) => [
      decodeURIComponent(pathToFileURL(join(content, id, file)).href).toLowerCase(),
      type.key,
    ]),
  );
  const collections = allContentTypes.map(({ key }) => ({ hasSchema: true, name: key }));
  return {
    [`${COLLECTIONS}/collections.json`]: { collections, entries: Object.fromEntries(entries) },
  };
}

function jsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    // A completion shows the description only: the label stands for the one that is missing.
    override: ({ jsonSchema: field }) => {
      if (field.title) field.description ??= field.title;
    },
  });
}
