import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Entries } from './entry-source.ts';
import { loadEntries } from './entry-source.ts';
import type { Option } from './options.ts';
import { optionsFor } from './options.ts';
import type { Scope } from './references.ts';
import type { Searchable } from './search.ts';
import { othersOf } from './wording.ts';

interface Props {
  id: string;
  entries: Entries;
  offered: readonly Searchable[];
  /** References that are chosen already: they are not offered again. */
  taken: readonly string[];
  scope: Scope;
  placeholder: string;
  onChoose(reference: string, title: string): void;
  onFocus(): void;
  onBlur(): void;
}

/**
 * The box in which an entry is looked for. Pattern: WAI-ARIA Authoring Practices 1.2, « Editable
 * Combobox With List Autocomplete ».
 */
export function EntrySearch(props: Props) {
  const { id, entries, offered, taken, scope, placeholder, onChoose } = props;
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const { options, left, problem } = optionsFor(text, { entries, offered, taken, scope });
  const isShown = isOpen && options.length > 0;

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const show = (isNowOpen: boolean) => {
    setOpen(isNowOpen);
    setActive(-1);
  };
  const choose = (option: Option | undefined) => {
    if (!option) return false;
    onChoose(option.reference, option.title);
    setText('');
    show(false);
    return true;
  };
  const move = (by: 1 | -1) => {
    if (!isShown) {
      show(true);
      return true;
    }
    const from = active < 0 && by < 0 ? 0 : active;
    setActive((from + by + options.length) % options.length);
    return true;
  };
  const keys: Record<string, () => boolean> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    // One of several is named before it is taken.
    Enter: () => isShown && (choose(options[options.length === 1 ? 0 : active]) || move(1)),
    Escape: () => {
      if (!isOpen && text === '') return false;
      if (!isOpen) setText('');
      show(false);
      return true;
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.nativeEvent.isComposing && keys[event.key]?.()) event.preventDefault();
  };

  return (
    <div className="es-search">
      <input
        id={id}
        className="es-input"
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={isShown && active >= 0 ? `${listId}-${active}` : undefined}
        aria-describedby={`${listId}-state`}
        placeholder={placeholder}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          show(true);
        }}
        onClick={() => show(true)}
        onFocus={props.onFocus}
        onBlur={() => {
          show(false);
          props.onBlur();
        }}
        onKeyDown={onKeyDown}
      />
      <div
        className="es-popup"
        hidden={!isShown}
        // A press would take the focus away from the box, and close the list before the click.
        onPointerDown={(event) => event.preventDefault()}
      >
        <div ref={list} id={listId} role="listbox" tabIndex={-1} aria-label={placeholder}>
          {isShown &&
            options.map((option, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the focus, and the keys.
              <div
                key={option.reference}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                onClick={() => choose(option)}
              >
                <span className="es-title">{option.title}</span>
                {option.detail && <span className="es-detail">{option.detail}</span>}
              </div>
            ))}
        </div>
        {isShown && left > 0 && <p className="es-left">{othersOf(left)}</p>}
      </div>
      <output id={`${listId}-state`} className={problem ? 'es-problem' : 'es-unseen'}>
        {problem ?? (isShown ? countOf(options.length, left) : '')}
      </output>
      {entries.state === 'failed' && (
        <button type="button" className="es-button" onClick={() => void loadEntries()}>
          Réessayer
        </button>
      )}
    </div>
  );
}

function countOf(shown: number, left: number): string {
  const plural = shown > 1 ? 's' : '';
  return left > 0 ? `${shown} propositions, ${othersOf(left)}` : `${shown} proposition${plural}`;
}
