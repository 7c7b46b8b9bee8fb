import { expect, test } from 'vitest';
import { buildArguments, mayBuildPortal } from './build-arguments.ts';

test('a build goes on after a faulty territory', () => {
  expect(buildArguments([])).toEqual(['build', '--continue']);
  expect(buildArguments(['--force'])).toEqual(['build', '--continue', '--force']);
});

test('what is meant for the task itself stays last', () => {
  expect(buildArguments(['--', '--verbose'])).toEqual(['build', '--continue', '--', '--verbose']);
});

test('a task may be named, and what to do after a fault', () => {
  expect(buildArguments(['export'])).toEqual(['export', '--continue']);
  expect(buildArguments(['--continue=never'])).toEqual(['build', '--continue=never']);
});

test.each([
  [[]],
  [['export']],
  [['--force', '--', '--filter=@sites/corse']],
  [['--filter', '@sites/corse', '--filter=@sites/national']],
  [['-F', './sites/national']],
  [['--filter=@sites/*']],
  [['--filter=!@sites/corse']],
  [['--filter=...@content/corse']],
  [['--filter=[HEAD^1]']],
])('the portal may be built with %j', (given) => {
  expect(mayBuildPortal(given)).toBe(true);
});

test.each([
  [['--filter', '@sites/corse']],
  [['-F@sites/corse', '--filter=./sites/loire']],
  [['--filter=@sites/corse...']],
])('the portal is not built with %j', (given) => {
  expect(mayBuildPortal(given)).toBe(false);
});
