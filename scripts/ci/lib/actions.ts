import { appendFileSync } from 'node:fs';
import { typography } from '@echosciences/schemas';
import { escapeData } from '../../check/reporters/github.ts';

/**
 * What a script says to GitHub Actions; anywhere else it goes to the terminal.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */

/** Gives a value to the jobs that follow. @throws Error for a value of several lines */
export function setOutput(name: string, value: string): void {
  if (/[\r\n]/.test(value)) throw new Error(`The output ${name} has several lines.`);
  write(process.env.GITHUB_OUTPUT, `${name}=${value}\n`);
}

/** Adds Markdown to the page of the run. */
export function writeSummary(markdown: string): void {
  write(process.env.GITHUB_STEP_SUMMARY, `${markdown}\n`);
}

/** Puts a French line at the head of the run's page. */
export function annotate(level: 'error' | 'warning' | 'notice', message: string): void {
  const command = `::${level}::${escapeData(typography(message))}`;
  console.log(process.env.GITHUB_ACTIONS ? command : message);
}

/** Where a person reads how this run went; none outside of GitHub Actions. */
export function runAddress(): string | undefined {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = process.env;
  return GITHUB_RUN_ID && `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`;
}

function write(file: string | undefined, text: string) {
  if (file) appendFileSync(file, text);
  else process.stdout.write(text);
}
