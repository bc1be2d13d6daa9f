/** The engine's module beside the types that its build emits for it (engine.d.ts, where TypeScript does not look). */
declare module '*/build/wasm/engine.mjs' {
  export type MainModule = import('../../../build/wasm/engine.d.ts').MainModule;
  export default function createModule(options?: object): Promise<MainModule>;
}
