import { contentTypeOf } from '@echosciences/schemas';
import { dashboardTexts } from '../../texts.ts';
import type { Cell } from './csv.ts';
import { editLink } from './edit-link.ts';
import type { FigureTable } from './figure-table.ts';
import type { Worklist } from './line.ts';

/** One CSV file under `/tableau-de-bord/`. */
export interface DashboardFile {
  name: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

const { columns: texts } = dashboardTexts;

export function fileOfTable({ name, columns, rows }: FigureTable): DashboardFile {
  return { name, columns, rows: rows.map(({ label, values }) => [label, ...values]) };
}

/** Every line of a list, one row per entry that it is about, with whole addresses. */
export function fileOfWorklist({ name, lines }: Worklist): DashboardFile {
  return {
    name,
    columns: [texts.title, texts.rubrique, texts.day, texts.note, texts.address, texts.edit],
    rows: lines.flatMap(({ items, day, note, marks = [] }) => {
      const words = [...marks.map(({ label }) => label), note].filter(Boolean).join(' · ');
      return items.map((item) => [
        item.title,
        contentTypeOf(item.type).labels.plural,
        day,
        words,
        item.url,
        new URL(editLink(item, item.territory), item.url).href,
      ]);
    }),
  };
}
