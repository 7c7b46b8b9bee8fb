import { spawn } from 'node:child_process';
import type { Place } from './place.ts';
import { commandAt } from './place.ts';

/** What `flock` is told to end with when another holds the lock. */
const TAKEN = 75;

/**
 * Does something while no other publication of the same site can. The lock is the kernel's, held by a
 * process at the place that lives as long as its input is open. The commands that `work` runs there
 * keep it open with this process: whatever ends it, the lock ends with the last of them, and is never
 * left behind.
 * @param work is given the place to run its commands at
 * @throws Error in French when another publication holds it
 */
export async function withLock<T>(place: Place, work: (locked: Place) => Promise<T>): Promise<T> {
  // A terminal interrupts all at once: not the lock before what writes there.
  const script = `trap '' INT; exec flock -n -E ${TAKEN} lock sh -c 'echo held; cat > /dev/null'`;
  const [command = '', ...rest] = commandAt(place, script, []);
  const holder = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
  holder.stdin.on('error', () => {});
  const ended = new Promise<number | null>((resolve, reject) => {
    holder.on('error', reject);
    holder.on('close', resolve);
  });
  const held = new Promise<undefined>((resolve) =>
    holder.stdout.once('data', () => resolve(undefined)),
  );
  const code = await Promise.race([held, ended]);
  if (code !== undefined) {
    throw new Error(
      code === TAKEN
        ? 'Une autre publication de ce site est en cours : attendre qu’elle finisse, puis recommencer.'
        : `Le verrou de publication n’a pas pu être pris (code ${code}) : vérifier que « flock » est installé à destination et que son dossier est accessible.`,
    );
  }
  try {
    return await work({ ...place, lock: holder.stdin });
  } finally {
    holder.stdin.end();
    await ended;
  }
}
