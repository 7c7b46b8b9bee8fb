import { SourceRefused } from '../record.ts';
import type { Field } from './column-names.ts';
import type { Order, Style } from './moments.ts';
import { isAmerican, orderIn, STYLES, styleOf } from './moments.ts';
import { partsOf } from './row-dates.ts';
import { cellsOf } from './row-record.ts';
import type { Table } from './table.ts';
import type { Row } from './text-rows.ts';
import { isTwelveHour } from './times.ts';

export const DATE_FIELDS = ['start', 'end', 'lastStart', 'lastEnd', 'updatedAt'] as const;
export const TIME_FIELDS = ['startTime', 'endTime'] as const;
const LINES_TOLD = 3;

/** Lines on which each way of writing was seen, the first ones. */
type Seen = Map<string, number[]>;

export interface OrderFinder {
  look(row: Row): void;
  /** @throws {SourceRefused} when a column writes its dates in several ways, or does not tell its order */
  found(): Map<Field, Order>;
}

/** Finds which of two numbers is the day in each column of dates, from all its cells. */
export function orderFinder(table: Table): OrderFinder {
  const fields = DATE_FIELDS.filter((field) => table.columns.at.has(field));
  const seen = new Map(
    fields.map((field) => [field, { styles: new Map() as Seen, orders: new Map() as Seen }]),
  );
  let americanLine: number | undefined;
  return {
    look({ line, cells }) {
      const cell = cellsOf(cells, table.columns);
      for (const [field, { styles, orders }] of seen) {
        for (const part of partsOf(cell(field)).flatMap((text) => text.split('<->'))) {
          note(styles, styleOf(part), line);
          note(orders, orderIn(part), line);
          if (isAmerican(part)) americanLine ??= line;
        }
      }
      if (TIME_FIELDS.some((field) => isTwelveHour(cell(field)))) americanLine ??= line;
    },
    found() {
      const found = new Map<Field, Order>();
      for (const [field, { styles, orders }] of seen) {
        if (styles.size > 1) throw mixed(table, field, styles);
        if (orders.size > 1) throw bothOrders(table, field, orders);
        const [order] = orders.keys() as Iterable<Order>;
        if (order) found.set(field, order);
      }
      // Columns of one table are written alike.
      const [order] = found.values();
      for (const [field, { styles }] of seen) {
        if (found.has(field) || !styles.has('numbers' satisfies Style)) continue;
        if (!order && americanLine !== undefined) throw unknownOrder(table, field, americanLine);
        found.set(field, order ?? 'dayFirst');
      }
      return found;
    },
  };
}

function note(seen: Seen, key: string | undefined, line: number): void {
  if (key === undefined) return;
  const lines = seen.get(key);
  if (!lines) seen.set(key, [line]);
  else if (lines.length <= LINES_TOLD && lines.at(-1) !== line) lines.push(line);
}

function columnName({ columns }: Table, field: Field): string {
  return `la colonne « ${columns.names[field]} »`;
}

function linesTold(lines: number[]): string {
  const told = lines.slice(0, LINES_TOLD).join(', ');
  return `ligne${lines.length > 1 ? 's' : ''} ${told}${lines.length > LINES_TOLD ? '…' : ''}`;
}

function mixed(table: Table, field: Field, styles: Seen): SourceRefused {
  const each = [...styles].map(
    ([style, lines]) => `- ${STYLES[style as Style]} : ${linesTold(lines)}`,
  );
  return new SourceRefused(
    `${table.name} : ${columnName(table, field)} écrit ses dates de ${styles.size} façons, et certaines peuvent avoir été changées par le tableur. Rien n’est lu.\n${each.join('\n')}\nÀ faire : les écrire toutes de la même façon, 2026-10-03 18:30 de préférence.`,
  );
}

function bothOrders(table: Table, field: Field, orders: Seen): SourceRefused {
  const told = (order: Order) => linesTold(orders.get(order) ?? []);
  return new SourceRefused(
    `${table.name} : ${columnName(table, field)} a des dates qui commencent par le jour (${told('dayFirst')}) et d’autres par le mois (${told('monthFirst')}) : les autres ne peuvent pas être lues sûrement. Rien n’est lu.\nÀ faire : les écrire toutes 2026-10-03, ou jour/mois/année.`,
  );
}

function unknownOrder(table: Table, field: Field, line: number): SourceRefused {
  return new SourceRefused(
    `${table.name} : ${columnName(table, field)} ne dit pas si le jour ou le mois vient d’abord (aucun nombre ne passe 12), et ses heures sont à l’américaine (ligne ${line}). Rien n’est lu.\nÀ faire : écrire les dates 2026-10-03, ou exporter de nouveau le tableau avec les réglages de France.`,
  );
}
