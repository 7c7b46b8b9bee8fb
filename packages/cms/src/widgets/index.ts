import './common.css';
import { choiceButtons } from './choice-buttons/index.ts';
import { entryTools } from './entry-tools/index.ts';
import { occurrences } from './occurrences/index.ts';
import { period } from './period/index.ts';
import { reference } from './reference/index.ts';

/** Our own controls, as `CMS.registerWidget` takes them: one line each. */
export const widgets: readonly {
  name: string;
  controlComponent: unknown;
  previewComponent?: unknown;
}[] = [choiceButtons, entryTools, occurrences, period, reference];
