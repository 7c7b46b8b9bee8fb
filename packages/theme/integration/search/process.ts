import type { SearchSources } from '../search-index.ts';
import { prepareSearch } from '../search-index.ts';

/** What the build is told in the end. */
export type Told = { done: string } | { error: unknown };

/** Prepares the search of a site at once; writes it when it is told that the site is ready. */
process.once('message', (sources: SearchSources) => {
  const told = prepareSearch(sources).then(
    (search) => () => ({ done: search.write() }),
    (error: unknown) => () => ({ error }),
  );
  process.once('message', async () => {
    const tell = await told;
    process.send?.(tell() satisfies Told, () => process.disconnect());
  });
});
// A build that is no more waits for nothing.
process.once('disconnect', () => process.exit());
