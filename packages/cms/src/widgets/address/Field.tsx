import type { ReactNode } from 'react';

/** The parts of a field that go around its control, as its control must name them. */
interface Props {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  children: ReactNode;
}

/** A label, a control, and what is to be known of it. */
export function Field({ id, label, hint, error, children }: Props) {
  return (
    <div className="address__field">
      <label className="address__label" htmlFor={id}>
        {label}
      </label>
      {children}
      {error && (
        <p className="es-problem" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {hint && (
        <p className="address__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface TextProps {
  id: string;
  label: string;
  value: string;
  onChange(text: string): void;
}

/** A line of text. */
export function TextField({ id, label, value, onChange }: TextProps) {
  return (
    <Field id={id} label={label}>
      <input
        className="es-input"
        type="text"
        id={id}
        autoComplete="off"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  );
}
