import { PARAMS } from '../../lib/agenda/filters.ts';
import type { Position } from '../../lib/agenda/geo.ts';
import { agendaTexts } from '../../texts/agenda.ts';
import { communeField } from './communes.ts';

/** What the filters say of nearness: a commune, or the reader's own position. */
export interface NearFields {
  /** The reader's position, asked on her click only; it stays in the page. */
  readonly reader: Position | undefined;
  /**
   * Where distances are to be measured from.
   * @throws TypeError or Error when a commune is asked for and the network or the server fails
   */
  centre(): Promise<Position | undefined>;
}

/** Kilometres around the reader or the commune when she named none. */
const NEAR = '20';
const TIMEOUT_MS = 15_000;

/** Makes these fields work; to be called before the form has other listeners. */
export function nearFields(
  form: HTMLFormElement,
  { status, search }: { status: HTMLElement; search(): Promise<void> },
): NearFields {
  const button = form.querySelector('[data-agenda-near]') as HTMLButtonElement;
  const radius = form.elements.namedItem(PARAMS.radius) as HTMLSelectElement;
  const commune = communeField(form);
  let reader: Position | undefined;

  form.addEventListener('input', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    if (name !== PARAMS.near || value === '') return;
    forget();
    radius.value ||= NEAR;
  });
  form.addEventListener('reset', forget);
  button.addEventListener('click', () => void locate());

  async function locate() {
    if (reader) {
      forget();
      return search();
    }
    status.textContent = agendaTexts.locating;
    try {
      reader = await position();
      button.ariaPressed = 'true';
      commune?.clear();
      radius.value ||= NEAR;
      await search();
    } catch {
      status.textContent = agendaTexts.notLocated;
    }
  }

  function forget() {
    reader = undefined;
    button.ariaPressed = 'false';
  }

  return {
    get reader() {
      return reader;
    },
    centre: async () => {
      const centre = await commune?.centre();
      return reader ?? centre;
    },
  };
}

/** @throws GeolocationPositionError when the reader refuses or nothing answers in time */
async function position(): Promise<Position> {
  const { coords } = await new Promise<GeolocationPosition>((resolve, reject) =>
    navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: TIMEOUT_MS }),
  );
  return { lat: coords.latitude, lon: coords.longitude };
}
