import type { Measure } from '../lib/measure.ts';
import type { Curve, Point } from './curve.ts';
import { at, fit, sizeAt } from './curve.ts';
import type { Scope, StepMeasure } from './steps.ts';

/** A network that nobody has yet, and the machines that would build it. */
export interface Scenario {
  territories: number;
  /** Entries of each territory. */
  entries: number;
  /** Territories that are built at once, each on a machine like the one of the measures. */
  jobs: number;
  /** Seconds before a job's first step: machine, checkout, installation. */
  setupSeconds: number;
  /** What a started minute of a machine costs. */
  minutePrice: number;
  /** Memory that one process may have, in MB. */
  processMemory: number;
  /** What one job may last, in seconds. */
  jobSeconds: number;
}

export interface StepForecast {
  step: string;
  scope: Scope;
  seconds: Curve;
  cpu: Curve;
  memory: Curve;
  /** At the scenario's size. */
  forecast: { entries: number; seconds: number; cpu: number; megabytes: number };
  /** Entries that the step can read before a process has too much memory or the job too long. */
  breaksAt: { memory: number; time: number };
  /** Sizes at which it failed already. */
  failedAt: number[];
}

export interface Way {
  way: string;
  minutes: number;
  billedMinutes: number;
  price: number;
}

/** Curves of the measured steps, and what they say of a scenario: the step that breaks first, first. */
export function forecastSteps(
  measures: readonly StepMeasure[],
  scenario: Scenario,
): StepForecast[] {
  return [...new Set(measures.map(({ step }) => step))]
    .map((step) =>
      forecastStep(
        measures.filter((one) => one.step === step),
        scenario,
      ),
    )
    .filter((one) => one !== undefined)
    .sort((a, b) => margin(a) - margin(b));
}

/**
 * What a full build of the scenario takes: on one machine, with a job for each territory, and after
 * one article changed with all else in turbo's remote cache.
 */
export function waysOf(steps: readonly StepForecast[], scenario: Scenario): Way[] {
  const secondsOf = (name: string) =>
    steps.find(({ step }) => step === name)?.forecast.seconds ?? Number.NaN;
  const { territories, jobs, setupSeconds } = scenario;
  const check = secondsOf('check');
  const territory = secondsOf('build, search included') + secondsOf('publish, site');
  const portal = secondsOf('portal, exports included') + secondsOf('publish, portal');
  const changed = secondsOf('one article changed, site') + secondsOf('publish, site');
  const changedPortal = secondsOf('one article changed, portal') + secondsOf('publish, portal');
  const job = (seconds: number) => setupSeconds + seconds;
  return [
    way('one machine, cold', [job(check + territories * territory + portal)], scenario),
    way(
      'matrix, cold',
      [job(check), ...Array<number>(territories).fill(job(territory)), job(portal)],
      scenario,
      {
        seconds: job(check) + Math.ceil(territories / jobs) * job(territory) + job(portal),
      },
    ),
    way('one article, remote cache', [job(check), job(changed), job(changedPortal)], scenario, {
      seconds: job(check) + Math.max(job(changed), job(changedPortal)),
    }),
  ];
}

function forecastStep(
  measures: readonly StepMeasure[],
  { territories, entries, processMemory, jobSeconds }: Scenario,
): StepForecast | undefined {
  const [first] = measures;
  const measured = measures.filter(({ measure }) => measure !== undefined);
  if (!first || measured.length === 0) return undefined;
  const { step, scope } = first;
  const curve = (pick: (measure: Measure) => number) =>
    fit(
      measured.map(({ entries: n, measure }): Point => ({ n, value: measure ? pick(measure) : 0 })),
    );
  const seconds = curve((one) => one.seconds);
  const cpu = curve((one) => one.cpu);
  const memory = curve(({ peakProcess }) => peakProcess);
  const n = scope === 'network' ? territories * entries : entries;
  return {
    step,
    scope,
    ...{ seconds, cpu, memory },
    forecast: { entries: n, seconds: at(seconds, n), cpu: at(cpu, n), megabytes: at(memory, n) },
    breaksAt: { memory: sizeAt(memory, processMemory), time: sizeAt(seconds, jobSeconds) },
    failedAt: measures.filter(({ failure }) => failure !== undefined).map((one) => one.entries),
  };
}

/** How many times the scenario's size a step can bear: below 1, it breaks. */
export function margin({ forecast, breaksAt, failedAt }: StepForecast): number {
  return Math.min(breaksAt.memory, breaksAt.time, ...failedAt) / forecast.entries;
}

/** Minutes are billed by started ones, job by job. */
function way(
  name: string,
  jobs: readonly number[],
  { minutePrice }: Scenario,
  { seconds = jobs.reduce((sum, one) => sum + one, 0) } = {},
): Way {
  const billedMinutes = jobs.reduce((sum, one) => sum + Math.ceil(one / 60), 0);
  return { way: name, minutes: seconds / 60, billedMinutes, price: billedMinutes * minutePrice };
}
