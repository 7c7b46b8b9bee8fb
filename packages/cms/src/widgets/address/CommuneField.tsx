import { departmentOf } from '@echosciences/atlas/communes';
import { departmentName } from '@echosciences/atlas/departments';
import type { CommuneEntry } from '@echosciences/atlas/suggestions';
import { labelOf, postalCodesOf, suggestions } from '@echosciences/atlas/suggestions';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { Field } from './Field.tsx';
import { texts } from './texts.ts';

interface Props {
  id: string;
  label: string;
  hint: string;
  city: string;
  entries: readonly CommuneEntry[];
  /** At each key: the name is free. */
  onType(text: string): void;
  onChoose(entry: CommuneEntry, typed: string): void;
  /** The box is left with a text that was typed, and nothing chosen. */
  onLeave(text: string): void;
}

/** Letters or figures after which communes are proposed. */
const FEWEST = 2;
const MOST_CODES = 3;

/**
 * The commune: typed, or chosen among those that begin so.
 * Pattern: WAI-ARIA Authoring Practices 1.2, « Editable Combobox With List Autocomplete ».
 */
export function CommuneField({ id, label, hint, city, entries, onType, onChoose, onLeave }: Props) {
  const [typed, setTyped] = useState<string>();
  const [choices, setChoices] = useState<CommuneEntry[]>();
  const [active, setActive] = useState(-1);
  const isOpen = choices !== undefined && choices.length > 0;

  const close = () => {
    setChoices(undefined);
    setActive(-1);
  };
  const type = (text: string) => {
    setTyped(text);
    setActive(-1);
    setChoices(text.trim().length < FEWEST ? undefined : suggestions(entries, text));
    // Figures lead to a commune: they are not its name.
    if (!/^\s*\d/.test(text)) onType(text);
  };
  const choose = (entry: CommuneEntry | undefined): boolean => {
    if (!entry) return false;
    onChoose(entry, typed ?? '');
    setTyped(undefined);
    close();
    return true;
  };
  const move = (by: 1 | -1): boolean => {
    if (!choices || !isOpen) {
      const text = typed ?? city;
      if (text.trim().length >= FEWEST) setChoices(suggestions(entries, text));
      return true;
    }
    const count = choices.length;
    setActive(active < 0 ? (by > 0 ? 0 : count - 1) : (active + by + count) % count);
    return true;
  };
  const keys: Record<string, () => boolean> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    // One of several is named before it is taken.
    Enter: () => choose(choices?.[choices.length === 1 ? 0 : active]) || (isOpen && move(1)),
    Escape: () => {
      close();
      return isOpen;
    },
  };
  const press = (event: KeyboardEvent) => {
    if (!event.nativeEvent.isComposing && keys[event.key]?.()) event.preventDefault();
  };
  const leave = () => {
    close();
    if (typed === undefined) return;
    setTyped(undefined);
    onLeave(typed);
  };

  return (
    <Field id={id} label={label} hint={hint}>
      <div className="address__combobox">
        <input
          className="es-input"
          type="text"
          id={id}
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
          aria-describedby={`${id}-hint`}
          value={typed ?? city}
          onChange={({ target }) => type(target.value)}
          onKeyDown={press}
          onBlur={leave}
        />
        {/* A press would take the focus away from the input, and close the list before the click. */}
        <div
          className="address__list"
          id={`${id}-list`}
          role="listbox"
          aria-label={texts.communes}
          hidden={!isOpen}
          onPointerDown={(event) => event.preventDefault()}
        >
          {choices?.map((entry, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys of its list
            <div
              className="address__option"
              id={`${id}-${index}`}
              key={labelOf(entry)}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              ref={index === active ? scrollTo : undefined}
              onClick={() => choose(entry)}
            >
              <span>{labelOf(entry)}</span> <small>{whereabouts(entry)}</small>
            </div>
          ))}
        </div>
      </div>
      <p className="address__status" role="status">
        {choices && entries.length > 0 && texts.communesFound(choices.length)}
      </p>
    </Field>
  );
}

/** « 38000, 38100, Isère » */
function whereabouts(entry: CommuneEntry): string {
  const codes = postalCodesOf(entry);
  const shown = codes.length > MOST_CODES ? [...codes.slice(0, MOST_CODES - 1), '…'] : codes;
  return [...shown, departmentName(departmentOf(entry[0]))].join(', ');
}

function scrollTo(option: HTMLElement | null) {
  option?.scrollIntoView({ block: 'nearest' });
}
