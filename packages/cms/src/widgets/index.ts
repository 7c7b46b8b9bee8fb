/** Our own controls, as `CMS.registerWidget` takes them: one line each. */
export const widgets: readonly {
  name: string;
  controlComponent: unknown;
  previewComponent?: unknown;
}[] = [];
