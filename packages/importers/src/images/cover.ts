import type { EntryData } from '@echosciences/schemas';
import { image, oddCharacters, typography } from '@echosciences/schemas';
import type { SourceRecord } from '../record.ts';

const LONGEST_TITLE = 120;
const LONGEST_CREDIT = 200;
/** A source may put a whole text there. */
const LONGEST_READ = 2000;

/**
 * The cover of an event whose image was fetched. What the image shows, nobody here knows: its text says
 * what it is for. Its credit is the source's, else says where the image was announced.
 * @param name of its file
 * @param provider name of the source
 * @returns valid; none where nothing fit can be said of it
 */
export function coverOf(
  record: Pick<SourceRecord, 'title' | 'url' | 'image'>,
  name: string,
  provider: string,
): EntryData<'event'>['cover'] {
  const alt = `Image qui annonce l’événement « ${cut(plain(record.title), LONGEST_TITLE)} »`;
  const host = record.url && URL.canParse(record.url) ? new URL(record.url).hostname : undefined;
  const published = plain(host && host !== provider ? `${provider} (${host})` : provider);
  const credits = [plain(record.image?.credit ?? ''), `Image publiée par ${published}`];
  for (const credit of credits) {
    const read = image.safeParse({ src: name, alt, credit: cut(credit, LONGEST_CREDIT) });
    if (read.success && /\p{L}{2}/u.test(credit)) return read.data;
  }
  return undefined;
}

/** One line without tags, mail addresses and characters that hide or lie. */
function plain(text: string): string {
  let kept = text
    .slice(0, LONGEST_READ)
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll(/[^\s@<>()]+@[^\s@<>()]+/g, ' ');
  for (const { codePoint } of [...oddCharacters(kept)]) {
    kept = kept.replaceAll(String.fromCodePoint(Number.parseInt(codePoint.slice(2), 16)), '');
  }
  return typography(
    kept
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/\(\s*\)/g, '')
      .trim(),
  );
}

/** At a word's end. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most - 2);
  return `${text.slice(0, end > most / 2 ? end : most - 2).trimEnd()}…`;
}
