import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RestNeeded } from '../../../web/src/engine/instance.ts';
import type { FromWorker, Task, TaskMessage } from '../../../web/src/engine/messages.ts';
import { Newest } from '../../../web/src/engine/newest.ts';
import { EngineTrap, Pool, type WorkerLike } from '../../../web/src/engine/pool.ts';

/** A worker that does nothing until the test says what happens in it. */
class FakeWorker implements WorkerLike {
  static all: FakeWorker[] = [];
  readonly tasks: TaskMessage[] = [];
  ended = false;
  #message: ((event: MessageEvent<FromWorker>) => void) | undefined;
  #error: ((event: Event) => void) | undefined;

  constructor() {
    FakeWorker.all.push(this);
  }
  postMessage(message: unknown) {
    this.tasks.push(message as TaskMessage);
  }
  terminate() {
    this.ended = true;
  }
  addEventListener(type: string, listener: unknown) {
    if (type === 'message') this.#message = listener as (event: MessageEvent<FromWorker>) => void;
    if (type === 'error') this.#error = listener as (event: Event) => void;
  }
  say(message: FromWorker) {
    this.#message?.({ data: message } as MessageEvent<FromWorker>);
  }
  crash() {
    this.#error?.(new Event('error'));
  }
  get current() {
    return this.tasks.at(-1)?.id ?? 0;
  }
  start() {
    this.say({ type: 'started', id: this.current });
  }
  finish(header = 'done') {
    this.say({
      type: 'done',
      id: this.current,
      header,
      data: new Float64Array(1),
      milliseconds: 1,
    });
  }
}

const task = (text: string): Task => ({ kind: 'run', text });
const makePool = (size: number) =>
  new Pool({
    create: () => new FakeWorker(),
    size,
    loading: 1000,
    patience: 300,
    limit: 5000,
    grace: 100,
  });
const worker = (i: number) => FakeWorker.all[i] as FakeWorker;

beforeEach(() => {
  FakeWorker.all = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('the pool of workers', () => {
  it('makes workers when they are needed, up to its size, and reuses them', async () => {
    const pool = makePool(2);
    const results = ['a', 'b', 'c'].map((text) => pool.perform(task(text)));
    expect(FakeWorker.all).toHaveLength(2);
    worker(0).start();
    worker(0).finish('A');
    expect(worker(0).tasks.map(({ task: { text } }) => text)).toEqual(['a', 'c']);
    worker(1).finish('B');
    worker(0).finish('C');
    expect((await Promise.all(results)).map(({ header }) => header)).toEqual(['A', 'B', 'C']);
    expect(pool.workers).toBe(2);
  });

  it('drops a waiting task that is cancelled', async () => {
    const pool = makePool(1);
    const controller = new AbortController();
    const first = pool.perform(task('a'));
    const second = pool.perform(task('b'), controller.signal);
    controller.abort(new Error('gone'));
    await expect(second).rejects.toThrow('gone');
    worker(0).finish();
    await first;
    expect(worker(0).tasks).toHaveLength(1);
  });

  it('replaces a worker that computes what nobody wants while others wait', async () => {
    const pool = makePool(1);
    const controller = new AbortController();
    const first = pool.perform(task('endless'), controller.signal);
    worker(0).start();
    const second = pool.perform(task('b'));
    controller.abort(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    vi.advanceTimersByTime(150);
    expect(worker(0).ended).toBe(true);
    worker(1).finish('B');
    expect((await second).header).toBe('B');
    expect(pool.workers).toBe(1);
  });

  it('lets it finish when it is quick, and does not take its result for another', async () => {
    const pool = makePool(1);
    const controller = new AbortController();
    const first = pool.perform(task('a'), controller.signal);
    const second = pool.perform(task('b'));
    worker(0).start();
    controller.abort(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    worker(0).finish('A');
    vi.advanceTimersByTime(150);
    expect(worker(0).ended).toBe(false);
    worker(0).finish('B');
    expect((await second).header).toBe('B');
  });

  it('discards a worker that trapped, says so, and goes on', async () => {
    const pool = makePool(1);
    const first = pool.perform(task('a'));
    const second = pool.perform(task('b'));
    worker(0).start();
    worker(0).say({ type: 'trapped', id: worker(0).current, message: 'out of memory' });
    await expect(first).rejects.toThrow(EngineTrap);
    await expect(first).rejects.toThrow('out of memory');
    expect(worker(0).ended).toBe(true);
    worker(1).finish('B');
    expect((await second).header).toBe('B');
  });

  it('hands a task back that its worker was started too early for', async () => {
    const pool = makePool(1);
    const result = pool.perform(task('a'));
    worker(0).start();
    worker(0).say({ type: 'rest-needed', id: worker(0).current });
    await expect(result).rejects.toThrow(RestNeeded);
    expect(worker(0).ended).toBe(true);
    const again = pool.perform(task('a'));
    worker(1).finish('A');
    expect((await again).header).toBe('A');
  });

  it('tries a task once more when its worker was killed, then gives up with a message', async () => {
    const pool = makePool(1);
    const result = pool.perform(task('a'));
    const failed = expect(result).rejects.toThrow('does not answer');
    vi.advanceTimersByTime(1100);
    expect(worker(0).ended).toBe(true);
    expect(worker(1).tasks.map(({ task: { text } }) => text)).toEqual(['a']);
    vi.advanceTimersByTime(1100);
    await failed;
  });

  it('is less patient with a worker that has answered before', async () => {
    const pool = makePool(1);
    const first = pool.perform(task('a'));
    worker(0).start();
    worker(0).finish();
    await first;
    const second = pool.perform(task('b'));
    vi.advanceTimersByTime(400);
    expect(worker(0).ended).toBe(true);
    worker(1).finish('B');
    expect((await second).header).toBe('B');
  });

  it('survives a crash between tasks and in the middle of one', async () => {
    const pool = makePool(1);
    const first = pool.perform(task('a'));
    worker(0).start();
    worker(0).crash();
    worker(1).finish('A');
    expect((await first).header).toBe('A');
    worker(1).crash();
    const second = pool.perform(task('b'));
    worker(2).finish('B');
    expect((await second).header).toBe('B');
    expect(pool.workers).toBe(1);
  });

  it('stops what takes too long, without a second try', async () => {
    const pool = makePool(1);
    const result = pool.perform(task('a'));
    worker(0).start();
    const failed = expect(result).rejects.toThrow('took too long');
    vi.advanceTimersByTime(6000);
    await failed;
    expect(FakeWorker.all).toHaveLength(1);
  });

  it('leaks no worker over many replaced requests', async () => {
    const pool = makePool(2);
    const newest = new Newest();
    for (let i = 0; i < 200; ++i) {
      newest.perform(({ signal }) => pool.perform(task(String(i)), signal)).catch(() => undefined);
      await vi.advanceTimersByTimeAsync(60);
    }
    expect(pool.workers).toBeLessThanOrEqual(2);
    expect(FakeWorker.all.filter((one) => !one.ended)).toHaveLength(pool.workers);
    pool.close();
    expect(FakeWorker.all.every((one) => one.ended)).toBe(true);
  });
});

describe('the newest of a series', () => {
  it('finishes what runs, then goes to the newest that waits', async () => {
    const newest = new Newest();
    const finish: ((text: string) => void)[] = [];
    const begun: string[] = [];
    const request = (name: string) =>
      newest.perform(({ signal }) => {
        begun.push(name);
        return new Promise<string>((resolve, reject) => {
          finish.push(resolve);
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      });
    const [a, b, c] = [request('a'), request('b'), request('c')];
    finish[0]?.('A');
    expect(await a).toBe('A');
    expect(await b).toBeUndefined();
    expect(begun).toEqual(['a', 'c']);
    finish[1]?.('C');
    expect(await c).toBe('C');
  });

  it('does not wait long for a slow one', async () => {
    const newest = new Newest();
    const slow = newest.perform(
      ({ signal }) =>
        new Promise<string>((_, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason)),
        ),
    );
    const next = newest.perform(async () => 'next');
    await vi.advanceTimersByTimeAsync(300);
    expect(await slow).toBeUndefined();
    expect(await next).toBe('next');
  });

  it('tells an action that it is overtaken', async () => {
    const newest = new Newest();
    let step: (() => void) | undefined;
    const first = newest.perform(async (turn) => {
      await new Promise<void>((resolve) => {
        step = resolve;
      });
      return turn.overtaken;
    });
    const second = newest.perform(async (turn) => turn.overtaken);
    step?.();
    expect(await first).toBe(true);
    expect(await second).toBe(false);
  });

  it('passes real failures on, and goes on after them', async () => {
    const newest = new Newest();
    await expect(newest.perform(() => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    );
    expect(await newest.perform(async () => 'fine')).toBe('fine');
  });
});
