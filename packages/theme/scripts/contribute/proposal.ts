import type { ProposableKey } from '@echosciences/content/proposal';
import type { Problem } from '@echosciences/schemas';
import type { ContributeSettings } from '../../lib/contribute/settings.ts';
import { proposalTexts as texts } from '../../texts/proposal.ts';
import type { Draft } from './draft.ts';
import { draftStore } from './draft.ts';
import { fieldOf, focusErrors, showErrors } from './errors.ts';
import { entriesIn, fill, openForm } from './form.ts';
import { imageField } from './image.ts';
import type { Filled } from './judge.ts';
import { dropBlankItems } from './lists.ts';
import { communeField, placeField } from './places.ts';
import { sendStep } from './sending.ts';
import { part, showStep } from './steps.ts';

/** Milliseconds before what was written is judged or rendered anew: a press that moves the focus has ended. */
const PAUSE = 250;

/** Loaded when the form is first judged: five times what the page itself loads. */
const loadJudge = () => import('./judge.ts');

/**
 * The form of a type, from its first field to the way in which it is sent.
 * @param renewed slug of the event whose next edition is proposed
 */
export function startProposal(
  root: HTMLElement,
  settings: ContributeSettings,
  type: ProposableKey,
  renewed?: string,
): void {
  const form = openForm(root, type);
  const store = draftStore(settings.territory, renewed ? `${type}:${renewed}` : type);
  const draft = store.read();
  if (draft) fill(form, draft.entries);
  else if (renewed) fill(form, [...new URLSearchParams(location.hash.slice(1))]);
  part(root, 'renewing').hidden = !renewed;
  communeField(form, settings.isNational);
  placeField(form);
  const status = part(root, 'form-status');
  const sending = sendStep(root, settings, store, (found) => {
    refuse(found);
    relayed = found;
  });
  const image = imageField(form, save);
  tellDraft(draft);
  const previewPart = part(root, 'preview-part');
  let problems: readonly Problem[] | undefined;
  /** What the relay found and no check here may know of: it stays until its field is left. */
  let relayed: readonly Problem[] = [];
  let pending: ReturnType<typeof setTimeout> | undefined;

  form.addEventListener('input', save);
  form.addEventListener('change', save);
  form.addEventListener('input', follow);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  form.addEventListener('focusout', ({ target }) => {
    // At once, the layout would move under a pointer that is pressing a button.
    if (problems) setTimeout(judgeAgain, PAUSE, target);
  });
  part(root, 'preview').addEventListener('click', () => void openPreview());
  part(root, 'edit').addEventListener('click', () => showStep(root, 'form'));
  part(root, 'draft-clear').addEventListener('click', () => {
    store.clear();
    location.reload();
  });
  showStep(root, 'form', { focus: false });

  function filled(): Filled {
    return {
      territory: settings.territory,
      type,
      entries: entriesIn(form),
      image: image?.current()?.name,
    };
  }

  function save() {
    store.write({
      at: Date.now(),
      entries: entriesIn(form),
      hadImage: image?.current() !== undefined,
    });
  }

  function tellDraft(found: Draft | undefined) {
    part(root, 'draft').hidden = !found;
    if (!found) return;
    const when = new Date(found.at).toLocaleString('fr', { dateStyle: 'long', timeStyle: 'short' });
    const sentences = [texts.draftRestored(when), found.hadImage && texts.draftWithoutImage];
    part(root, 'draft-status').textContent = sentences.filter(Boolean).join(' ');
  }

  async function submit() {
    dropBlankItems(form);
    status.textContent = texts.checking;
    const judge = await loadJudge().catch(() => undefined);
    status.textContent = judge ? '' : texts.checkFailed;
    if (!judge) return;
    const content = filled();
    const judged = judge.judge(content);
    if ('problems' in judged) {
      refuse(judged.problems);
      return;
    }
    refuse([]);
    await sending.open(judged, judge.contentOf(content), type, image?.current());
  }

  function refuse(found: readonly Problem[]) {
    problems = found;
    relayed = [];
    // Fields are looked for among those that are shown.
    if (found.length > 0) showStep(root, 'form', { focus: false });
    showErrors(root, form, found);
    if (found.length > 0) focusErrors(root);
  }

  /** After a first attempt, a field is judged as it is left; the others wait for theirs. */
  async function judgeAgain(left: Element) {
    const { judge } = await loadJudge();
    const judged = judge(filled());
    relayed = relayed.filter(({ path }) => !fieldOf(form, path)?.contains(left));
    const found = [...('problems' in judged ? judged.problems : []), ...relayed];
    const known = new Set(problems?.map(({ path }) => path.join('.')));
    const remaining = found.filter(
      ({ path }) => known.has(path.join('.')) || fieldOf(form, path)?.contains(left),
    );
    if (JSON.stringify(remaining) === JSON.stringify(problems)) return;
    problems = remaining;
    showErrors(root, form, problems);
  }

  async function openPreview() {
    dropBlankItems(form);
    status.textContent = texts.previewLoading;
    const invalid = await preview();
    status.textContent = invalid ?? '';
    if (invalid === undefined) root.querySelector<HTMLElement>('#apercu')?.focus();
  }

  /** @returns what to say when nothing can be shown */
  async function preview(): Promise<string | undefined> {
    try {
      const [judge, { cardOf }] = await Promise.all([loadJudge(), import('./preview.ts')]);
      const draft = judge.draftOf(filled());
      if ('problems' in draft) {
        if (previewPart.hidden) refuse(draft.problems);
        return texts.previewInvalid;
      }
      const card = await cardOf(draft, image?.current());
      // Made by the components of the site, which escape what people write.
      part(root, 'preview-card').innerHTML = card;
      previewPart.hidden = false;
      return undefined;
    } catch (error) {
      console.warn(error);
      return texts.previewFailed;
    }
  }

  /** Once it is open, the preview follows what is written. */
  function follow() {
    clearTimeout(pending);
    if (!previewPart.hidden) pending = setTimeout(preview, PAUSE);
  }
}
