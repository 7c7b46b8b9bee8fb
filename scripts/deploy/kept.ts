import { stampOf, timeOfStamp } from './stamp.ts';

/** How long a file that pages name for ever is served after it left the site, in days. */
const KEPT_DAYS = 14;

const DAY_MS = 86_400_000;

/** What a release holds beyond its own build: path → when it left the site, as a stamp. */
export type Kept = ReadonlyMap<string, string>;

export interface OutgoingRelease {
  /** Its files, from its root, without a leading bar. */
  files: readonly string[];
  kept: Kept;
}

/**
 * The files of the release that goes out of service that the one that comes in must serve too, for
 * pages that a reader has open: those whose names change with their content, gone for less than
 * `KEPT_DAYS`.
 * @param incoming files of the release that comes into service
 * @param isForEver whether a path never means another content
 * @param now in milliseconds since 1970
 */
export function filesToKeep(
  outgoing: OutgoingRelease,
  incoming: ReadonlySet<string>,
  isForEver: (path: string) => boolean,
  now: number,
): Map<string, string> {
  return new Map(
    outgoing.files
      .filter((path) => !incoming.has(path) && isForEver(path))
      .map((path) => [path, outgoing.kept.get(path) ?? stampOf(new Date(now))] as const)
      .filter(([, stamp]) => now - timeOfStamp(stamp) < KEPT_DAYS * DAY_MS),
  );
}

/** The list beside a release: one line a file, its stamp first. */
export function parseKept(text: string): Kept {
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const at = line.indexOf(' ');
        return [line.slice(at + 1), line.slice(0, at)] as const;
      }),
  );
}

export function writeKept(kept: Kept): string {
  return [...kept].map(([path, stamp]) => `${stamp} ${path}\n`).join('');
}
