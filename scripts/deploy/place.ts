import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';

/** A folder that holds published sites, on this machine or reached by SSH. */
export interface Place {
  /** `user@host`, none for a folder of this machine. */
  host?: string;
  path: string;
  /** What the commands that run there keep open (./lock.ts). */
  lock?: Writable;
}

/** What may stand in a path or a host: nothing that a shell would read otherwise. */
const SAFE_PATH = /^[\w./+@-]+$/;
const SAFE_HOST = /^(?:[\w.-]+@)?[\w.-]+$/;

/**
 * `<path>` or `[user@]host:<path>`, as rsync writes it.
 * @throws Error in French for an address that a shell could misread
 */
export function parsePlace(address: string): Place {
  const [, host, path = ''] = /^(?:([^/:]+):)?(.+)$/s.exec(address) ?? [];
  if (!SAFE_PATH.test(path) || path.startsWith('-') || (host !== undefined && !isHost(host))) {
    throw new Error(
      `Destination refusée : « ${address} ». Écrire un dossier (/srv/echosciences) ou utilisateur@serveur:/dossier, en lettres, chiffres, points, tirets et barres.`,
    );
  }
  return { host, path: path.replace(/(?<=.)\/+$/, '') };
}

function isHost(host: string): boolean {
  return SAFE_HOST.test(host) && !host.startsWith('-');
}

/** The place as an argument of rsync. */
export function rsyncAddress({ host, path }: Place): string {
  return host ? `${host}:${path}` : path;
}

/** A folder inside a place. */
export function within(place: Place, name: string): Place {
  return { ...place, path: `${place.path}/${name}` };
}

/**
 * The command that runs a POSIX shell script at a place, in its folder; it stops at the first
 * failure. `$1`, `$2`… are the arguments. `RSYNC_RSH` names another remote shell than `ssh`, with
 * its options, as for rsync itself.
 */
export function commandAt(place: Place, script: string, arguments_: readonly string[]) {
  const sh = ['sh', '-euc', `cd -- ${quoted(place.path)}\n${script}`, 'sh', ...arguments_] as const;
  if (!place.host) return [...sh];
  const remote = (process.env.RSYNC_RSH ?? 'ssh').split(/\s+/).filter(Boolean);
  return [...remote, place.host, sh.map(quoted).join(' ')];
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * Runs a command to its end, or to this process's own when that is told to end.
 * @param input what it reads
 * @param lock what it keeps open
 * @returns what it printed
 * @throws Error in French with its exit code and what it said
 */
export function run(
  [command = '', ...rest]: readonly string[],
  { input = '', lock }: { input?: string; lock?: Writable } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const passOn = (signal: NodeJS.Signals) => {
      child.kill(signal);
      stopListening();
      process.kill(process.pid, signal);
    };
    const stopListening = () => process.off('SIGINT', passOn).off('SIGTERM', passOn);
    // Before there is anything to end: the command is at work before `spawn` has returned.
    process.on('SIGINT', passOn).on('SIGTERM', passOn);
    // Types know of three only.
    const stdio = ['pipe', 'pipe', 'pipe', lock] as unknown as ['pipe', 'pipe', 'pipe'];
    const child = spawn(command, rest, { stdio });
    const said = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
    child.on('error', (error: NodeJS.ErrnoException) => {
      stopListening();
      reject(error.code === 'ENOENT' ? missing(command) : error);
    });
    child.on('close', (code) => {
      stopListening();
      if (code === 0) resolve(said.stdout);
      else reject(new Error(`« ${command} » a échoué (code ${code}) : ${said.stderr.trim()}`));
    });
    // A command that ends before it has read all says so by its code.
    child.stdin.on('error', () => {}).end(input);
  });
}

function missing(command: string): Error {
  return new Error(
    `« ${command} » n’est pas installé sur cette machine : « apt-get install ${command} », puis recommencer.`,
  );
}

/** Runs a script at a place. @see commandAt */
export function runAt(
  place: Place,
  script: string,
  { arguments: arguments_ = [], input }: { arguments?: readonly string[]; input?: string } = {},
): Promise<string> {
  return run(commandAt(place, script, arguments_), { input, lock: place.lock });
}
