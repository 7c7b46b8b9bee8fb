import { imageName } from '@echosciences/cms/images/name';
import { reencode } from '@echosciences/cms/images/reencode';
import { ImageRefused } from '@echosciences/cms/images/refusal';
import { proposalTexts as texts } from '../../texts/proposal.ts';
import { inUnits } from './size.ts';
import { part } from './steps.ts';

/** The image of a proposal, as it is to be kept. */
export interface ChosenImage {
  name: string;
  blob: Blob;
  /** Address of the blob in this page. */
  url: string;
}

/** The field of the image: what is chosen is drawn anew, smaller and without metadata. */
export interface ImageField {
  current(): ChosenImage | undefined;
}

export function imageField(form: HTMLElement, onChange: () => void): ImageField | undefined {
  const field = form.querySelector<HTMLElement>('[data-cover]');
  const input = field?.querySelector<HTMLInputElement>('input[type=file]');
  if (!field || !input) return undefined;
  const status = part(field, 'image-status');
  const about = part(field, 'image-about');
  const shown = part(field, 'image-shown');
  const error = field.querySelector<HTMLElement>('[data-error="cover.src"]');
  let current: ChosenImage | undefined;

  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void take(file);
  });
  part(field, 'image-remove').addEventListener('click', () => {
    put(undefined);
    status.textContent = '';
    input.focus();
  });
  return { current: () => current };

  async function take(file: File) {
    put(undefined);
    if (error) error.hidden = true;
    status.textContent = texts.imageWorking;
    try {
      const { blob, extension } = await reencode(file);
      const name = imageName(file.name, extension, new Set());
      put({ name, blob, url: URL.createObjectURL(blob) });
      status.textContent = texts.imageKept(name, inUnits(blob.size), inUnits(file.size));
    } catch (refused) {
      if (!(refused instanceof ImageRefused)) throw refused;
      status.textContent = '';
      if (!error) return;
      error.textContent = refused.message;
      error.hidden = false;
    }
  }

  function put(image: ChosenImage | undefined) {
    if (current) URL.revokeObjectURL(current.url);
    current = image;
    about.hidden = !image;
    for (const control of about.querySelectorAll('input')) control.disabled = !image;
    shown.replaceChildren(...(image ? [Object.assign(new Image(), { src: image.url })] : []));
    if (!image && input) input.value = '';
    onChange();
  }
}
