/** A request that came to nothing. `message` is French, goes after « <address> : » and has no typography yet. */
export class TransportFault extends Error {
  override name = 'TransportFault';
  /** Whether asking again may do. */
  readonly isTemporary: boolean;
  /** Milliseconds that the server asks to wait before. */
  readonly retryAfter: number | undefined;

  constructor(
    message: string,
    { isTemporary = false, retryAfter = undefined as number | undefined } = {},
  ) {
    super(message);
    this.isTemporary = isTemporary;
    this.retryAfter = retryAfter;
  }
}

/** What is wrong, by the code of an error of Node or of {@link guardedRequest}; never its message, which may hold a key. */
export function faultOfCode(error: unknown): TransportFault {
  if (error instanceof TransportFault) return error;
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  const final = FINAL[code];
  if (final) return new TransportFault(final);
  if (/CERT|SIGNATURE|ALTNAME|SSL|TLS/.test(code)) {
    return new TransportFault(
      'le certificat de ce site n’est pas valable, ou cette machine n’est pas à l’heure',
    );
  }
  return new TransportFault(
    TEMPORARY[code] ?? `l’échange a échoué (${code || 'sans raison donnée'})`,
    {
      isTemporary: true,
    },
  );
}

/** What a status that is no success says. */
export function faultOfStatus(status: number, retryAfter: number | undefined): TransportFault {
  if (status === 404 || status === 410) {
    return new TransportFault(
      `il n’y a rien à cette adresse (réponse ${status}) : la vérifier dans un navigateur`,
    );
  }
  if (status === 401 || status === 403) {
    return new TransportFault(
      `l’accès est refusé (réponse ${status}) : cette source n’est pas publique, ou la clé manque dans son adresse`,
    );
  }
  if (status === 429) {
    return new TransportFault('trop de demandes à la fois (réponse 429)', {
      isTemporary: true,
      retryAfter,
    });
  }
  if (status === 408 || (status >= 500 && status !== 501)) {
    return new TransportFault(`le serveur est en panne (réponse ${status})`, {
      isTemporary: true,
      retryAfter,
    });
  }
  return new TransportFault(
    `le serveur refuse cette demande (réponse ${status}) : vérifier l’adresse`,
  );
}

const FINAL: Record<string, string> = {
  PROTOCOL: 'seules les adresses en https:// ou http:// peuvent être lues',
  PRIVATE:
    'cette adresse mène à un réseau privé, que l’importeur n’interroge pas : enregistrer le fichier et le donner à la place',
  REDIRECTS: 'cette adresse renvoie sans fin à d’autres',
  ERR_INVALID_CHAR:
    'la clé de la variable OPENAGENDA_KEY contient un signe impossible : la copier de nouveau',
  ENOSPC: 'le disque de cette machine est plein',
  ENOTFOUND: 'aucun serveur ne porte ce nom : vérifier l’adresse, et la connexion de cette machine',
};

const CUT = 'la réponse a été coupée avant sa fin';
const SLOW = 'le serveur ne répond pas assez vite';

const TEMPORARY: Record<string, string> = {
  EAI_AGAIN: 'le nom du serveur n’a pas pu être cherché : vérifier la connexion de cette machine',
  ECONNREFUSED: 'le serveur refuse la connexion',
  ECONNRESET: CUT,
  EPIPE: CUT,
  ERR_STREAM_PREMATURE_CLOSE: CUT,
  Z_BUF_ERROR: CUT,
  Z_DATA_ERROR: 'la réponse est abîmée',
  TIMEOUT: SLOW,
  ETIMEDOUT: SLOW,
};
