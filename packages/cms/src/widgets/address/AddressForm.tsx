import type { Map as ImmutableMap, List } from 'immutable';
import { useState } from 'react';
import { CommuneField } from './CommuneField.tsx';
import type { AddressProps } from './control.ts';
import { TextField } from './Field.tsx';
import { useSurroundings } from './load.ts';
import type { Address, TextPart } from './model.ts';
import {
  communesOf,
  withCity,
  withCommune,
  withPosition,
  withText,
  withTypedCommune,
} from './model.ts';
import { PositionPart } from './PositionPart.tsx';
import { PostalCodes } from './PostalCodes.tsx';
import { texts } from './texts.ts';
import { fromValue, toValue } from './value.ts';

const NO_COMMUNES = communesOf({ own: [], around: [] });

/** The lines of an address, its commune, and its position on the territory's map. */
export function AddressForm({ value, field, forID, onChange, t }: AddressProps) {
  const { surroundings, hasFailed, retry } = useSurroundings();
  const communes = surroundings?.communes ?? NO_COMMUNES;
  // Half a name needs no advice.
  const [isTyping, setTyping] = useState(false);
  const address = fromValue(value);
  const write = (next: Address) => onChange(toValue(value, next));
  const idOf = (part: string) => `${part}-of-${forID}`;

  const config = (part: string) =>
    (field.get('fields') as List<ImmutableMap<string, unknown>>).find(
      (own) => own?.get('name') === part,
    );
  const labelOf = (part: string) => String(config(part)?.get('label') ?? part);
  const textField = (part: TextPart) => (
    <TextField
      id={idOf(part)}
      label={`${labelOf(part)} (${t('editor.editorControl.field.optional')})`}
      value={address[part] ?? ''}
      onChange={(text) => write(withText(address, part, text))}
    />
  );

  return (
    <>
      {textField('name')}
      {textField('street')}
      <CommuneField
        id={idOf('city')}
        label={labelOf('city')}
        hint={texts.communeHint}
        city={address.city ?? ''}
        entries={communes.entries}
        onType={(text) => {
          setTyping(true);
          write(withCity(address, text, communes));
        }}
        onChoose={(entry, typed) => {
          setTyping(false);
          write(withCommune(address, entry, communes, typed));
        }}
        onLeave={(text) => {
          setTyping(false);
          write(withTypedCommune(address, text, communes));
        }}
      />
      {surroundings && address.city && !address.insee && !isTyping && (
        <p className="es-note" role="status">
          {texts.unknownCommune}
        </p>
      )}
      {textField('postalCode')}
      <PostalCodes
        entry={communes.byInsee(address.insee)}
        current={address.postalCode}
        onChoose={(code) => write(withText(address, 'postalCode', code))}
      />
      {address.insee && <p className="address__hint">{texts.insee(address.insee)}</p>}
      <PositionPart
        id={idOf('position')}
        address={address}
        surroundings={surroundings}
        isQuiet={isTyping}
        onMove={(position) => write(withPosition(address, position))}
        onCommune={(entry) => write(withCommune(address, entry, communes))}
      />
      {!surroundings && (
        <p className="es-note" role="status">
          {hasFailed ? texts.offline : texts.loading}{' '}
          {hasFailed && (
            <button className="es-button" type="button" onClick={retry}>
              {texts.retry}
            </button>
          )}
        </p>
      )}
    </>
  );
}
