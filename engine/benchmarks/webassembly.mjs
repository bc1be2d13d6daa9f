// What is measured of the WebAssembly module besides time of one thread: its memory, and two workers.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { root } from '../toolchain/shell.mjs';
import { byHand } from './peers/by_hand.mjs';

const file = (name) => path.join(root, 'build/wasm', name);

async function loaded(settings) {
  return (await import(pathToFileURL(file('engine.mjs')).href)).default(settings);
}

/** All memory of a fresh module after it evaluated value and gradient on a grid, in bytes. */
export async function memoryOfGrid(side) {
  let memory;
  const binary = await readFile(file('engine.wasm'));
  const engine = await loaded({
    instantiateWasm(imports, received) {
      WebAssembly.instantiate(binary, imports).then(({ instance, module }) => {
        memory = Object.values(instance.exports).find((one) => one instanceof WebAssembly.Memory);
        received(instance, module);
      });
      return {};
    },
  });
  const axis = [-3, 3, side];
  const { header, data } = engine.evaluate(
    JSON.stringify({
      objective: { source: byHand.ugly.text, inputs: ['x', 'y'] },
      grid: { x: axis, y: axis },
      gradient: true,
    }),
  );
  if (!JSON.parse(header).ok) throw new Error(header);
  return {
    points: side * side,
    outputs: data.byteLength,
    memory: memory.buffer.byteLength,
  };
}

const side = 256;
/** Parts that a map is dealt out in. */
const PARTS = 16;

function mapOfRows(name, from, to) {
  const axis = (key) => ({ key, from: -3, to: 3, count: side });
  return JSON.stringify({
    experiment: {
      objective: { source: byHand[name].text, inputs: ['x', 'y'] },
      start: [0, 0],
      methods: [{ method: 'momentum', steplength: 0.0005, momentum: 0.8 }],
      steps: 200,
      map: { x: axis('start[0]'), y: axis('start[1]'), result: 'cost' },
    },
    part: { rows: [from, to] },
  });
}

/** Milliseconds of wall time of maps in one worker and in two: [{ name, one: […], two: […] }]. */
export async function workersSpeedup(rounds) {
  const workers = [0, 1].map(() => new Worker(new URL(import.meta.url)));
  for (const worker of workers) {
    worker.once('error', (error) => {
      throw error;
    });
  }
  // Two requests are on their way to each worker, so that none waits for a message; answers come in the requests' order.
  const waiting = new Map(workers.map((worker) => [worker, []]));
  for (const worker of workers) worker.on('message', (data) => waiting.get(worker).shift()(data));
  const ask = (worker, request) =>
    new Promise((resolve) => {
      waiting.get(worker).push(resolve);
      worker.postMessage(request);
    });
  const timed = async (work) => {
    const begin = performance.now();
    await work();
    return performance.now() - begin;
  };
  const results = [];
  for (const name of Object.keys(byHand)) {
    const result = { name, one: [], two: [] };
    // Parts that are dealt out in turn: the halves of a map need not take the same time.
    const parts = Array.from({ length: PARTS }, (_, i) =>
      mapOfRows(name, (i * side) / PARTS, ((i + 1) * side) / PARTS),
    );
    const all = async (pool) => {
      const next = parts.values();
      await Promise.all(
        [...pool, ...pool].map(async (worker) => {
          for (const part of next) await ask(worker, part);
        }),
      );
    };
    for (let round = -1; round < rounds; ++round) {
      const one = await timed(() => all(workers.slice(0, 1)));
      const two = await timed(() => all(workers));
      if (round < 0) continue;
      result.one.push(one);
      result.two.push(two);
    }
    results.push(result);
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  return results;
}

if (!isMainThread && parentPort) {
  const engine = await loaded();
  parentPort.on('message', (request) => {
    const { header, data } = engine.map(request);
    if (!JSON.parse(header).ok) throw new Error(header);
    parentPort.postMessage(data, [data.buffer]);
  });
}
