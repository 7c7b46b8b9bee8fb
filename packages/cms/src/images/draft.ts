/** An image of the entry being edited: Decap's media file. */
export interface DraftImage {
  /** SHA of its bytes. */
  readonly id: string;
  /** Its name, beside the entry. */
  readonly name: string;
}

let source: () => readonly DraftImage[] = () => [];

/**
 * Says where to read the images of the entry being edited. Decap's store is not imported here:
 * it imports, by its actions, the module that reads them.
 */
export function readDraftImagesFrom(read: () => readonly DraftImage[]): void {
  source = read;
}

/** The images of the entry being edited, those not saved yet included. */
export function draftImages(): readonly DraftImage[] {
  return source();
}
