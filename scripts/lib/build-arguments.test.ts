import { expect, test } from 'vitest';
import { buildArguments } from './build-arguments.ts';

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
