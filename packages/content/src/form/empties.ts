/**
 * A value without what Decap leaves behind when a person empties a field or never fills it: `""`,
 * blanks, `null`, `[]`, `{}` and groups of nothing else. An item of a list that is empty goes too.
 */
export function withoutEmpties(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (value === null) return undefined;
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpties).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== 'object') return value;
  const fields = Object.entries(value).flatMap(([key, field]) => {
    const kept = withoutEmpties(field);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}
