import { expect, test, vi } from 'vitest';
import { ensureTools } from './debian.ts';

const absent = { package: 'khal', isThere: () => false, otherwise: 'KHAL may name another.' };
const present = { package: 'chromium', isThere: () => true };

test('tools that are there need nothing', () => {
  expect(ensureTools([present])).toBe(true);
});

test('who may not install is told what to install', () => {
  vi.spyOn(process, 'getuid').mockReturnValue(1000);
  const told = vi.spyOn(console, 'error').mockReturnValue();
  expect(ensureTools([present, absent])).toBe(false);
  expect(told).toHaveBeenCalledWith('Missing: "apt-get install khal". KHAL may name another.');
});
