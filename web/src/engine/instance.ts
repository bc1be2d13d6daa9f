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
  exerciseVariant(request: string): string;
  perform(task: Task): { header: string; data: Float64Array };
}

/** Fetches and compiles the engine, once for the page and all its workers. */
export async function compileEngine(): Promise<WebAssembly.Module> {
  const response = await fetch(new URL('../../../build/wasm/engine.wasm', import.meta.url));
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  // Some servers do not know the type of WebAssembly, which compiling while loading insists on.
  return response.headers.get('content-type') === 'application/wasm'
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** Makes a new instance with its own memory; without compiled code (in Node) the module reads its own file. */
export async function createInstance(code?: WebAssembly.Module): Promise<Instance> {
  const module = await new Promise<Awaited<ReturnType<typeof createModule>>>((resolve, reject) => {
    const options = code && {
      instantiateWasm: (
        imports: WebAssembly.Imports,
        done: (instance: WebAssembly.Instance, code: WebAssembly.Module) => void,
      ) => {
        WebAssembly.instantiate(code, imports).then((instance) => done(instance, code), reject);
        return {};
      },
    };
    createModule(options).then(resolve, reject);
  });
  return {
    describe: () => module.describe(),
    analyse: (request) => module.analyse(request),
    check: (experiment) => module.check(experiment),
    exerciseVariant: (request) => module.exercise_variant(request),
    perform: ({ kind, text }) => {
      const answer = module[kind](text);
      // Strings come out as strings; the emitted type is of what can go in.
      return typeof answer === 'object' && 'header' in answer
        ? { header: answer.header as string, data: answer.data }
        : { header: answer as string, data: new Float64Array() };
    },
  };
}
