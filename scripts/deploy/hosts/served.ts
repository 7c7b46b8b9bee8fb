import { BUILD_RECORD } from '../whole.ts';

/** Files of a built site that are for its host, not for readers. */
export const HIDDEN_FILES = ['_headers', '_redirects', BUILD_RECORD];

/** A year in https only. Not the names below the domain: what stands there is not ours to know. */
export const HSTS = 'max-age=31536000';
