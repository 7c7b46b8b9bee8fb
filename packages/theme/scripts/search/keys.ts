/** Up and down from the field through the answers and back; Enter is that of any link. */
export function walkWithArrows(root: HTMLElement, field: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return;
    const stops = [
      field,
      ...root.querySelectorAll<HTMLElement>(
        '.search-result h3 a, [data-search-more]:not([hidden])',
      ),
    ];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[here + step];
    if (here === -1 || !next) return;
    event.preventDefault();
    next.focus();
  });
}
