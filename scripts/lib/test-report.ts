/** What is read of Vitest's JSON report. */
interface TestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

export interface TestSummary {
  passed: number;
  /** Tests that failed, and files that could not run. */
  failed: number;
  /** What tests said that failed first and passed when they were tried again: a machine too busy, or a fault that comes and goes. */
  doubts: string[];
}

/** Sums a run of Vitest up. */
export function summaryOf({
  numPassedTests,
  numFailedTests,
  testResults,
}: TestReport): TestSummary {
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles.length,
    doubts: testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
        .map(({ fullName, failureMessages }) => [name, fullName, ...failureMessages].join('\n')),
    ),
  };
}
