/** The portal's package.json with one more territory among its dependencies, in order. */
export function withTerritory(packageJson: string, id: string): string {
  const manifest = JSON.parse(packageJson) as { dependencies: Record<string, string> };
  const dependencies = Object.entries({
    ...manifest.dependencies,
    [`@content/${id}`]: 'workspace:*',
  }).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ ...manifest, dependencies: Object.fromEntries(dependencies) }, null, 2)}\n`;
}
