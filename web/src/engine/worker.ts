/** An engine worker: one engine instance, one task at a time. The protocol is in messages.ts. */
import { createInstance } from './instance.ts';
import type { FromWorker, ToWorker } from './messages.ts';

const instance = createInstance();

function post(message: FromWorker, transfer: Transferable[] = []) {
  (self as unknown as Worker).postMessage(message, transfer);
}

self.addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  const { id, task } = data;
  post({ type: 'started', id });
  try {
    const engine = await instance;
    const begin = performance.now();
    const { header, data: numbers } = engine.perform(task);
    const milliseconds = performance.now() - begin;
    post({ type: 'done', id, header, data: numbers, milliseconds }, [
      numbers.buffer as ArrayBuffer,
    ]);
  } catch (error) {
    post({ type: 'trapped', id, message: error instanceof Error ? error.message : String(error) });
  }
});
