import type { Map as ImmutableMap, List } from 'immutable';
import type { ControlProps } from '../control.ts';

/**
 * A small closed list of which every choice is seen: one click, or the arrow keys of radio buttons.
 * Configuration: `options`, as Decap's own `select` has them.
 */
export function ChoiceButtonsControl({ value, onChange, field, forID }: ControlProps<string>) {
  const options = field.get('options') as List<ImmutableMap<string, string>>;
  const fallback = field.get('default') as string | undefined;
  const canBeEmpty = field.get('required') === false && fallback === undefined;
  const chosen = value || fallback;
  return (
    <div className="es-choice-field">
      {/* The field's label leads here; a click on it chooses nothing. */}
      <fieldset
        id={forID}
        className="es-choices"
        tabIndex={-1}
        aria-label={String(field.get('label'))}
      >
        {options.toArray().map((option) => (
          <label key={option.get('value')}>
            <input
              type="radio"
              name={forID}
              value={option.get('value')}
              checked={option.get('value') === chosen}
              onChange={({ target }) => onChange(target.value)}
            />
            <span>{option.get('label')}</span>
          </label>
        ))}
      </fieldset>
      {canBeEmpty && value && (
        <button type="button" className="es-button" onClick={() => onChange('')}>
          Effacer le choix
        </button>
      )}
    </div>
  );
}
