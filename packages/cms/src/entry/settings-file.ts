import { withoutEmpties } from '@echosciences/content/form/empties';
import { parseYaml } from '@echosciences/content/yaml';
import { stringify } from 'yaml';

const LEADING_COMMENT = /^(?:#.*\n)+/;

/** Reads a settings file such as `taxonomies.yaml`, with the comment that it begins with. */
export function readSettingsFile(text: string): Record<string, unknown> {
  const { data, errors } = parseYaml(text);
  if (errors.length > 0) {
    return { file_health: { header: text, problems: errors, lost: [] } };
  }
  const [comment] = LEADING_COMMENT.exec(text) ?? [];
  return { ...(data as object), ...(comment && { file_comment: comment }) };
}

/** Writes a settings file; one that could not be read stays as it was. */
export function writeSettingsFile({
  file_comment = '',
  file_health,
  ...data
}: Record<string, unknown>): string {
  const { header } = (file_health ?? {}) as { header?: string };
  if (header !== undefined) return header;
  return `${file_comment}${stringify(withoutEmpties(data) ?? {}, { lineWidth: 0 })}`;
}
