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

/** Until a widget of their own stands in `widgets/`. */
const STAND_INS = [
  { ...ObjectWidget.Widget(), name: 'period' },
  { ...ListWidget.Widget(), name: 'occurrences' },
  { ...SelectWidget.Widget(), name: 'choice_buttons' },
  { ...StringWidget.Widget(), name: 'reference' },
  { ...StringWidget.Widget(), name: 'entry_tools' },
];
