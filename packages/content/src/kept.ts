/**
 * Results worked out from one entry's folder alone, by name: they hold as long as nothing in it
 * changes. JSON values, for `pnpm check` keeps them on disk.
 */
export type Kept = Record<string, unknown>;

/**
 * What `work` gives, or gave in an earlier run where that was kept. `work` may look at the files of
 * the folder and at nothing else: not at other entries, nor at the clock.
 * @param name permanent, one for each kind of result
 */
export function kept<Value>(folder: { kept?: Kept }, name: string, work: () => Value): Value {
  const found = folder.kept?.[name];
  if (found !== undefined) return found as Value;
  const value = work();
  if (folder.kept) folder.kept[name] = value;
  return value;
}
