import { round } from './figures.ts';
import type { Scenario, StepForecast } from './simulation.ts';
import { forecastSteps, margin, waysOf } from './simulation.ts';
import type { StepMeasure } from './steps.ts';
import { measureSteps } from './steps.ts';
import type { SuiteOptions } from './suite.ts';
import { withNetwork } from './suite.ts';

/** Measures each step of the way from content to readers, at several sizes. */
export async function measureSizes(
  options: Pick<SuiteOptions, 'repository' | 'directory' | 'sizes' | 'today'>,
): Promise<StepMeasure[]> {
  const measures: StepMeasure[] = [];
  for (const entries of options.sizes) {
    const network = (one: Parameters<typeof measureSteps>[0]) => measureSteps(one, entries);
    measures.push(...(await withNetwork(options, entries, network)));
  }
  return measures;
}

/** The tables of a scenario: its steps, the one that breaks first at the top; then its ways. */
export function simulate(measures: readonly StepMeasure[], scenario: Scenario) {
  const steps = forecastSteps(measures, scenario);
  return {
    steps,
    stepRows: steps.map(stepRow),
    wayRows: waysOf(steps, scenario).map((one) => ({
      way: one.way,
      minutes: round(one.minutes),
      'billed minutes': one.billedMinutes,
      price: round(one.price),
    })),
  };
}

function stepRow(step: StepForecast) {
  const { seconds, memory, forecast, breaksAt, failedAt } = step;
  return {
    step: step.step,
    for: step.scope === 'network' ? 'the network' : 'each territory',
    'fixed, s': round(seconds.fixed),
    'ms an entry': round(seconds.each * 1000),
    'fixed, MB': Math.round(memory.fixed),
    'kB an entry': round(memory.each * 1000),
    entries: forecast.entries,
    s: round(forecast.seconds),
    'CPU s': round(forecast.cpu),
    MB: Math.round(forecast.megabytes),
    'entries until out of memory': whole(breaksAt.memory),
    'entries until out of time': whole(breaksAt.time),
    ...(failedAt.length > 0 && { 'failed at': failedAt.join(', ') }),
    'bears × this size': round(margin(step)),
  };
}

function whole(entries: number): number | string {
  return Number.isFinite(entries) ? Math.round(entries) : 'never';
}
