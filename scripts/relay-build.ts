import { spawnSync } from 'node:child_process';
import { readArguments } from './lib/arguments.ts';

/** `pnpm relay:build`: by the relay's own script, which no package above it may be part of. */
readArguments({ language: 'en', usage: 'pnpm relay:build' });
const { status } = spawnSync(process.execPath, ['packages/relay/build.ts'], { stdio: 'inherit' });
process.exitCode = status ?? 1;
