import type { EntryData } from '@echosciences/schemas';
import { contentTypes } from '@echosciences/schemas';
import type { z } from 'zod';

export type EventFields = EntryData<'event'>;

/** The fields of an event, by which what a source says is judged. */
export const eventFields = contentTypes.event.schema.shape;

/** A value as a field keeps it; nothing where the field would refuse it. */
export function valid<Schema extends z.ZodType>(
  field: Schema,
  value: unknown,
): z.output<Schema> | undefined {
  const result = field.safeParse(value);
  return result.success ? result.data : undefined;
}
