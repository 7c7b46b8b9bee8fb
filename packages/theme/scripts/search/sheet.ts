/** The search in the sheet that the header opens: the page around it has no script of its own. */
export function liveInSheet(field: HTMLInputElement): void {
  const sheet = window.frameElement?.closest<HTMLElement>('[popover]');
  if (!sheet) return;
  const arrive = () => {
    field.focus();
    field.select();
  };
  // Closed while it was loading, it takes no focus.
  if (sheet.matches(':popover-open')) arrive();
  sheet.addEventListener('toggle', (event) => event.newState === 'open' && arrive());
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    sheet.hidePopover();
  });
  // The focus that leaves the sheet would go on behind it.
  sheet.ownerDocument.addEventListener('focusin', ({ target }) => {
    if (sheet.matches(':popover-open') && !sheet.contains(target as Node)) sheet.hidePopover();
  });
}
