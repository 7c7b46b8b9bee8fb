import type { SourceRecord } from './record.ts';

/** An event of a source that says nothing but its title, and what a test is about. */
export function sourceRecord(fields: Partial<SourceRecord> = {}): SourceRecord {
  return {
    id: '1',
    title: 'Nuit des étoiles',
    timings: [],
    days: [],
    status: 'scheduled',
    attendance: 'offline',
    registration: [],
    accessibility: [],
    keywords: [],
    ...fields,
  };
}
