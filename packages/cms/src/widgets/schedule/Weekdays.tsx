import { WEEKDAYS } from '@echosciences/schemas/weekdays';

interface Props {
  /** What the days are for, for those who do not see what stands around. */
  label: string;
  /** From 1, Monday, to 7. */
  selected: readonly number[];
  onChange: (selected: number[]) => void;
}

/** The days of the week, each a button that is pressed or not. */
export function Weekdays({ label, selected, onChange }: Props) {
  const options = Object.values(WEEKDAYS).map((name, index) => ({
    value: index + 1,
    text: name.slice(0, 3),
    name,
  }));
  return <Toggles label={label} options={options} selected={selected} onChange={onChange} />;
}

interface TogglesProps extends Props {
  /** `name` is the whole word, for those who hear it. */
  options: readonly { value: number; text: string; name?: string }[];
}

/** Several of a few choices, in their order. */
export function Toggles({ label, options, selected, onChange }: TogglesProps) {
  const toggle = (value: number) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((other) => (other === value) !== selected.includes(other)),
    );
  return (
    <fieldset className="schedule-toggles">
      <legend className="es-unseen">{label}</legend>
      {options.map(({ value, text, name }) => (
        <button
          key={value}
          type="button"
          aria-pressed={selected.includes(value)}
          onClick={() => toggle(value)}
        >
          <span aria-hidden={name ? true : undefined}>{text}</span>
          {name && <span className="es-unseen">{name}</span>}
        </button>
      ))}
    </fieldset>
  );
}
