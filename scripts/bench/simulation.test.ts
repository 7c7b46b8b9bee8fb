import { expect, test } from 'vitest';
import type { Scenario } from './simulation.ts';
import { forecastSteps, margin, waysOf } from './simulation.ts';
import type { StepMeasure } from './steps.ts';

const SCENARIO: Scenario = {
  territories: 100,
  entries: 10_000,
  jobs: 20,
  setupSeconds: 30,
  minutePrice: 0.01,
  processMemory: 4000,
  jobSeconds: 21_600,
};
const SITE_STEPS = ['build, search included', 'publish, site', 'one article changed, site'];
const PORTAL_STEPS = [
  'check',
  'portal, exports included',
  'publish, portal',
  'one article changed, portal',
];

test('a step whose memory grows with the whole network breaks before those of a territory', () => {
  const [first, ...others] = forecastSteps(measures(), SCENARIO);
  expect(first?.scope).toBe('network');
  expect(margin(first as NonNullable<typeof first>)).toBeLessThan(1);
  expect(others.at(-1)?.scope).toBe('territory');
});

test('a step that failed at a small size breaks there, whatever its curve says', () => {
  const failed: StepMeasure = {
    step: 'check',
    scope: 'network',
    entries: 34,
    failure: 'exited with 1.',
  };
  const [first] = forecastSteps([...measures(), failed], SCENARIO);
  expect(first).toMatchObject({ step: 'check', failedAt: [34] });
});

test('a step that never could be done is left out', () => {
  const never: StepMeasure = { step: 'other', scope: 'network', entries: 1, failure: 'no' };
  expect(forecastSteps([never], SCENARIO)).toEqual([]);
});

test('a matrix is as long as its turns, and bills each job by started minutes', () => {
  const steps = forecastSteps(measures(), SCENARIO);
  const [alone, matrix, change] = waysOf(steps, SCENARIO);
  // A step of a territory takes 1 + 0.001 × 10,000 = 11 s; one of the network 1,001 s.
  expect(alone?.minutes).toBeCloseTo((30 + 1001 + 100 * 22 + 2002) / 60, 3);
  expect(matrix?.minutes).toBeCloseTo((1031 + 5 * 52 + 2032) / 60, 3);
  expect(matrix?.billedMinutes).toBe(18 + 100 + 34);
  expect(matrix?.price).toBeCloseTo(1.52, 6);
  expect(change?.minutes).toBeCloseTo((1031 + 2032) / 60, 3);
});

function measures(): StepMeasure[] {
  const of = (step: string, scope: StepMeasure['scope'], entries: number): StepMeasure => ({
    step,
    scope,
    entries,
    measure: {
      seconds: 1 + entries / 1000,
      cpu: 1 + entries / 1000,
      peakProcess: 200 + entries / 10,
      peakTotal: 400 + entries / 10,
    },
  });
  return [100, 1000, 3000].flatMap((entries) => [
    ...SITE_STEPS.map((step) => of(step, 'territory', entries)),
    ...PORTAL_STEPS.map((step) => of(step, 'network', entries * 17)),
  ]);
}
