// Every lesson, executed: it builds, its figures run, its links set figures that run, its claims are true.
import { describe, expect, it } from 'vitest';
import {
  type Claim,
  claimedNumber,
  type RegretValue,
  type SpreadValue,
} from '../../web/site/claims.ts';
import { loadEngineModule } from '../../web/site/engine-module.ts';
import type { Lab } from '../../web/site/environment.ts';
import { Site } from '../../web/site/site.ts';
import type { Experiment, JsonObject, Run, RunResult } from '../../web/src/engine/types.ts';
import { overlay, toExperiment } from '../../web/src/experiment/convert.ts';
import { readFragment } from '../../web/src/experiment/fragment.ts';
import { fromExperiment } from '../../web/src/experiment/from-experiment.ts';
import { type Quantity, quantityValue } from '../../web/src/experiment/quantity.ts';
import { averageRegret, standing } from '../../web/src/figures/regret.ts';
import { bandsOf, copied, REPETITIONS, repetitionsOf } from '../../web/src/figures/spread.ts';
import { descent, type NativeRun, root, runsOf, stationaryKinds } from './native.ts';

// Building them finds wrong formulas, links, blocks and exercises.
const engine = await loadEngineModule(root);
const pages = [...new Site({ root, engine }).pages().values()];

/** A figure's experiment with what a link or a claim sets in it. */
function withFragment(experiment: JsonObject, fragment: string): Experiment {
  const [lab] = readFragment(`#v=1&${fragment}`) ?? [];
  return toExperiment(overlay(fromExperiment(experiment), lab?.settings ?? {}));
}

/** How many stationary points of a kind lie in a figure's window. */
function countOf(of: string, { experiment, view }: Lab, fragment: string): number {
  const [lab] = readFragment(`#v=1&${fragment}`) ?? [];
  const settings = overlay(fromExperiment(experiment as JsonObject), lab?.settings ?? {});
  const kinds = stationaryKinds(
    settings.source ?? '',
    settings.parameters ?? {},
    settings.view ?? view ?? [],
  );
  const kind = of === 'minima' || of === 'maxima' ? of.replace(/a$/, 'um') : of.replace(/s$/, '');
  return of === 'count' ? kinds.length : kinds.filter((found) => found === kind).length;
}

/** A number of the many runs of a figure's spread. */
function spreadValue({ of, step }: SpreadValue, lab: Lab, fragment: string, method: number) {
  const experiment = withFragment(lab.experiment as JsonObject, fragment);
  const [first] = experiment.start;
  const start = Array.isArray(first) ? first : (experiment.start as number[]);
  const wanted = Number(lab.options['spread']?.['count'] ?? REPETITIONS);
  const count = repetitionsOf(experiment, start.length, wanted);
  const runs = runsOf(copied(experiment, start, count)).map(flat);
  const result: RunResult = { dimension: start.length, inputs: [], runs };
  return bandsOf(result, experiment.methods.length, 'cost')[method]?.[of][step];
}

/** The average regret of a run of a figure, against the point that the lesson names. */
function regretValue({ step }: RegretValue, lab: Lab, fragment: string, run: number) {
  const experiment = withFragment(lab.experiment as JsonObject, fragment);
  const point = lab.options['regret']?.['against'] as number[];
  const costs = (of: Experiment, i: number) => flat(runsOf(of)[i] as NativeRun).costs;
  return averageRegret(costs(experiment, run), costs(standing(experiment, point), 0))[step];
}

describe.each(pages.map((page) => [page.file, page] as const))('%s', (_file, page) => {
  const experimentOf = (id: string) =>
    page.labs.find((lab) => lab.id === id)?.experiment as JsonObject;

  const runValue = (quantity: Quantity, { lab, fragment, run }: Claim) => {
    const found = runsOf(withFragment(experimentOf(lab), fragment))[run] as NativeRun;
    expect(found, `run ${run + 1}`).toBeDefined();
    return quantityValue(quantity, flat(found), found.points[0]?.length ?? 0);
  };

  it('renders every formula', () => {
    expect(page.html).not.toContain('katex-error');
    expect(page.html).not.toMatch(/<[^>]*\sstyle=/);
  });

  it.each(page.labs.map(({ id, line, experiment }) => [id, line, experiment] as const))(
    'the figure %s (line %i) is valid and runs',
    (_id, _line, experiment) => {
      expect(descent('check', experiment).error).toBe('');
      // A map is of runs, and no part of one.
      const { map: _, ...run } = experiment as JsonObject;
      const runs = runsOf(run);
      expect(runs.length).toBeGreaterThan(0);
      // A figure without steps shows a point that is moved by hand.
      const least = experiment['steps'] === 0 ? 0 : 1;
      for (const run of runs) expect(run.points.length).toBeGreaterThan(least);
      // What the page reads from the block is the same experiment.
      expect(runsOf(toExperiment(fromExperiment(experiment as JsonObject)))).toEqual(runs);
    },
  );

  it.each(page.tries.map(({ fragment, line }) => [line, fragment] as const))(
    'the link of line %i runs',
    (_line, fragment) => {
      const parts = (readFragment(fragment) ?? []).filter(({ id }) => id !== null);
      expect(parts.length).toBeGreaterThan(0);
      for (const { id, settings } of parts) {
        const experiment = toExperiment(
          overlay(fromExperiment(experimentOf(id as string)), settings),
        );
        expect(descent('check', experiment).error).toBe('');
        expect(runsOf(experiment).length).toBeGreaterThan(0);
      }
    },
  );

  it.each(page.claims.map((claim) => [claim.line, claim] as const))(
    'the claim of line %i is true',
    (_line, claim) => {
      if (claim.quantity.name === 'stationary') {
        const lab = page.labs.find(({ id }) => id === claim.lab) as Lab;
        expect(String(countOf(claim.quantity.of, lab, claim.fragment))).toBe(claim.shown);
        return;
      }
      const { quantity, fragment, run } = claim;
      const lab = page.labs.find(({ id }) => id === claim.lab) as Lab;
      const value =
        quantity.name === 'spread'
          ? spreadValue(quantity, lab, fragment, run)
          : quantity.name === 'regret'
            ? regretValue(quantity, lab, fragment, run)
            : runValue(quantity as Quantity, claim);
      if (claim.quantity.name === 'status') {
        expect(value).toBe(claim.shown);
        return;
      }
      const claimed = claimedNumber(claim.shown);
      expect(typeof value, String(value)).toBe('number');
      expect(
        Math.abs((value as number) - (claimed?.value ?? Number.NaN)),
        `the engine finds ${value}`,
      ).toBeLessThanOrEqual(claimed?.tolerance ?? 0);
    },
  );
});

/** A run of the command line in the form that the page has it. */
function flat(run: NativeRun): Run {
  const numbers = (rows: (number | null)[]) =>
    Float64Array.from(rows, (value) => value ?? Number.NaN);
  return {
    ...run,
    rows: run.points.length,
    points: numbers(run.points.flat()),
    costs: numbers(run.costs),
    gradients: numbers(run.gradients.flat()),
    steplengths: numbers(run.steplengths),
  } as unknown as Run;
}
