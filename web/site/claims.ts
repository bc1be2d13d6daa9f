/**
 * Claims: numbers in the text that a run produces. `{claim 0.8 = cost(20) of valley}` shows “0.8” on the page, and the
 * tests run the figure `valley` and fail unless its cost after 20 steps rounds to 0.8. `stationary(minima)` is no number of
 * a run: it counts what the engine finds, and proves, in the figure's window.
 */
import type { MarkdownIt } from 'markdown-it';
import { type Quantity, readQuantity } from '../src/experiment/quantity.ts';
import { pageOf } from './environment.ts';
import { escapeHtml } from './html.ts';

/** What `stationary(…)` can count. */
export const COUNTED = ['count', 'minima', 'maxima', 'saddles', 'degenerate'] as const;

/** How many stationary points, or how many of a kind, the engine proves to lie in the figure's window. */
export interface StationaryCount {
  name: 'stationary';
  of: (typeof COUNTED)[number];
}

/** What can be said of the costs of many runs at a step. */
export const OF_MANY = ['mean', 'middle', 'worst'] as const;

/** A number of the runs of a figure's `spread` after `step` steps. */
export interface SpreadValue {
  name: 'spread';
  of: (typeof OF_MANY)[number];
  step: number;
}

/** The average regret of a run after `step` steps, in a figure that shows it. */
export interface RegretValue {
  name: 'regret';
  step: number;
}

export interface Claim {
  /** As shown: a number with the digits that are claimed, or a status. */
  shown: string;
  quantity: Quantity | StationaryCount | SpreadValue | RegretValue;
  /** Id of the figure whose experiment is run. */
  lab: string;
  /** Which run of the figure, from 0. */
  run: number;
  /** Settings that differ from the figure's, as in a try-it link; empty for none. */
  fragment: string;
  line: number;
}

const CLAIM =
  /^(?<shown>.+?)\s*=\s*(?<quantity>[a-z]+(?:\([^)]*\))?)\s+of\s+(?<lab>[\w-]+)(?:\s+run\s+(?<run>\d+))?(?:\s+with\s+(?<fragment>\S+))?$/;
const STATUSES = ['finished', 'converged', 'diverged', 'failed'];

/** Reads what stands between `{claim ` and `}`; a text says what is wrong. */
export function readClaim(text: string): Omit<Claim, 'line'> | string {
  const groups = CLAIM.exec(text.trim())?.groups;
  if (!groups)
    return 'A claim is written {claim 0.81 = cost(20) of FIGURE}; “run 2” and “with methods=…” may follow.';
  const quantity =
    readStationary(groups.quantity as string) ??
    readOwn(groups.quantity as string) ??
    readQuantity(groups.quantity as string);
  if (typeof quantity === 'string') return quantity;
  const shown = groups.shown as string;
  if (quantity.name === 'status') {
    if (!STATUSES.includes(shown))
      return `A status is one of ${STATUSES.join(', ')}, not “${shown}”.`;
  } else if (claimedNumber(shown) === null) {
    return `“${shown}” is not a number such as 0.81, −3 or 1.2e-7.`;
  }
  const run = groups.run === undefined ? 1 : Number(groups.run);
  if (run < 1) return 'Runs are counted from 1.';
  return {
    shown,
    quantity,
    lab: groups.lab as string,
    run: run - 1,
    fragment: groups.fragment ?? '',
  };
}

function readStationary(text: string): StationaryCount | string | null {
  const what = /^stationary\((.*)\)$/.exec(text)?.[1]?.trim();
  if (what === undefined) return null;
  const of = COUNTED.find((name) => name === what);
  return of ? { name: 'stationary', of } : `“${text}” counts none of ${COUNTED.join(', ')}.`;
}

function readOwn(text: string): SpreadValue | RegretValue | null {
  const [, name, step] = /^(\w+)\((\d+)\)$/.exec(text) ?? [];
  if (name === 'regret') return { name, step: Number(step) };
  const of = OF_MANY.find((word) => word === name);
  return of ? { name: 'spread', of, step: Number(step) } : null;
}

/** Value and half a unit of the last digit that is shown; null when the text is no number. */
export function claimedNumber(shown: string): { value: number; tolerance: number } | null {
  const plain = shown.replace('−', '-');
  const match = /^-?(\d+)(?:\.(\d+))?(?:e(-?\d+))?$/.exec(plain);
  if (!match) return null;
  const unit = 10 ** (Number(match[3] ?? 0) - (match[2]?.length ?? 0));
  // A value that lies in the middle is claimed by both neighbours; the addition lets the rounding of the bound itself pass.
  return { value: Number(plain), tolerance: unit * 0.5 * (1 + 1e-9) };
}

/** A number as it is printed: a true minus sign, powers of ten as such. */
function typeset(shown: string): string {
  const [digits, power] = shown.replace('-', '−').split('e');
  return power === undefined
    ? escapeHtml(digits as string)
    : `${escapeHtml(digits as string)}·10<sup>${escapeHtml(power.replace('-', '−'))}</sup>`;
}

export function claims(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'claim', (state, silent) => {
    if (!state.src.startsWith('{claim ', state.pos)) return false;
    const end = state.src.indexOf('}', state.pos);
    if (end < 0) return false;
    if (!silent) state.push('claim', '', 0).content = state.src.slice(state.pos + 7, end);
    state.pos = end + 1;
    return true;
  });
  md.renderer.rules.claim = (tokens, index, _options, raw) => {
    const token = tokens[index];
    if (!token) return '';
    const env = pageOf(raw);
    const claim = readClaim(token.content);
    if (typeof claim === 'string') {
      env.report.add(env.line(token), claim);
      return '';
    }
    env.claims.push({ ...claim, line: env.line(token) });
    return `<span class="claim">${claim.quantity.name === 'status' ? escapeHtml(claim.shown) : typeset(claim.shown)}</span>`;
  };
}
