import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import type { Answer, Task, TaskName } from './protocol.ts';

// Little is imported here: each of turbo's tasks starts a process for it.

/**
 * Has a task done by a worker of the pool, in this process's folder and with its variables, and says
 * what the worker says.
 * @param address where the pool listens, if there is one
 * @param alone does the task in this process: without a pool, and when the worker has died
 * @returns the exit code
 */
export async function runInPool(
  name: TaskName,
  address: string | undefined,
  alone: () => number | Promise<number>,
): Promise<number> {
  if (!address) return alone();
  const socket = connect(address);
  try {
    const outcome = await outcomeOf(socket, {
      name,
      directory: process.cwd(),
      environment: process.env,
    });
    if (outcome === 'lost') return await alone();
    if (outcome !== undefined) return outcome;
  } finally {
    socket.destroy();
  }
  // All that waits would begin at once.
  console.error('The command that this task belongs to has ended: the task is not done.');
  return 1;
}

/** @returns undefined when the pool is gone */
async function outcomeOf(socket: Socket, task: Task): Promise<number | 'lost' | undefined> {
  try {
    await once(socket, 'connect');
    socket.write(`${JSON.stringify(task)}\n`);
    for await (const line of createInterface({ input: socket })) {
      const answer: Answer = JSON.parse(line);
      if ('code' in answer) return answer.code;
      if ('lost' in answer) return 'lost';
      process[answer.stream].write(answer.text);
    }
  } catch {}
  return undefined;
}
