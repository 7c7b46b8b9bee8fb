/** An image that a browser can show. */
export interface ImageFile {
  src: string;
  /** In pixels. */
  width: number;
  height: number;
}

/** Finds an image of a draft by the name that its file has; undefined while there is none. */
export type ImageFinder = (name: string) => Promise<ImageFile | undefined>;
