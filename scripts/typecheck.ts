import { readArguments } from './lib/arguments.ts';
import { runTool } from './lib/tools.ts';

/**
 * Types of the packages and scripts, then of the theme's components: these need the collections'
 * types, which one reference site generates. A check inside each site would see that site's own
 * files only.
 */
const REFERENCE = 'sites/drome';

readArguments({ language: 'en', usage: 'pnpm typecheck' });
const steps: [command: string, arguments_: string[], cwd: string][] = [
  ['tsc', ['-p', '.'], '.'],
  ['astro', ['sync', '--silent'], REFERENCE],
  [
    'astro',
    ['check', '--noSync', '--tsconfig', 'tsconfig.astro.json', '--minimumSeverity', 'warning'],
    '.',
  ],
];

for (const [command, arguments_, cwd] of steps) {
  const code = runTool(command, arguments_, {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (code !== 0) process.exit(code);
}
