import type { Commune } from '@echosciences/atlas/gazetteer';
import type { ContentTypeKey } from '@echosciences/schemas';
import type { Writer } from '../language/writer.ts';
import type { Random } from '../random.ts';

/** An entry before it has a slug and a folder. */
export interface Draft {
  /** Front matter, as it is written. */
  data: { title: string; summary: string; publishedAt: string } & Record<string, unknown>;
  body: string;
  /** Names of pictures that the entry shows. */
  pictures: string[];
  /** Day that the slug begins with and whose year is its folder: that of an event. */
  day?: string;
}

/** A written entry, as later ones of its territory may name it. */
export interface Written extends Draft {
  type: ContentTypeKey;
  slug: string;
}

/** What an entry of a territory may be made of. */
export interface Material {
  random: Random;
  writer: Writer;
  /** The day that the corpus is made for, `2026-11-24`. */
  today: string;
  /** Of the territory, the most populous first. */
  communes: readonly Commune[];
  /** Names of the pictures of the territory. */
  pictures: readonly string[];
  /** The entries of a type that come before this one, the hidden ones left out. */
  written(type: ContentTypeKey): readonly Written[];
}
