import { readReceived } from '@echosciences/content/received/read';
import { ReceivedRefused } from '@echosciences/content/received/refused';
import { filesOfZip } from '@echosciences/content/received/zip';
import { useId, useState } from 'react';
import { receivedEntry } from '../../actions/received.ts';
import { collectionNames, draftMediaFile, openNewEntry } from '../../decap/internals.ts';
import { imageName } from '../../images/name.ts';
import { reencode } from '../../images/reencode.ts';
import { ImageRefused } from '../../images/refusal.ts';

const ADVICE =
  'Le fichier «\u202Fproposition-….zip\u202F» de «\u202FJe contribue\u202F», tel qu’il a été reçu\u00A0: il remplit un nouveau formulaire dans la bonne rubrique, images comprises.';

interface Props {
  collection: string;
  today: string;
}

/** Fills a new entry in with the file that « Je contribue » gave to somebody without an account. */
export function ReceivedProposal({ collection, today }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState('');
  const take = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    setProblem('');
    try {
      await openReceived(file, collection, today);
    } catch (error) {
      // The same file chosen again, once mended, is to be read again.
      input.value = '';
      setProblem(frenchOf(error));
    }
  };
  return (
    <details className="es-received" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Déposer une proposition reçue par courriel</summary>
      {isOpen && (
        <>
          <p>{ADVICE}</p>
          <label htmlFor={id}>Fichier reçu</label>
          <input
            id={id}
            type="file"
            accept=".zip,application/zip"
            aria-describedby={`${id}-problem`}
            onChange={({ currentTarget }) => void take(currentTarget)}
          />
          <span id={`${id}-problem`} className="es-problem" role="alert">
            {problem}
          </span>
        </>
      )}
    </details>
  );
}

async function openReceived(file: File, collection: string, today: string): Promise<void> {
  const received = readReceived(filesOfZip(new Uint8Array(await file.arrayBuffer())));
  const names = new Map<string, string>();
  const kept: File[] = [];
  for (const { name, bytes } of received.proposal.images) {
    const { blob, extension } = await reencode(new File([bytes], name));
    const own = imageName(name, extension, new Set(names.values()));
    names.set(name, own);
    kept.push(new File([blob], own, { type: blob.type }));
  }
  const context = { collection, names: collectionNames(), today, images: names };
  const { collection: target, data, notes } = receivedEntry(received, context);
  const media = await Promise.all(kept.map((image) => draftMediaFile(target, image)));
  await openNewEntry(target, { ...data, copy_notes: notes }, media);
}

function frenchOf(error: unknown): string {
  if (error instanceof ReceivedRefused || error instanceof ImageRefused) return error.message;
  console.error(error);
  return 'Ce fichier n’a pas pu être lu. Le demander de nouveau, ou recopier son texte.';
}
