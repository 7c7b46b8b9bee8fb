const encoder = new TextEncoder();
/** A byte-order mark is part of the text. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A text in UTF-8. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

export function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** A document of its parts in UTF-8: they are copied, an item in hundreds of lists is encoded once. */
export function joinBytes(
  head: string,
  parts: readonly Uint8Array[],
  tail: string,
  separator = '',
): Uint8Array<ArrayBuffer> {
  const between = bytesOf(separator);
  const inside = parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]));
  const all = [bytesOf(head), ...inside, bytesOf(tail)];
  const document = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const bytes of all) {
    document.set(bytes, at);
    at += bytes.length;
  }
  return document;
}
