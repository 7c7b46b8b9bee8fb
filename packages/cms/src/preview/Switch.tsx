interface Props<Value extends string> {
  labels: Readonly<Record<Value, string>>;
  value: Value;
  onChange(value: Value): void;
}

/** Buttons of which one is pressed. */
export function Switch<Value extends string>({ labels, value, onChange }: Props<Value>) {
  return (
    <div className="preview-switch">
      {(Object.entries(labels) as [Value, string][]).map(([key, label]) => (
        <button key={key} type="button" aria-pressed={key === value} onClick={() => onChange(key)}>
          {label}
        </button>
      ))}
    </div>
  );
}
