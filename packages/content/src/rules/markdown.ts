import { bodyFaults } from '../body-faults.ts';
import { errorAt, perEntry } from '../rule.ts';

/** The body: images with a text and a file, headings that start at level 2 and skip none. */
export const markdown = perEntry('markdown', (entry) =>
  bodyFaults(entry.body, entry.assets).map(({ line, column, code, message }) =>
    errorAt(entry, { line: entry.bodyLine + line - 1, column }, code, message),
  ),
);
