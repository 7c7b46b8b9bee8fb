import { expect, test } from 'vitest';
import { summaryOf } from './test-report.ts';

const result = (status: string, failureMessages: string[] = []) => ({
  status,
  fullName: 'a site is built',
  failureMessages,
});
const file = (status: string, ...assertionResults: ReturnType<typeof result>[]) => ({
  name: '/r/a.test.ts',
  status,
  assertionResults,
});
const report = (...testResults: ReturnType<typeof file>[]) => ({
  numPassedTests: 3,
  numFailedTests: 1,
  testResults,
});

test('a file that could not run counts as a failure, one with a failed test counts once', () => {
  const broken = [file('failed'), file('failed', result('passed'), result('failed', ['no']))];
  expect(summaryOf(report(...broken))).toEqual({ passed: 3, failed: 2, doubts: [] });
});

test('a test that passed the second time counts as passed, and what it said first is told', () => {
  const { failed, doubts } = summaryOf(report(file('passed', result('passed', ['ENOTEMPTY']))));
  expect(failed).toBe(1);
  expect(doubts).toEqual(['/r/a.test.ts\na site is built\nENOTEMPTY']);
});
