/** Set when the script is built: where the portal answers. */
declare const PORTAL_ORIGIN: string;

/** Address of the script from the portal's root. */
const SCRIPT_PATH = '/widget/agenda.js';

/**
 * The origin that the data comes from: the one that serves this script, so that a preview shows its
 * own; the portal when a host's tools have renamed, merged or inlined the script.
 */
export const dataOrigin = originOf(document.currentScript);

function originOf(script: HTMLOrSVGScriptElement | null): string {
  const url = script instanceof HTMLScriptElement && script.src ? new URL(script.src) : undefined;
  return url?.pathname === SCRIPT_PATH ? url.origin : PORTAL_ORIGIN;
}
