/** `lab`: a live figure. */
import { HISTORIES } from '../../src/experiment/settings.ts';
import { FIGURE_OPTIONS } from '../../src/figures/options.ts';
import { readBlock } from '../../src/lab/block.ts';
import { CONTROLS, type LabSpec, writeSpec } from '../../src/lab/spec.ts';
import { frame } from '../../src/strings/en/frame.ts';
import type { Environment } from '../environment.ts';
import { checkFields, type Fields, isMapping } from '../fields.ts';
import { escapeHtml } from '../html.ts';
import { renderLabFormula } from '../lab-formula.ts';
import type { Yaml } from '../yaml.ts';
import type { Block } from './block.ts';

const fields = (kinds: readonly string[]): Fields => ({
  id: { kind: 'text', required: true },
  figures: { kind: 'texts', required: true, words: kinds },
  choice: { kind: ['text', 'texts'], words: ['all', ...kinds] },
  experiment: { kind: 'mapping', required: true },
  controls: { kind: ['list', 'mapping'], words: CONTROLS },
  view: { kind: 'mapping' },
  ranges: { kind: 'mapping' },
  history: { kind: 'text', words: HISTORIES },
  options: { kind: 'mapping' },
  shown: { kind: 'whole' },
  autoplay: { kind: 'boolean' },
  caption: { kind: 'text', required: true },
  alt: { kind: 'text', required: true },
});

/** What an experiment file must have; the rest of its checks are the engine's, in the tests. */
const EXPERIMENT = ['objective', 'start', 'methods', 'steps'];

export const lab: Block = {
  render(yaml, line, env, markdown) {
    const block = checkFields(
      yaml,
      [],
      yaml.value,
      fields(env.figureKinds),
      'a lab block',
      env.report,
    );
    if (!block || !isMapping(block.experiment) || typeof block.id !== 'string') return '';
    const id = block.id;
    if (!/^[a-z][a-z0-9-]*$/.test(id)) {
      env.report.add(
        yaml.line(['id']),
        `The id “${id}” may have small letters, digits and hyphens only.`,
      );
    }
    if (env.labs.some((other) => other.id === id)) {
      env.report.add(yaml.line(['id']), `There are two figures with the id “${id}” on this page.`);
    }
    for (const key of EXPERIMENT) {
      if (!(key in block.experiment))
        env.report.add(yaml.line(['experiment']), `The experiment needs “${key}”.`);
    }
    if (isMapping(block.controls)) {
      checkFields(
        yaml,
        ['controls'],
        block.controls,
        { hide: { kind: 'texts', words: CONTROLS } },
        '“controls”',
        env.report,
      );
    }
    if (isMapping(block.options)) checkOptions(yaml, block.options, env);
    const experiment = { version: 1, ...block.experiment };
    const { caption, alt, ...rest } = block;
    let json = '';
    let size = '';
    let formula = '';
    try {
      const spec = readBlock(JSON.stringify({ ...rest, experiment, alternative: alt }));
      json = writeSpec(spec);
      size = sizeOf(spec);
      if (isTyped(spec)) formula = renderLabFormula(spec.settings, yaml.line(['experiment']), env);
      env.labs.push({
        id,
        figures: spec.figures,
        experiment,
        view: spec.settings.view,
        options: spec.options,
        line: yaml.line(['experiment']),
      });
    } catch (error) {
      env.report.add(line, error instanceof Error ? error.message : String(error));
    }
    return (
      `<figure class="lab-figure" id="${escapeHtml(id)}">` +
      // Some fifty controls lie between the text before and the text after.
      `<a class="skip-figure" href="#${escapeHtml(id)}-caption" data-t="skipFigure">${frame.skipFigure}</a>` +
      `<div class="lab${size}" data-lab="${escapeHtml(json)}">` +
      `<p class="lab-waiting"><strong>Live figure.</strong> ${escapeHtml(String(alt ?? ''))}${formula}</p></div>` +
      `<figcaption id="${escapeHtml(id)}-caption" tabindex="-1">${markdown.inline(String(caption ?? ''), yaml.textLine(['caption']), env)}</figcaption></figure>\n`
    );
  },
};

/** `options` holds, by figure kind, what each kind knows. */
function checkOptions(yaml: Yaml, options: { [kind: string]: unknown }, { report }: Environment) {
  const kinds = Object.keys(FIGURE_OPTIONS);
  const mappings = Object.fromEntries(kinds.map((kind) => [kind, { kind: 'mapping' as const }]));
  checkFields(yaml, ['options'], options, mappings, '“options”', report);
  for (const [kind, own] of Object.entries(options)) {
    const types = FIGURE_OPTIONS[kind];
    if (!types || !isMapping(own)) continue;
    const known = Object.fromEntries(
      Object.entries(types).map(([key, type]) => [key, { kind: type }]),
    );
    checkFields(yaml, ['options', kind], own, known, `the options of ${kind}`, report);
  }
}

/** Whether the reader is given a field with the formula. */
const isTyped = ({ controls, settings }: LabSpec) =>
  controls.has('formula') && settings.source !== undefined;

/** Classes that tell the style sheet how much room to keep until the figure is there. */
function sizeOf(spec: LabSpec): string {
  const classes = [
    isTyped(spec) ? ' lab-typed' : '',
    spec.controls.has('methods') && (spec.settings.methods?.length ?? 0) > 1 ? ' lab-race' : '',
    spec.figures.includes('contour') ? ' lab-plane' : '',
  ];
  return classes.join('');
}
