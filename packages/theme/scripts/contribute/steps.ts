export type Step = 'choice' | 'form' | 'send' | 'done' | 'report' | 'reported';

/** Shows one step of the page and hides the others; its heading takes the focus, as a new page would. */
export function showStep(root: HTMLElement, wanted: Step, { focus = true } = {}): void {
  for (const step of root.querySelectorAll<HTMLElement>('[data-step]')) {
    step.hidden = step.dataset.step !== wanted;
    if (!step.hidden && focus) step.querySelector<HTMLElement>('h2[tabindex]')?.focus();
  }
}

/** An element that the page is known to have. */
export function part<Part extends HTMLElement = HTMLElement>(root: ParentNode, name: string): Part {
  const found = root.querySelector<Part>(`[data-${name}]`);
  if (!found) throw new Error(`[contribute] The page lacks [data-${name}].`);
  return found;
}
