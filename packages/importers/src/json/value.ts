/** An object of a JSON text: nothing is known of its members. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a string or a number, trimmed; none when nothing is left. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  // Half a surrogate pair can be written neither to a file nor in an address.
  return value.toWellFormed().trim() || undefined;
}

/** The number of a number or of a string that writes one. */
export function numberOf(value: unknown): number | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What a string holds when it is itself a JSON list or object; else the value as it is. */
export function decoded(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** An address of the web that can be opened and published: `http` or `https`, no user, no password. */
export function webAddressOf(value: unknown): string | undefined {
  const text = textOf(value)?.replace(/^\/\//, 'https://');
  if (!text || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.username || url.password ? undefined : url.href;
}
