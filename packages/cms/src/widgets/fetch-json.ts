/** What a file of the site holds. */
export async function fetchJson<Data>(path: string): Promise<Data> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}
