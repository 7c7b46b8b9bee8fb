import { parse } from '@echosciences/schemas';
import type { z } from 'zod';
import { formProblem, Refused } from '../proposals/refused.ts';
import { readBody } from './body.ts';

/** A whole request, in bytes: six images as browsers reduce them, and a text. */
const MOST_BYTES = 8_000_000;

/** The JSON part, in bytes. */
const MOST_TEXT = 100_000;

/** How deep groups and lists lie in one another; the deepest field of a schema is at 5. */
const DEEPEST = 12;

/** A form as it came in: bounded, but not judged. */
export interface Form {
  /** The JSON part, as the schema has it. */
  data: unknown;
  images: File[];
}

/**
 * Reads `multipart/form-data`: a JSON part, images, and the trap for robots.
 * @throws {Refused}
 */
export async function readForm(request: Request, part: string): Promise<Form> {
  const body = await readBody(request, MOST_BYTES);
  if (!body) throw new Refused('heavy');
  const form = await parseForm(body, request.headers.get('content-type') ?? '');
  // People do not see this field: what fills it is a robot, or a browser that fills forms by itself.
  if (form.getAll('site_web').some((value) => value !== '')) throw new Refused('honeypot');
  const value = form.get(part);
  if (value === null) throw new Refused('unreadable');
  const text = typeof value === 'string' ? new Blob([value]) : value;
  if (text.size > MOST_TEXT) throw new Refused('long');
  const images = form.getAll('image');
  if (!images.every((image) => image instanceof File)) throw new Refused('unreadable');
  return { data: parseJson(await text.text()), images };
}

/** @throws {Refused} with a problem for each fault, whose path is that of the field */
export function judged<Schema extends z.ZodType>(schema: Schema, data: unknown): z.output<Schema> {
  const parsed = parse(schema, data);
  if ('data' in parsed) return parsed.data;
  throw new Refused('invalid', { problems: parsed.problems.map(formProblem) });
}

async function parseForm(body: Blob, type: string): Promise<FormData> {
  if (!/^multipart\/form-data\s*;/i.test(type)) throw new Refused('unreadable');
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch {
    throw new Refused('unreadable');
  }
}

function parseJson(text: string): unknown {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Refused('unreadable');
  }
  if (isDeeper(data, DEEPEST)) throw new Refused('unreadable');
  return data;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
