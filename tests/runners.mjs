// Running a list of checks one after the other, and a summary of them.
import { Failure, say } from '../engine/toolchain/shell.mjs';

/**
 * Runs those of `runners` (name → function that throws when it fails) that are named, or all of
 * them; a failure does not stop the others. Throws a Failure unless all pass.
 */
export async function runAll(runners, names) {
  const chosen = names.length > 0 ? names : Object.keys(runners);
  const unknown = chosen.filter((name) => !(name in runners));
  if (unknown.length > 0) {
    throw new Failure(
      `No runner ${unknown.join(', ')}: there are ${Object.keys(runners).join(', ')}.`,
    );
  }
  const results = [];
  for (const name of chosen) {
    say(`tests: ${name}`);
    const begin = performance.now();
    let failure = null;
    try {
      await runners[name]();
    } catch (error) {
      failure = error;
      console.error(error instanceof Failure ? error.message : error);
    }
    results.push({ name, failure, seconds: (performance.now() - begin) / 1000 });
  }

  say('summary');
  for (const { name, failure, seconds } of results) {
    const verdict = failure ? 'FAILED' : 'ok    ';
    console.log(`${verdict} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(7)} s`);
  }
  const failed = results.filter((result) => result.failure);
  if (failed.length > 0) throw new Failure(`${failed.length} of ${results.length} runners failed.`);
  console.log(`All ${results.length} runners passed.`);
}
