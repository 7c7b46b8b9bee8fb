import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import type { Report, Task, TaskName } from './protocol.ts';

// Little is imported here: each of turbo's tasks starts a process for it.

/**
 * Has a task done by a worker of the pool, in this process's folder and with its variables, and says
 * what the worker says.
 * @param address where the pool listens, if there is one
 * @returns the exit code; undefined when the task has not been done: no pool, or its worker has died
 */
export async function runInPool(
  name: TaskName,
  address: string | undefined,
): Promise<number | undefined> {
  if (!address) return undefined;
  const socket = connect(address);
  try {
    await once(socket, 'connect');
    const task: Task = { name, directory: process.cwd(), environment: process.env };
    socket.write(`${JSON.stringify(task)}\n`);
    for await (const line of createInterface({ input: socket })) {
      const report: Report = JSON.parse(line);
      if ('code' in report) return report.code;
      process[report.stream].write(report.text);
    }
  } catch {
    // The pool is gone: the task is done without it.
  } finally {
    socket.destroy();
  }
  return undefined;
}
