import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Differences that are told: the first ones show where to look. */
const SHOWN = 8;

/** How two folders differ, file by file: `undefined` when they do not. */
export function differenceOf(kept: string, fresh: string): string | undefined {
  const [mine, theirs] = [filesOf(kept), filesOf(fresh)];
  const lines = [...new Set([...mine, ...theirs])].sort().flatMap((name) => {
    if (!theirs.has(name)) return `${name} is left over`;
    if (!mine.has(name)) return `${name} is missing`;
    return contentDifference(name, readFileSync(join(kept, name)), readFileSync(join(fresh, name)));
  });
  if (lines.length === 0) return undefined;
  const more = lines.length > SHOWN ? [`… and ${lines.length - SHOWN} more`] : [];
  return [...lines.slice(0, SHOWN), ...more].join('\n    ');
}

function contentDifference(name: string, kept: Buffer, fresh: Buffer): string[] {
  if (kept.equals(fresh)) return [];
  let at = 0;
  while (kept[at] === fresh[at]) at += 1;
  return [
    `${name} differs at byte ${at}:`,
    `  kept  ${around(kept, at)}`,
    `  fresh ${around(fresh, at)}`,
  ];
}

function filesOf(directory: string): Set<string> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1)),
  );
}

function around(bytes: Buffer, at: number): string {
  return JSON.stringify(bytes.subarray(Math.max(0, at - 60), at + 60).toString());
}
