/**
 * A JavaScript expression, for a module of pages: what a module exports, as Node loads it. It is not
 * bundled, and the same for all sites of a process.
 * @param path absolute
 */
export function nativeModuleCode(path: string): string {
  const literal = JSON.stringify(path);
  return `process.getBuiltinModule('node:module').createRequire(${literal})(${literal})`;
}
