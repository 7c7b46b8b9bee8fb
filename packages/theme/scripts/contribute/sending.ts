import type { ProposableKey, ProposedEntry } from '@echosciences/content/proposal';
import type { Problem } from '@echosciences/schemas';
import { archiveName, newFileAddress } from '../../lib/contribute/exits.ts';
import type { ContributeSettings } from '../../lib/contribute/settings.ts';
import { mailto } from '../../lib/mailto.ts';
import { proposalTexts as texts } from '../../texts/proposal.ts';
import { enableCopyButtons } from '../copy.ts';
import type { draftStore } from './draft.ts';
import type { ChosenImage } from './image.ts';
import { tellRefusal, tellSent } from './outcome.ts';
import { post } from './send.ts';
import { inUnits } from './size.ts';
import { part, showStep } from './steps.ts';

interface Content {
  fields: Record<string, unknown>;
  body: string;
}

/** The last step: the ways in which a valid proposal may leave. */
export function sendStep(
  root: HTMLElement,
  settings: ContributeSettings,
  store: ReturnType<typeof draftStore>,
  refuse: (problems: readonly Problem[]) => void,
) {
  const step = root.querySelector('[data-step=send]') as HTMLElement;
  let proposition: FormData | undefined;
  let archive: string | undefined;
  enableCopyButtons(step);
  step.querySelector<HTMLFormElement>('[data-relay-form]')?.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(event.currentTarget as HTMLFormElement);
  });

  return {
    async open(entry: ProposedEntry, content: Content, type: ProposableKey, image?: ChosenImage) {
      const title = String(content.fields.title).trim();
      const name = archiveName(settings.territory, entry.slug);
      part(step, 'ready').textContent = texts.readyIntro(title);
      proposition = multipart({ territory: settings.territory, type, ...content }, image);
      offerGitHub(step, settings, entry, image);
      await offerArchive(entry, name, image);
      offerMail(title, name);
      showStep(root, 'send');
    },
  };

  async function offerArchive(entry: ProposedEntry, name: string, image?: ChosenImage) {
    const { archiveOf } = await import('../../lib/contribute/archive.ts');
    const images = image
      ? [{ name: image.name, bytes: new Uint8Array(await image.blob.arrayBuffer()) }]
      : [];
    const blob = new Blob([archiveOf(entry, images)], { type: 'application/zip' });
    if (archive) URL.revokeObjectURL(archive);
    archive = URL.createObjectURL(blob);
    Object.assign(part<HTMLAnchorElement>(step, 'download'), { href: archive, download: name });
    part(step, 'weight').textContent = texts.weight(inUnits(blob.size));
  }

  function offerMail(title: string, file: string) {
    const link = step.querySelector<HTMLAnchorElement>('[data-mail]');
    if (!link) return;
    link.href = mailto({
      to: settings.email,
      subject: texts.mailSubject(title),
      body: texts.mailBody(title, settings.siteName, file),
    });
  }

  async function send(form: HTMLFormElement) {
    const button = form.querySelector('button') as HTMLButtonElement;
    const status = part(form, 'sending');
    if (!proposition || button.disabled) return;
    const own = new FormData(form);
    const body = signed(proposition, String(own.get('signature') ?? ''));
    body.set('site_web', String(own.get('site_web') ?? ''));
    button.disabled = true;
    status.textContent = texts.sending;
    part(form, 'refused').hidden = true;
    const outcome = await post(`${settings.relay}/propositions`, body);
    button.disabled = false;
    status.textContent = '';
    if ('url' in outcome) {
      store.clear();
      tellSent(root, 'done', outcome);
    } else if (outcome.problems.some(({ path }) => path[0] !== 'signature')) {
      refuse(outcome.problems);
    } else {
      // The name to thank is a field of this step.
      tellRefusal(form, outcome);
    }
  }
}

function multipart(proposition: object, image?: ChosenImage): FormData {
  const form = new FormData();
  form.set('proposition', JSON.stringify(proposition));
  if (image) form.append('image', image.blob, image.name);
  return form;
}

function signed(proposition: FormData, signature: string): FormData {
  const form = new FormData();
  for (const [name, value] of proposition) form.append(name, value);
  if (signature.trim() === '') return form;
  const content = JSON.parse(String(proposition.get('proposition')));
  form.set('proposition', JSON.stringify({ ...content, signature: signature.trim() }));
  return form;
}

function offerGitHub(
  step: HTMLElement,
  { repository, branch }: ContributeSettings,
  { folder, text }: ProposedEntry,
  image?: ChosenImage,
) {
  const file = `${folder}/index.md`;
  const address = newFileAddress({ repository, branch }, file, text);
  for (const direct of step.querySelectorAll<HTMLElement>('[data-github-direct]')) {
    direct.hidden = !address;
  }
  part(step, 'github-long').hidden = address !== undefined;
  part<HTMLAnchorElement>(step, 'github-link').href = address ?? '';
  part<HTMLInputElement>(step, 'file-name').value = file;
  part<HTMLTextAreaElement>(step, 'snippet="fichier"').value = text;
  part<HTMLAnchorElement>(step, 'github-empty').href =
    newFileAddress({ repository, branch }, file, '') ?? repository;
  part(step, 'github-image').hidden = !image;
  if (!image) return;
  const download = part<HTMLAnchorElement>(step, 'image-download');
  Object.assign(download, { href: image.url, download: image.name });
  download.textContent = texts.githubImageDownload(image.name);
}
