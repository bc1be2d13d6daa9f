/** The page's one engine, loaded when first asked for. */
import { t } from '../strings/index.ts';
import { Engine } from './engine.ts';
import { compileFirst, compileRest, createInstance } from './instance.ts';
import type { EngineCode } from './messages.ts';
import { missingSupport } from './support.ts';
import workerAddress from './worker.ts?worker&url';

let engine: Promise<Engine> | undefined;

/**
 * The engine as soon as what the first figures need is there; the rest follows by itself. Rejects with a message for the
 * reader if this browser cannot run the engine or its first part does not arrive.
 */
export function loadEngine(): Promise<Engine> {
  engine ??= start();
  return engine;
}

async function start(): Promise<Engine> {
  const missing = missingSupport();
  if (missing) throw new Error((await import('./missing.ts')).missingText(missing));
  try {
    const code: EngineCode = { first: await compileFirst() };
    const made = await Engine.create({
      createInstance: () => createInstance(code),
      loadRest: async () => {
        code.rest = await compileRest().catch((error) => {
          throw new Error(t.engine.partNotLoaded(messageOf(error)));
        });
      },
      createWorker: () => {
        const worker = startWorker(new URL(workerAddress, import.meta.url));
        worker.postMessage({ type: 'engine', code });
        return worker;
      },
      // One core stays with the page; more than four workers do not help a single reader.
      workers: Math.min(4, Math.max(1, (navigator.hardwareConcurrency || 2) - 1)),
    });
    quiet()
      .then(() => made.whole())
      .catch(() => undefined); // what needs it is told, and asks again
    return made;
  } catch (error) {
    engine = undefined; // the next figure may try again
    throw new Error(t.engine.notLoaded(messageOf(error)));
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Milliseconds without a file, after which the page seems to have what it needs. */
const PAUSE = 1000;

/** Resolves when the page has loaded nothing for a while: the figures' scripts come before the rest of the engine. */
function quiet(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(end, PAUSE);
    const observer = new PerformanceObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(end, PAUSE);
    });
    observer.observe({ type: 'resource' });
  });
}

/** Browsers start workers of the page's own origin only; in a page of another one a script of its own fetches the worker. */
function startWorker(address: URL): Worker {
  if (address.origin === location.origin) return new Worker(address, { type: 'module' });
  const script = `import ${JSON.stringify(address.href)};`;
  const local = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  return new Worker(local, { type: 'module' });
}
