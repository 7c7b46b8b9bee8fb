import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded first by a process that is to be killed in the middle of its work: at its nth change of a file,
 * told by `DIE_AT_WRITE`. A file that it writes is then half there.
 */
let left = Number(process.env.DIE_AT_WRITE);
const { writeFileSync } = fs;

/** @param tear does half of the change */
function count(tear?: () => void): void {
  left -= 1;
  if (left !== 0) return;
  try {
    tear?.();
  } finally {
    process.kill(process.pid, 'SIGKILL');
  }
}

function half(path: unknown, data: unknown): () => void {
  return () => {
    if (typeof path !== 'string' && !(path instanceof URL)) return;
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    if (ArrayBuffer.isView(bytes)) {
      const whole = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      writeFileSync(path, whole.subarray(0, whole.length >> 1));
    }
  };
}

for (const owner of [fs, fs.promises] as unknown as Record<
  string,
  (...a: unknown[]) => unknown
>[]) {
  const isSync = owner === (fs as unknown);
  for (const name of isSync ? ['writeFileSync', 'writeFile'] : ['writeFile']) {
    const original = owner[name];
    if (!original) continue;
    owner[name] = (...arguments_) => {
      count(half(arguments_[0], arguments_[1]));
      return original.apply(owner, arguments_);
    };
  }
  for (const name of isSync ? ['renameSync', 'rmSync', 'unlinkSync'] : ['rename', 'rm', 'unlink']) {
    const original = owner[name];
    if (!original) continue;
    owner[name] = (...arguments_) => {
      count();
      return original.apply(owner, arguments_);
    };
  }
}
syncBuiltinESMExports();
