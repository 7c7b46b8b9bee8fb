import { DecapCmsCore as CMS } from 'decap-cms-core';
import BooleanWidget from 'decap-cms-widget-boolean';
import DatetimeWidget from 'decap-cms-widget-datetime';
import ImageWidget from 'decap-cms-widget-image';
import ListWidget from 'decap-cms-widget-list';
import NumberWidget from 'decap-cms-widget-number';
import ObjectWidget from 'decap-cms-widget-object';
import RichtextWidget from 'decap-cms-widget-richtext';
import SelectWidget from 'decap-cms-widget-select';
import StringWidget from 'decap-cms-widget-string';
import TextWidget from 'decap-cms-widget-text';
import { bodyImage } from '../images/body-image.ts';
import { frenchPhrases } from '../locale/phrases.ts';
import { widgets } from '../widgets/index.ts';
import { registerBackends } from './backends.ts';
import { judged } from './validation.ts';

const STOCK = [
  BooleanWidget,
  DatetimeWidget,
  ImageWidget,
  ListWidget,
  NumberWidget,
  ObjectWidget,
  RichtextWidget,
  SelectWidget,
  StringWidget,
  TextWidget,
];

/** The parts of Decap that the sites use, and our own. What the build would refuse is said at the field. */
export function registerParts(): void {
  registerBackends();
  const parts = [...STOCK.map((part) => part.Widget()), ...widgets] as WidgetPart[];
  for (const part of parts) {
    CMS.registerWidget({ ...part, controlComponent: judged(part.controlComponent) } as never);
  }
  CMS.registerEditorComponent(bodyImage as never);
  // The rich text control asks for it at the first key, whether the form offers it or not.
  CMS.registerEditorComponent({
    id: 'code-block',
    label: 'Bloc de code',
    widget: 'code',
    type: 'code-block',
  } as never);
  CMS.registerLocale('fr', frenchPhrases);
  // The language of what is shown before the configuration is read.
  CMS.registerLocale('en', frenchPhrases);
}

interface WidgetPart {
  name: string;
  controlComponent: Parameters<typeof judged>[0];
}
