/**
 * The widget's script: other sites include it by one line that stays.
 * @param portalOrigin where the data is when the script does not know its own address
 */
export function widgetScript(portalOrigin: string | undefined) {
  return {
    entry: new URL('../widget/agenda.ts', import.meta.url),
    define: { PORTAL_ORIGIN: JSON.stringify(portalOrigin) },
  };
}
