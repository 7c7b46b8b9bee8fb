export * from './reader.ts';
export * from './record.ts';
