import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { normalPath } from '@echosciences/schemas';

/** Every address at which a built site has a page or a file, as `normalPath` writes it. */
export function builtAddresses(directory: string): Set<string> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true });
  return new Set(
    files.flatMap((file) => {
      if (!file.isFile()) return [];
      const name = relative(directory, join(file.parentPath, file.name)).split(sep).join('/');
      const path = `/${encodeURI(name)}`.replace(/\/index\.html$/, '/');
      return normalPath(path) ?? [];
    }),
  );
}
