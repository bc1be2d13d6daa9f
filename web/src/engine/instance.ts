/**
 * The one module that instantiates the engine's WebAssembly: in a page, in a worker and in Node.
 */
import createModule from '../../../build/wasm/engine.mjs';
import type { Task } from './messages.ts';

/** One instance: a thin, synchronous layer over the engine's functions. Throws only if the engine traps. */
export interface Instance {
  describe(): string;
  analyse(request: string): string;
  check(experiment: string): string;
  perform(task: Task): { header: string; data: Float64Array };
}

/** Makes a new instance with its own memory. Rejects when the file cannot be fetched or compiled. */
export async function createInstance(): Promise<Instance> {
  const module = await createModule();
  return {
    describe: () => module.describe(),
    analyse: (request) => module.analyse(request),
    check: (experiment) => module.check(experiment),
    perform: ({ kind, text }) => (kind === 'run' ? module.run(text) : module.evaluate(text)),
  };
}
