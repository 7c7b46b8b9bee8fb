/**
 * The service worker of a site or, where reading offline is switched off and in `astro dev`, the one
 * that takes its place and removes itself: a browser that had the first is freed at its next visit.
 */
export function workerScript(isOffered: boolean) {
  const name = isOffered ? 'service-worker' : 'removal';
  return { entry: new URL(`../worker/${name}.ts`, import.meta.url) };
}
