/** Milliseconds after which a page that draws no frame, in a tab behind others, is waited for no longer. */
const LONGEST = 100;

/** Once the page shows what the reader has just done: long work that follows at once would hold that back. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, LONGEST);
    requestAnimationFrame(() => setTimeout(done));
  });
}
