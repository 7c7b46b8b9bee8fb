import type { CommuneEntry } from '@echosciences/atlas/suggestions';
import { labelOf } from '@echosciences/atlas/suggestions';
import { adviceFor } from './advice.ts';
import type { Surroundings } from './load.ts';
import { positionAt } from './map-view.ts';
import type { Address } from './model.ts';
import { centreOf, positionOf } from './model.ts';
import { PinMap } from './PinMap.tsx';
import { PositionField } from './PositionField.tsx';
import { nearest, pointOf } from './places.ts';
import type { Position } from './position.ts';
import { sentenceOf, texts } from './texts.ts';

interface Props {
  id: string;
  address: Address;
  surroundings: Surroundings | undefined;
  /** The commune is being typed: there is nothing to say yet. */
  isQuiet: boolean;
  onMove(position: Position | undefined): void;
  onCommune(entry: CommuneEntry): void;
}

/** Communes proposed for a pin: centres are too rough for one. */
const PROPOSED = 3;

/** Where an address is: figures, map, and what there is to say of them. */
export function PositionPart({ id, address, surroundings, isQuiet, onMove, onCommune }: Props) {
  const position = positionOf(address);
  const { communes, places = [], map } = surroundings ?? {};
  const commune = communes?.byInsee(address.insee);
  const around = position ? nearest(places, pointOf(position), PROPOSED) : [];
  const advice = communes && map && !isQuiet ? adviceFor(address, communes, map) : [];
  const middle = map && { x: map.box[0] + map.box[2] / 2, y: map.box[1] + map.box[3] / 2 };
  const isRough = !position || Boolean(communes?.isCentre(position));
  const canCentre = commune && advice.some(({ kind }) => kind === 'far' || kind === 'noPosition');

  return (
    <>
      <PositionField id={id} position={position} onChange={onMove} />
      <div className="address__choices">
        {!position && !commune && middle && (
          <button className="es-button" type="button" onClick={() => onMove(positionAt(middle))}>
            {texts.place}
          </button>
        )}
        {canCentre && (
          <button className="es-button" type="button" onClick={() => onMove(centreOf(commune))}>
            {texts.toCentre}
          </button>
        )}
        {position && (
          <button className="es-button" type="button" onClick={() => onMove(undefined)}>
            {texts.clear}
          </button>
        )}
      </div>
      {map && (
        <PinMap
          id={`${id}-pin`}
          map={map}
          places={places}
          position={position}
          near={around[0]?.[1]}
          canPress={isRough}
          onPlace={onMove}
        />
      )}
      {position && !address.city && around.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a sentence with its buttons
        <div className="address__choices" role="group" aria-label={texts.nearest}>
          <span>{texts.nearest}</span>
          {around.map((entry) => (
            <button
              className="es-button"
              type="button"
              key={entry[0]}
              onClick={() => onCommune(entry)}
            >
              {labelOf(entry)}
            </button>
          ))}
        </div>
      )}
      <div className="address__advice" role="status">
        <ul>
          {advice.map((one) => (
            <li className="es-note" key={one.kind}>
              {sentenceOf(one)}
            </li>
          ))}
        </ul>
      </div>
      <details className="address__more">
        <summary>{texts.exact}</summary>
        <p>{texts.exactHint}</p>
        {position && (
          <a href={openStreetMap(position)} target="_blank" rel="noopener noreferrer">
            {texts.openMap}
          </a>
        )}
      </details>
    </>
  );
}

function openStreetMap({ lat, lon }: Position): string {
  return `https://www.openstreetmap.org/#map=17/${lat}/${lon}`;
}
