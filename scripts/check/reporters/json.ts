import type { Reporter } from './reporter.ts';

/**
 * A list of findings, `[]` when there are none: `file` (from the repository's root), `line` and
 * `column` (from 1), `level` (`erreur` or `avertissement`), `code` (permanent) and `message`.
 */
export const json: Reporter = ({ findings }) => JSON.stringify(findings, null, 2);
