import type { z } from 'zod';
import type { ContentType } from './content-type.ts';
import { announcement } from './types/announcement.ts';
import { article } from './types/article.ts';
import { community } from './types/community.ts';
import { contributor } from './types/contributor.ts';
import { dossier } from './types/dossier.ts';
import { event } from './types/event.ts';
import { page } from './types/page.ts';
import { place } from './types/place.ts';
import { project } from './types/project.ts';
import { resource } from './types/resource.ts';

/** Every content type, in the order of the navigation. A new one is a file and a line here. */
export const contentTypes = {
  event,
  article,
  announcement,
  resource,
  dossier,
  community,
  project,
  place,
  contributor,
  page,
} as const;

export type ContentTypes = typeof contentTypes;
export type ContentTypeKey = keyof ContentTypes;

/** The validated front matter of one content type. */
export type EntryData<Key extends ContentTypeKey = ContentTypeKey> = z.output<
  ContentTypes[Key]['schema']
>;

/** A content type of the registry, whichever it is. */
export type KnownContentType = ContentType & { key: ContentTypeKey };

/** The registry as a list, for code that treats all types alike. */
export const allContentTypes: readonly KnownContentType[] = Object.values(contentTypes) as never;

export function contentTypeOf<Key extends ContentTypeKey>(
  key: Key,
): KnownContentType & { key: Key } {
  return contentTypes[key] as never;
}

export function contentTypeOfFolder(folder: string) {
  return allContentTypes.find((type) => type.folder === folder);
}
