import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { typography } from '@echosciences/schemas';
import type { SourceDocument } from '../reader.ts';
import { SourceRefused } from '../record.ts';

/** @throws {SourceRefused} for a file that is not there, is none, is empty or may not be read */
export async function openFile(path: string): Promise<SourceDocument> {
  const facts = await stat(path).catch((error) => {
    throw refusal(path, reasonOf(error));
  });
  if (facts.isDirectory()) throw refusal(path, 'c’est un dossier : donner un fichier');
  if (!facts.isFile()) throw refusal(path, 'ce n’est pas un fichier ordinaire');
  if (facts.size === 0) {
    throw refusal(path, 'ce fichier est vide : l’exporter ou le télécharger de nouveau');
  }
  return { name: basename(path), bytes: chunksOf(path) };
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (error) {
    throw refusal(path, reasonOf(error as NodeJS.ErrnoException));
  }
}

function reasonOf({ code = '' }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'ce fichier n’existe pas : vérifier son nom et son dossier (une adresse commence par https://)';
    case 'EACCES':
    case 'EPERM':
      return 'ce fichier ne peut pas être lu : en demander le droit, ou en faire une copie';
    default:
      return `ce fichier ne peut pas être lu (${code})`;
  }
}

function refusal(path: string, reason: string): SourceRefused {
  return new SourceRefused(`${path}\u00A0: ${typography(reason)}.`);
}
