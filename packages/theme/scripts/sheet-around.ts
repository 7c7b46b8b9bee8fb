/**
 * The sheet whose frame this page is: the page around it has no script of its own. Escape closes it, and
 * the focus that leaves it, which would go on behind it.
 */
export function sheetAround(): HTMLElement | undefined {
  const sheet = window.frameElement?.closest<HTMLElement>('[popover]');
  if (!sheet) return undefined;
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    sheet.hidePopover();
  });
  sheet.ownerDocument.addEventListener('focusin', ({ target }) => {
    if (sheet.matches(':popover-open') && !sheet.contains(target as Node)) sheet.hidePopover();
  });
  return sheet;
}
