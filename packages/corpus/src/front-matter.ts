/** An entry's `index.md`: front matter in YAML's flow style, then its text. */
export function entryFile(data: Readonly<Record<string, unknown>>, body: string): string {
  const lines = Object.entries(data)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => `${key}: ${flow(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** Words that YAML takes for a day or a plain identifier need no quotes. */
const PLAIN = /^(?:[a-z]+(?:-[a-z]+)*|\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?)$/;
/** What YAML 1.1 and its readers take for something else than a text. */
const RESERVED = /^(?:true|false|yes|no|on|off|null|y|n)$/;

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return `{ ${fields.map(([key, field]) => `${key}: ${flow(field)}`).join(', ')} }`;
  }
  // A text in JSON is one in YAML.
  return typeof value === 'string' && PLAIN.test(value) && !RESERVED.test(value)
    ? value
    : JSON.stringify(value);
}
