// The engine's Catch2 programs of build/wasm, run by Node: the same tests as natively, on the code
// that the page gets.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { captured, Failure, jobs, root } from '../engine/toolchain/shell.mjs';

/** Runs every program and prints one closing line; throws if a test failed or none ran. */
export async function engineOnWebAssembly() {
  const folder = path.join(root, 'build/wasm');
  const programs = readdirSync(folder)
    .filter((name) => /^test_\w+\.cjs$/.test(name))
    .sort();
  const reports = mkdtempSync(path.join(tmpdir(), 'descent-wasm-tests-'));
  let passed = 0;
  let failed = 0;

  const next = programs.values();
  const worker = async () => {
    for (const program of next) {
      const report = path.join(reports, `${program}.xml`);
      const { status, text } = await captured(process.execPath, [
        path.join(folder, program),
        '--reporter',
        'console',
        '--reporter',
        `xml::out=${report}`,
      ]);
      const cases = totals(report);
      // A program that stops half-way has no totals: that is one failure, whatever it had done.
      const broken = !cases || (status !== 0 && cases.failures === 0);
      passed += cases?.successes ?? 0;
      failed += (cases?.failures ?? 0) + (broken ? 1 : 0);
      const good = status === 0 && !broken;
      console.log(
        good ? `${program}: ${cases.successes} test cases` : `${program} failed\n${text}`,
      );
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  rmSync(reports, { recursive: true });

  console.log(`WebAssembly: ${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) throw new Failure("The engine's tests on WebAssembly failed.");
}

/** The numbers of test cases in a Catch2 XML report, or null if it is not complete. */
function totals(report) {
  try {
    const [, successes, failures] = readFileSync(report, 'utf8').match(
      /<OverallResultsCases successes="(\d+)" failures="(\d+)"/,
    );
    return { successes: Number(successes), failures: Number(failures) };
  } catch {
    return null;
  }
}
