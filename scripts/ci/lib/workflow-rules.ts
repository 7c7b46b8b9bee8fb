import { parse } from 'yaml';

/**
 * What every workflow of the repository keeps to, beyond its syntax, which actionlint knows: the audits
 * of zizmor that concern us (https://docs.zizmor.sh/audits/), which no package registry of ours has.
 */

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  'runs-on'?: string;
  environment?: unknown;
  uses?: string;
  secrets?: unknown;
  steps?: Step[];
}

interface Workflow {
  on: string | string[] | Record<string, unknown>;
  permissions?: unknown;
  concurrency?: unknown;
  env?: unknown;
  jobs: Record<string, Job>;
}

const PINNED = /^[\w.-]+\/[\w./-]+@[\da-f]{40}$/;

/** @returns one English sentence for each fault; none when all is well */
export function workflowFaults(text: string): string[] {
  const workflow: Workflow = parse(text);
  const triggers = triggersOf(workflow);
  const jobs = Object.entries(workflow.jobs);
  return [
    ...(isEmpty(workflow.permissions) ? [] : ['`permissions: {}` is missing at the top']),
    ...(workflow.env ? ['variables for all jobs: each names its own'] : []),
    ...(workflow.concurrency ? [] : ['there is no concurrency group']),
    ...(triggers.includes('pull_request_target')
      ? ['pull_request_target runs a proposal with our rights']
      : []),
    ...jobs.flatMap(([name, job]) => jobFaults(job, triggers).map((fault) => `${name}: ${fault}`)),
    ...pinFaults(text),
  ];
}

/** Faults of the steps of a composite action: it has no rights of its own. */
export function actionFaults(text: string): string[] {
  const { runs }: { runs: { steps: Step[] } } = parse(text);
  return [...runs.steps.flatMap(stepFaults), ...pinFaults(text)];
}

function triggersOf({ on }: Workflow): string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on : Object.keys(on);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function jobFaults(job: Job, triggers: readonly string[]): string[] {
  const text = JSON.stringify(job);
  const secret = /\bsecrets\s*[.[]/.test(text) || job.secrets !== undefined;
  const rights = Object.values(job.permissions ?? {});
  const ofProposals = triggers.includes('pull_request');
  return [
    ...(job.permissions && typeof job.permissions === 'object' ? [] : ['it names no permissions']),
    ...(job['timeout-minutes'] ? [] : ['it has no timeout']),
    ...(/^ubuntu-\d\d\.\d\d$/.test(job['runs-on'] ?? '') ? [] : ['its machine has no version']),
    ...(job.uses ? ['it calls another workflow'] : []),
    ...(ofProposals && (secret || job.environment || /\bgithub\.token\b/.test(text))
      ? ['a proposal would see a secret']
      : []),
    ...(ofProposals && rights.some((right) => right !== 'read') ? ['a proposal could write'] : []),
    ...(secret && !job.environment ? ['its secret is in no environment'] : []),
    ...(job.steps ?? []).flatMap(stepFaults),
    ...(triggers.includes('workflow_run') ? (job.steps ?? []).flatMap(foreignCodeFaults) : []),
  ];
}

function stepFaults({ uses, run, with: inputs }: Step): string[] {
  return [
    ...(run?.includes('${{') ? [`a value is written into a command: ${run}`] : []),
    ...(/[\n;&|]/.test(run?.trim() ?? '') ? [`a step is more than one command: ${run}`] : []),
    ...(uses?.startsWith('actions/checkout@') && inputs?.['persist-credentials'] !== false
      ? ['the token stays on the disk after the checkout']
      : []),
    ...(uses && !uses.startsWith('./') && !PINNED.test(uses) ? [`not pinned: ${uses}`] : []),
  ];
}

/** What runs with rights checks out the published branch, never what a proposal brings. */
function foreignCodeFaults({ uses, with: inputs }: Step): string[] {
  const elsewhere = inputs && ('ref' in inputs || 'repository' in inputs);
  return uses?.startsWith('actions/checkout@') && elsewhere
    ? ['it checks out something else than the published branch']
    : [];
}

/** A commit says nothing to a reader: the version stands beside it, and Dependabot keeps both. */
function pinFaults(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => /uses:\s*[\w-]+\//.test(line) && !/@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(line))
    .map((line) => `no version beside the commit: ${line.trim()}`);
}
