/** A question being written: long enough to say something, and asked once the hand rests. */
const SHORTEST = 3;
const REST = 200;

/** Calls `ask` as a reader types, at once when the field is emptied; `begin` at the first letter. */
export function askWhileTyping(field: HTMLInputElement, begin: () => void, ask: () => void): void {
  let waiting = 0;
  field.addEventListener('input', begin, { once: true });
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    const { length } = field.value.trim();
    if (length === 0) ask();
    else if (length >= SHORTEST) waiting = window.setTimeout(ask, REST);
  });
  // Asked otherwise, it is not asked again.
  field.form?.addEventListener('submit', () => clearTimeout(waiting));
}
