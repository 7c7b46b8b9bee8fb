import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** What `pnpm liens` found when it asked the addresses that a territory's entries lead to. */
const linkReport = z.object({
  /** Instant of the last answer. */
  checkedAt: z.iso.datetime(),
  /** How many addresses were asked. */
  asked: z.int(),
  /** Those that did not answer with a page. */
  faults: z.array(
    z.object({
      url: z.string(),
      /** `dead`: nothing is there. `unsure`: it may refuse programs, or be down for a while. */
      state: z.enum(['dead', 'unsure']),
      /** HTTP status of the last answer. */
      status: z.int().optional(),
      /** Code of the error when there was no answer: `ENOTFOUND`, `TIMEOUT`, `CERT_HAS_EXPIRED`… */
      error: z.string().optional(),
      /** Entries that lead to it, as `<type>/<slug>`. */
      entries: z.array(z.string()),
    }),
  ),
});

export type LinkReport = z.output<typeof linkReport>;
export type LinkFault = LinkReport['faults'][number];

/** Where the report of a territory lies: beside its export, of which it is no part. */
export function linkReportFile(contentDirectory: string, id: string): string {
  return join(contentDirectory, id, 'dist/liens.json');
}

export function writeLinkReport(contentDirectory: string, id: string, report: LinkReport): void {
  const file = linkReportFile(contentDirectory, id);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}

/** The last report of a territory; none when it was never made, or cannot be read. Never throws. */
export function readLinkReport(contentDirectory: string, id: string): LinkReport | undefined {
  const file = linkReportFile(contentDirectory, id);
  try {
    return existsSync(file)
      ? linkReport.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data
      : undefined;
  } catch {
    return undefined;
  }
}

const ERRORS: Record<string, string> = {
  ENOTFOUND: 'ce nom de domaine n’existe pas ou plus',
  ECONNREFUSED: 'le serveur refuse la connexion',
  TIMEOUT: 'aucune réponse dans le temps imparti',
  REDIRECTS: 'des redirections sans fin',
  PRIVATE: 'une adresse qui n’est pas publique\u00A0: elle ne peut pas servir à qui lit',
  CERT_HAS_EXPIRED: 'le certificat du site est périmé',
  ERR_TLS_CERT_ALTNAME_INVALID: 'le certificat est celui d’un autre site',
};

/** French words for what an address answered. */
export function linkFaultReason({ status, error }: Pick<LinkFault, 'status' | 'error'>): string {
  if (status === 404 || status === 410) return `la page n’existe plus (réponse ${status})`;
  if (status === 401 || status === 403)
    return `la page est refusée aux programmes (réponse ${status})`;
  if (status !== undefined) return `le site est en panne ou débordé (réponse ${status})`;
  return ERRORS[error ?? ''] ?? `pas de réponse (${error ?? 'inconnue'})`;
}
