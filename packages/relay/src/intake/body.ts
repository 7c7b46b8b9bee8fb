/**
 * Reads a request's body and never holds more than `limit` bytes of it, whatever its headers say.
 * @returns undefined when there is more
 */
export async function readBody(request: Request, limit: number): Promise<Blob | undefined> {
  if (Number(request.headers.get('content-length')) > limit) return undefined;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    // Leaving the loop cancels what is still to come.
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  return new Blob(chunks);
}
