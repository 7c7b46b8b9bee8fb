import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';
import type { DebianTool } from './debian.ts';

/** The programs that the tests drive: a browser, and readers of feeds that share no code with ours. */
export const testTools: readonly DebianTool[] = [
  {
    package: 'chromium',
    isThere: () => findChromium() !== undefined,
    otherwise: 'CHROMIUM may name another browser.',
  },
  { package: 'khal', isThere: () => existsSync('/usr/bin/khal') },
  pythonModule('icalendar'),
  pythonModule('feedparser'),
];

function pythonModule(name: string): DebianTool {
  return {
    package: `python3-${name}`,
    isThere: () =>
      [name, `${name}.py`].some((file) => existsSync(`/usr/lib/python3/dist-packages/${file}`)),
  };
}
