import { slugify } from '@echosciences/schemas';
import { findingOf } from '../finding.ts';
import type { Rule } from '../rule.ts';
import type { EntryFolder } from '../territory-files.ts';

/** What no address, disk or server has trouble with. */
const PLAIN = /^[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9_-]+)*\.[a-z0-9]+$/i;
/** Devices of Windows, which has no file by these names, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** Extensions that some servers and mail programs obey wherever they stand in a name. */
const INNER =
  /\.(?<inner>php\d?|phtml|phar|html?|xhtml|svgz?|xml|js|mjs|exe|com|bat|cmd|sh|ps1|vbs|hta|scr|jar|py|pl|cgi|aspx?|jspx?|zip|rar|7z|gz|pdf|docm?|xlsm?|swf|jpe?g|png|webp|avif|gif|heic)\.[^.]+$/i;
const LONGEST = 100;

/** Files beside an entry keep their names on every disk and server, and mean one thing. */
export const fileNames: Rule = ({ id, folders }) =>
  folders.flatMap((folder) => {
    const finding = (path: string, message: string) =>
      findingOf(`content/${id}/${path}`, { code: 'nom', message });
    const own = DEVICE.test(folder.slug)
      ? [
          finding(
            folder.folder,
            `« ${folder.slug} » est un nom réservé par Windows : ${other(folder)}`,
          ),
        ]
      : [];
    const seen = new Map<string, string>();
    return [
      ...own,
      ...folder.assets.flatMap((name) => {
        const twin = seen.get(keyOf(name));
        seen.set(keyOf(name), name);
        const message = nameFault(name) ?? (twin && twinFault(name, twin));
        return message ? [finding(`${folder.folder}/${name}`, message)] : [];
      }),
    ];
  });

function nameFault(name: string): string | undefined {
  const base = name.slice(0, name.includes('.') ? name.indexOf('.') : undefined);
  if (DEVICE.test(base)) return `« ${base} » est un nom réservé par Windows : renommer ce fichier`;
  const { inner } = INNER.exec(name)?.groups ?? {};
  if (inner) {
    return `double extension : renommer en « ${name.replace(`.${inner}.`, '.')} », ici et dans index.md`;
  }
  if (name.length > LONGEST) {
    return `nom de ${name.length} caractères, ${LONGEST} au plus : le raccourcir, ici et dans index.md`;
  }
  return PLAIN.test(name)
    ? undefined
    : `nom de fichier à lettres sans accent, chiffres et tirets seulement : renommer en « ${plain(name)} », ici et dans index.md`;
}

function twinFault(name: string, twin: string): string {
  return `« ${name} » et « ${twin} » ne font qu’un fichier sur Windows et sur Mac : renommer l’un des deux`;
}

/** Names that a disk which ignores case and composition takes for one. */
function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function plain(name: string): string {
  const extension = /\.(?<extension>[a-z0-9]+)$/i.exec(name)?.groups?.extension ?? 'jpg';
  return `${slugify(name.replace(/\.[^.]*$/, '')) || 'image'}.${extension.toLowerCase()}`;
}

function other({ slug, type }: EntryFolder): string {
  return `renommer le dossier, par exemple en « ${slug}-${slugify(type.labels.singular)} »`;
}
