import type { ImportFormat } from '@echosciences/schemas';
import { csv } from './csv/index.ts';
import { ics } from './ics/index.ts';
import { openagenda } from './openagenda/index.ts';
import { opendatasoft } from './opendatasoft/index.ts';
import type { Reader } from './reader.ts';

/** The reader of each format: a format more is a reader and a line here, after its name in schemas. */
export const readers: Readonly<Record<ImportFormat, Reader>> = {
  openagenda,
  opendatasoft,
  ics,
  csv,
};
