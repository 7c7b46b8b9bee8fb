import { rewriteFields } from '@echosciences/content/form/rewrite';
import { parseYaml } from '@echosciences/content/yaml';
import { z } from 'zod';

/** Reads a settings file such as `taxonomies.yaml`, with its text as it is written. */
export function readSettingsFile(text: string): Record<string, unknown> {
  const { data, errors } = parseYaml(text);
  const problems =
    typeof (data ?? {}) === 'object' && !Array.isArray(data) ? errors : [WITHOUT_FIELDS];
  if (problems.length > 0) return { file_health: { header: text, problems, lost: [] } };
  return { ...(data as object), file_text: text };
}

const WITHOUT_FIELDS = {
  line: 1,
  column: 1,
  message: 'un champ par ligne est attendu, « nom: valeur »',
};

/**
 * Writes a settings file: as it was read, but for what says something else. One that could not be read
 * stays as it was. Without a schema, what the form holds need not be valid.
 */
export function writeSettingsFile(
  { file_text = '', file_health, ...data }: Record<string, unknown>,
  schema: z.ZodType = z.unknown(),
): string {
  const { header } = (file_health ?? {}) as { header?: string };
  return header ?? rewriteFields(schema, String(file_text), data);
}
