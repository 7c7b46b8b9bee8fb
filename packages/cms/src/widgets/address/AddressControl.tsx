import { useState } from 'react';
import { AddressForm } from './AddressForm.tsx';
import type { AddressProps } from './control.ts';
import { onOneLine } from './model.ts';
import { texts } from './texts.ts';
import { fromValue } from './value.ts';

/** An address. One that may be left out takes no room until somebody asks for it. */
export function AddressControl(props: AddressProps) {
  const { value, field, forID, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } =
    props;
  const address = fromValue(value);
  const isEmpty = Object.keys(address).length === 0;
  const isOptional = field.get('required') === false;
  const [isOpen, setOpen] = useState(!isOptional || !isEmpty);
  return (
    // biome-ignore lint/a11y/useSemanticElements: Decap's own label names the group
    <div
      className={`${classNameWrapper} address`}
      id={forID}
      role="group"
      // Decap brings the focus here when it refuses the address.
      tabIndex={-1}
      aria-label={String(field.get('label'))}
      onFocus={setActiveStyle}
      onBlur={setInactiveStyle}
    >
      {isOptional && (
        <div className="address__choices">
          <button
            className="es-button"
            type="button"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? texts.close : texts.open}
          </button>
          {!isEmpty && (
            <button className="es-button" type="button" onClick={() => onChange(undefined)}>
              {texts.remove}
            </button>
          )}
        </div>
      )}
      {isOpen ? <AddressForm {...props} /> : <p>{onOneLine(address)}</p>}
    </div>
  );
}
