/** An engine worker: one engine instance, one task at a time. The protocol is in messages.ts. */
import { createInstance, type Instance, RestNeeded } from './instance.ts';
import type { FromWorker, ToWorker } from './messages.ts';

let instance: Promise<Instance> | undefined;

function post(message: FromWorker, transfer: Transferable[] = []) {
  (self as unknown as Worker).postMessage(message, transfer);
}

self.addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'engine') {
    instance = createInstance(data.code);
    return;
  }
  const { id, task } = data;
  post({ type: 'started', id });
  try {
    instance ??= createInstance();
    const engine = await instance;
    const begin = performance.now();
    const { header, data: numbers } = engine.perform(task);
    const milliseconds = performance.now() - begin;
    const buffer = numbers.buffer as ArrayBuffer;
    post({ type: 'done', id, header, data: numbers, milliseconds }, [buffer]);
  } catch (error) {
    if (error instanceof RestNeeded) {
      post({ type: 'rest-needed', id });
      return;
    }
    const message = error instanceof Error ? error.message : String(error);
    post({ type: 'trapped', id, message });
  }
});
