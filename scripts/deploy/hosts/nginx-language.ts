/** A block of nginx's configuration. */
export function block(name: string, lines: readonly string[]): string {
  const inner = lines.flatMap((line) => line.split('\n')).filter((line) => line !== '');
  return `${name} {\n${inner.map((line) => `\t${line}`).join('\n')}\n}\n`;
}

/** An expression as the key of a map: in quotes, where a backslash is written twice. */
export function expressionKey(expression: string): string {
  return `"~${expression.replaceAll('\\', String.raw`\\`)}"`;
}
