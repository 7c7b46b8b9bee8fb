import { localTime } from '@echosciences/calendar';
import type { FormData } from '@echosciences/content/form/file';
import { readEntryFile, writeEntryFile } from '@echosciences/content/form/file';
import { rewriteEntryFile } from '@echosciences/content/form/rewrite';
import { allContentTypes } from '@echosciences/schemas';
import { DecapCmsCore as CMS } from 'decap-cms-core';
import { derive } from '../entry/derive.ts';
import { readSettingsFile, writeSettingsFile } from '../entry/settings-file.ts';
import { placeOf } from '../widgets/reference/entry-source.ts';

/**
 * How files are read and written; Decap also writes so what a form holds, valid or not, to give it back
 * after the page went away. It asks a format, not a collection: each content type has its own, named
 * after its key, so that what a form cannot show is known when the file is read.
 */
export function registerFormats(): void {
  for (const type of allContentTypes) {
    CMS.registerCustomFormat(type.key, 'md', {
      fromFile: (text) => {
        const data = readEntryFile(type, text);
        return {
          ...data,
          ...derive(type.key, data, { now: localTime(Date.now()), placeOf }),
          // What stays as it was keeps the words and the order of the person who wrote it.
          ...(!data.file_health && { file_text: text }),
        };
      },
      toFile: (data) => {
        const { file_text, ...form } = data as FormData & { file_text?: string };
        const { body = '' } = form;
        return file_text === undefined
          ? writeEntryFile(type, form)
          : rewriteEntryFile(type, file_text, { data: form, body });
      },
    });
  }
  CMS.registerCustomFormat('yaml', 'yaml', {
    fromFile: readSettingsFile,
    toFile: (data) => {
      const { file_written, ...form } = data as Record<string, unknown>;
      return typeof file_written === 'string' ? file_written : writeSettingsFile(form);
    },
  });
}
