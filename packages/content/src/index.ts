export * from './check.ts';
export * from './finding.ts';
export * from './load-territory.ts';
export { plainText, searchTexts, searchTextsFile } from './plain-text.ts';
export * from './shared.ts';
export * from './territory-export.ts';
export type { EntryFolder } from './territory-files.ts';
export { listTerritoryFiles } from './territory-files.ts';
export * from './valid-territory.ts';
