import { typography } from '@echosciences/schemas';

/** What was received is no proposal that can be read; its message says why, in French. */
export class ReceivedRefused extends Error {
  override name = 'ReceivedRefused';

  constructor(message: string) {
    super(typography(message));
  }
}
