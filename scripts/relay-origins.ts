import { readArguments } from './lib/arguments.ts';
import { listSettings } from './lib/sites.ts';

/** `pnpm relay:origins`: the relay's `ORIGINS`, from the domain of each site of the repository. */
readArguments({ language: 'en', usage: 'pnpm --silent relay:origins' });
console.log(
  listSettings(process.cwd())
    .map(({ site }) => `https://${site.domain}`)
    .join(','),
);
