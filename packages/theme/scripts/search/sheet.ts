import { sheetAround } from '../sheet-around.ts';

/** The search in the sheet that the header opens: the field has the focus each time it does. */
export function liveInSheet(field: HTMLInputElement): void {
  const sheet = sheetAround();
  if (!sheet) return;
  const arrive = () => {
    field.focus();
    field.select();
  };
  // Closed while it was loading, it takes no focus.
  if (sheet.matches(':popover-open')) arrive();
  sheet.addEventListener('toggle', (event) => event.newState === 'open' && arrive());
}
