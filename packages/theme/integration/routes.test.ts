import { isReservedSegment } from '@echosciences/schemas';
import { expect, test } from 'vitest';
import { routes } from './routes.ts';

test('no free page can take an address of the theme’s', () => {
  const segments = routes().map(({ pattern }) => pattern.split('/')[1] ?? '');
  const open = segments.filter((segment) => /^[a-z0-9-]+$/.test(segment));
  expect(open.length).toBeGreaterThan(10);
  expect(open.filter((segment) => !isReservedSegment(segment))).toEqual([]);
});
