import { normalPath } from '@echosciences/schemas';
import { builtFiles } from '../built-files.ts';

/** Every address at which a built site has a page or a file, as `normalPath` writes it. */
export function builtAddresses(directory: string): Set<string> {
  return new Set(
    builtFiles(directory).flatMap((name) => {
      const path = `/${encodeURI(name)}`.replace(/\/index\.html$/, '/');
      return normalPath(path) ?? [];
    }),
  );
}
