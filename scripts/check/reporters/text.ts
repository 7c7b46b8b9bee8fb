import { formatFinding } from '@echosciences/content';
import type { Reporter } from './reporter.ts';

/** `file:line:col niveau code message`: one line for each finding, for terminals and editors. */
export const text: Reporter = ({ findings }) => findings.map(formatFinding).join('\n');
