import { characters } from './fixes/characters.ts';
import type { Fix } from './fixes/fix.ts';
import { formerPaths } from './fixes/former-paths.ts';
import { imageBytes } from './fixes/image-bytes.ts';
import { imageNames } from './fixes/image-names.ts';
import { yearFolder } from './fixes/year-folder.ts';

/** Every fix of `pnpm check --fix`, in the order in which they are applied. A new one is a file and a line here. */
export const fixes: readonly Fix[] = [
  characters,
  formerPaths,
  imageNames,
  imageBytes,
  // Last: it moves the folder.
  yearFolder,
];
