import './common.css';
import { address } from './address/index.ts';
import { choiceButtons } from './choice-buttons/index.ts';
import { entryTools } from './entry-tools/index.ts';
import { reference } from './reference/index.ts';

/** Our own controls, as `CMS.registerWidget` takes them: one line each. */
export const widgets: readonly {
  name: string;
  controlComponent: unknown;
  previewComponent?: unknown;
}[] = [address, choiceButtons, entryTools, reference];
