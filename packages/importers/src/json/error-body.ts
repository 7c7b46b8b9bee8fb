import { SourceRefused } from '../record.ts';
import { isObject, type JsonObject, textOf } from './value.ts';

/**
 * Refuses an answer that says what went wrong instead of giving records: `{ success: false, message }`
 * of OpenAgenda 2, `{ error: { code, message } }` of 3, `{ error_code, message }` of Opendatasoft.
 * @throws {SourceRefused}
 */
export function refuseErrorBody(root: JsonObject, name: string): void {
  const error = root.error;
  const said = isObject(error) ? textOf(error.message) : textOf(error);
  const isError = said !== undefined || root.success === false || root.error_code !== undefined;
  const message = said ?? textOf(root.message);
  if (!isError && message === undefined) return;
  throw new SourceRefused(
    `${name} ne contient pas d’événements mais un refus de la source${message ? ` (« ${message.slice(0, 200)} »)` : ''} : vérifier l’adresse et la clé d’accès`,
  );
}
