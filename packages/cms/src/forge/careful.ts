import type { DecapBackend, DecapBackendClass } from '../admin/decap-backend.ts';

/**
 * A backend that refuses to save an entry over what another person has saved since it was read.
 * Decap's own write over it, and say nothing.
 */
export function careful(Backend: DecapBackendClass): DecapBackendClass {
  return class extends Backend {
    /** What published files and those of drafts held when they were read last. */
    readonly #read = new Map<string, string>();

    override async getEntry(path: string) {
      const entry = await super.getEntry(path);
      // Some of Decap's give an empty text when there was no answer.
      if (entry.data) this.#read.set(path, entry.data);
      return entry;
    }

    override async unpublishedEntryDataFile(
      collection: string,
      slug: string,
      path: string,
      id: string | null,
    ) {
      const text = await super.unpublishedEntryDataFile(collection, slug, path, id);
      this.#read.set(keyOf(collection, slug, path), text);
      return text;
    }

    override async persistEntry(...[entry, options]: Parameters<DecapBackend['persistEntry']>) {
      const { collectionName, unpublished } = options;
      for (const { slug, path } of entry.dataFiles) {
        const key = unpublished ? keyOf(collectionName, slug, path) : path;
        const known = this.#read.get(key);
        if (known === undefined) continue;
        const now = unpublished
          ? await super.unpublishedEntryDataFile(collectionName, slug, path, null)
          : await this.api.readFile(path, null, { repoURL: this.api.originRepoURL });
        if (now !== known) throw new Error('has changed');
      }
      await super.persistEntry(entry, options);
      // Read again by Decap, if the network is still there.
      this.#read.clear();
    }
  };
}

function keyOf(collection: string, slug: string, path: string): string {
  return `${collection}/${slug} ${path}`;
}
