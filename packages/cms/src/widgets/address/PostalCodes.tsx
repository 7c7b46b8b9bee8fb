import type { CommuneEntry } from '@echosciences/atlas/suggestions';
import { postalCodesOf } from '@echosciences/atlas/suggestions';
import { texts } from './texts.ts';

interface Props {
  /** The commune of the address, if the gazetteer has it. */
  entry: CommuneEntry | undefined;
  current: string | undefined;
  onChoose(code: string): void;
}

/** The postal codes of a commune that has several, to choose from. */
export function PostalCodes({ entry, current, onChoose }: Props) {
  const codes = entry ? postalCodesOf(entry) : [];
  if (codes.length < 2) return null;
  const sentence = codes.includes(current ?? '') ? texts.postalCodes : texts.choosePostalCode;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand on the line of its buttons
    <div className="address__choices" role="group" aria-label={texts.postalCodes}>
      <span>{sentence}</span>
      {codes.map((code) => (
        <button
          className="es-button"
          type="button"
          key={code}
          aria-pressed={code === current}
          onClick={() => onChoose(code)}
        >
          {code}
        </button>
      ))}
    </div>
  );
}
