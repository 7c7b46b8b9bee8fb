import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Project {
  /** The territory's id: the name of the site's folder. */
  id: string;
  contentDirectory: string;
}

/** Finds a site's content by convention: `sites/<id>/` reads `content/<id>/`. */
export function projectOf(siteRoot: URL): Project {
  const root = fileURLToPath(siteRoot);
  return { id: basename(resolve(root)), contentDirectory: resolve(root, '../../content') };
}
