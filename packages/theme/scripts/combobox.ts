/** What a combobox offers and what becomes of a choice. */
interface Options<Choice> {
  /** The choices for what is typed; undefined as long as it says too little. */
  suggest(text: string): Promise<Choice[] | undefined>;
  labelOf(choice: Choice): string;
  /** What the box holds when it is left without a choice. */
  chosen(): string;
  onChoose(choice: Choice | undefined): void;
  /** Where a list is told of, and in which words. */
  status: Element | null;
  words: { found(count: number): string; offline: string };
}

/**
 * Makes an input a combobox with a list that follows what is typed and a choice made by hand.
 * Pattern: WAI-ARIA Authoring Practices 1.2, « Editable Combobox With List Autocomplete ».
 * @param list an empty element in the page, after the input
 */
export function combobox<Choice>(
  input: HTMLInputElement,
  list: HTMLElement,
  { suggest, labelOf, chosen, onChoose, status, words }: Options<Choice>,
): void {
  let choices: Choice[] = [];
  let active = -1;
  let latest = 0;

  input.role = 'combobox';
  input.ariaAutoComplete = 'list';
  input.ariaExpanded = 'false';
  input.setAttribute('aria-controls', list.id);
  list.role = 'listbox';
  list.ariaLabel = input.labels?.[0]?.textContent ?? null;

  input.addEventListener('input', (event) => {
    // The form listens to its fields: a name half typed is no question yet.
    event.stopPropagation();
    if (input.value === '' && chosen() !== '') onChoose(undefined);
    void offer();
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const wasOpen = !list.hidden;
    const handled = keys[event.key]?.() ?? false;
    if (handled || (wasOpen && event.key === 'Escape')) event.preventDefault();
  });
  input.addEventListener('blur', () => {
    close();
    say('');
    input.value = chosen();
  });
  // A press would take the focus away from the input, and close the list before the click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = (target as Element).closest('[role=option]');
    if (option) choose([...list.children].indexOf(option));
  });

  const keys: Record<string, () => boolean> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    // One of several is named before it is taken.
    Enter: () => choose(choices.length === 1 ? 0 : active) || (!list.hidden && move(1)),
    Escape: () => {
      if (list.hidden) input.value = '';
      if (list.hidden && chosen() !== '') onChoose(undefined);
      close();
      return true;
    },
  };

  async function offer() {
    const asked = ++latest;
    try {
      const found = await suggest(input.value);
      if (asked !== latest) return;
      show(found ?? []);
      say(found ? words.found(found.length) : '');
    } catch {
      if (asked !== latest) return;
      close();
      say(words.offline);
    }
  }

  function say(text: string) {
    if (status) status.textContent = text;
  }

  function show(found: Choice[]) {
    choices = found;
    list.replaceChildren(
      ...found.map((choice, index) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${index}`;
        option.role = 'option';
        option.ariaSelected = 'false';
        option.textContent = labelOf(choice);
        return option;
      }),
    );
    activate(-1);
    list.hidden = found.length === 0;
    input.ariaExpanded = String(!list.hidden);
  }

  function close() {
    latest += 1;
    show([]);
  }

  function move(by: 1 | -1): boolean {
    if (list.hidden) {
      void offer();
      return true;
    }
    const count = choices.length;
    activate(active < 0 ? (by > 0 ? 0 : count - 1) : (active + by + count) % count);
    return true;
  }

  function activate(index: number) {
    active = index;
    for (const [number, option] of [...list.children].entries()) {
      option.ariaSelected = String(number === index);
    }
    const option = list.children[index];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  }

  function choose(index: number): boolean {
    const choice = choices[index];
    if (list.hidden || choice === undefined) return false;
    onChoose(choice);
    input.value = chosen();
    close();
    say('');
    return true;
  }
}
