import type { SchoolZone } from '@echosciences/schemas';
import { SCHOOL_ZONES } from '@echosciences/schemas';
import type { InputHTMLAttributes } from 'react';
import { useId } from 'react';

interface InputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  label: string;
  type: 'date' | 'time' | 'number' | 'text';
  value: string;
  onChange: (value: string) => void;
  /** What is wrong with it, said below. */
  fault?: string | undefined;
}

/** An input of the browser with its label above. */
export function InputField({ label, type, onChange, fault, ...others }: InputProps) {
  const id = useId();
  return (
    <div className="schedule-field">
      <label htmlFor={id}>{label}</label>
      <input
        {...others}
        id={id}
        type={type}
        // Years have four digits: without a limit Chromium leaves room for six.
        max={type === 'date' ? '9999-12-31' : others.max}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault && `${id}-fault`}
        onChange={({ target }) => onChange(target.value)}
      />
      {fault && (
        <p id={`${id}-fault`} className="es-problem">
          {fault}
        </p>
      )}
    </div>
  );
}

interface ZoneProps {
  zone: SchoolZone;
  onChange: (zone: SchoolZone) => void;
}

export function ZoneField({ zone, onChange }: ZoneProps) {
  return (
    <select
      aria-label="Zone des vacances scolaires"
      value={zone}
      onChange={({ target }) => onChange(target.value as SchoolZone)}
    >
      {Object.entries(SCHOOL_ZONES).map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

interface CheckProps {
  label: string;
  isChecked: boolean;
  isDisabled?: boolean;
  onChange: (isChecked: boolean) => void;
}

export function CheckField({ label, isChecked, isDisabled, onChange }: CheckProps) {
  return (
    <label className="schedule-check">
      <input
        type="checkbox"
        checked={isChecked}
        disabled={isDisabled}
        onChange={({ target }) => onChange(target.checked)}
      />
      {label}
    </label>
  );
}
