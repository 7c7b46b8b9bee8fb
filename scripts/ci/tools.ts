import { ensureTools } from '../lib/debian.ts';
import { testTools } from '../lib/test-tools.ts';

/** `node scripts/ci/tools.ts`, as root: the programs that the tests drive. */
process.exitCode = ensureTools(testTools) ? 0 : 1;
