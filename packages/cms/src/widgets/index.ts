import './common.css';
import { address } from './address/index.ts';
import { choiceButtons } from './choice-buttons/index.ts';
import { entryTools } from './entry-tools/index.ts';
import { occurrences } from './occurrences/index.ts';
import { period } from './period/index.ts';
import { reference } from './reference/index.ts';

/** Our own controls. */
export const widgets: readonly {
  name: string;
  controlComponent: unknown;
  previewComponent?: unknown;
}[] = [choiceButtons, entryTools, occurrences, period, reference, address];
