import type { ContentTypeKey } from '@echosciences/schemas';

/** An image that a browser can show. */
export interface ImageFile {
  src: string;
  /** In pixels. */
  width: number;
  height: number;
}

/** Finds an image of a draft by the name of its file; undefined while there is none. */
export type ImageFinder = (name: string) => Promise<ImageFile | undefined>;

/** An entry as it is being written, all its fields valid. */
export interface Draft {
  type: ContentTypeKey;
  /** The slug that it has, or will have. */
  slug: string;
  /** Path of its file in the repository. */
  file: string;
  /** Its front matter. */
  data: Record<string, unknown>;
  /** Its text, in Markdown. */
  body: string;
}

/** HTML of what readers will see of a draft. */
export interface Rendering {
  card: string;
  /** The main part of the page. */
  page: string;
}

/** What the module at `/admin/apercu.js` exports: the theme makes it of its own components. */
export interface Renderer {
  render(draft: Draft, imageOf: ImageFinder): Promise<Rendering>;
}
