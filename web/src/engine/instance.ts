/**
 * The one module that instantiates the engine's WebAssembly: in a page, in a worker and in Node. For the page the engine
 * is in two parts (engine/toolchain/split.mjs): what the first figures need is loaded first, and the rest after it.
 */
import createModule from '../../../build/wasm/engine.mjs';
import type { EngineCode, Task } from './messages.ts';

/** One instance: a thin, synchronous layer over the engine's functions. Throws RestNeeded, or if the engine traps. */
export interface Instance {
  describe(): string;
  analyse(request: string): string;
  check(experiment: string): string;
  exerciseVariant(request: string): string;
  perform(task: Task): { header: string; data: Float64Array };
}

/** A call has come to a function of the part that this instance is without. The instance is not to be used again. */
export class RestNeeded extends Error {
  override name = 'RestNeeded';
}

/** Fetches and compiles what the first figures need. */
export function compileFirst(): Promise<WebAssembly.Module> {
  return compile(fetch(new URL('../../../build/wasm/engine.first.wasm', import.meta.url)));
}

/** Fetches and compiles all other functions; what the page needs at once comes over the network before it. */
export function compileRest(): Promise<WebAssembly.Module> {
  const address = new URL('../../../build/wasm/engine.rest.wasm', import.meta.url);
  return compile(fetch(address, { priority: 'low' }));
}

async function compile(request: Promise<Response>): Promise<WebAssembly.Module> {
  const response = await request;
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  // Some servers do not know the type of WebAssembly, which compiling while loading insists on.
  return response.headers.get('content-type') === 'application/wasm'
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** Stands for every function of the part that is not there. */
const placeholders = new Proxy(
  {},
  {
    get: () => () => {
      throw new RestNeeded();
    },
  },
);

/** The first part knows the second one only by its table, into which that one writes its functions. */
async function link(
  { first, rest }: EngineCode,
  imports: WebAssembly.Imports,
): Promise<WebAssembly.Instance> {
  const instance = await WebAssembly.instantiate(first, { ...imports, rest: placeholders });
  if (rest) await WebAssembly.instantiate(rest, { first: instance.exports });
  return instance;
}

/** Makes a new instance with its own memory; without compiled code (in Node) the module reads its own file, which is whole. */
export async function createInstance(code?: EngineCode): Promise<Instance> {
  const module = await new Promise<Awaited<ReturnType<typeof createModule>>>((resolve, reject) => {
    const options = code && {
      instantiateWasm: (
        imports: WebAssembly.Imports,
        done: (instance: WebAssembly.Instance, code: WebAssembly.Module) => void,
      ) => {
        link(code, imports).then((instance) => done(instance, code.first), reject);
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
      return typeof answer === 'string' ? { header: answer, data: new Float64Array() } : answer;
    },
  };
}
