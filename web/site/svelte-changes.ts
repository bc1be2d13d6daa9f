/** What of Svelte's client stays out of the build, file by file; `lean-svelte.ts` says why and how. */

import type { Change } from './changes.ts';

/** Without the method of a class, or the field of several lines, that begins so. */
const method = (head: string): Change => [`\n\t${head}`, '\n\t}', ''];

/** A function that does nothing. */
const idle = (name: string): Change => [
  `export function ${name}(`,
  '\n}',
  `export function ${name}() {}`,
];

/** Fields of a batch of changes that only a change that waits for another one needs. */
const BATCH_FIELDS = [
  'id = uid++',
  'linked = true',
  'prev = null',
  'next = null',
  'async_deriveds = new Map()',
  'current = new Map()',
  'previous = new Map()',
  '#commit_callbacks = new Set()',
  '#discard_callbacks = new Set()',
  '#pending = 0',
  '#blocking_pending = new Map()',
  '#deferred = null',
  '#new_effects = []',
  '#dirty_reactions = new Map()',
  '#skipped_branches = new Map()',
  '#unskipped_branches = new Set()',
  'is_fork = false',
  '#decrement_queued = false',
];

const BATCH_METHODS = [
  'constructor() {',
  '#is_deferred() {',
  '#is_skipped(effect) {',
  'skip_effect(effect) {',
  'unskip_effect(effect, callback = (e) => this.schedule(e)) {',
  '#find_earlier_batch() {',
  '#intersects(batch) {',
  '#merge(batch) {',
  '#defer_effects(effects) {',
  'activate() {',
  'deactivate() {',
  'discard() {',
  'register_created_effect(effect) {',
  '#commit() {',
  'increment(blocking, effect) {',
  'decrement(blocking, effect) {',
  'transfer_reactions(dirty_reactions) {',
  'add_dirty_reaction(effect, status) {',
  'oncommit(fn) {',
  'ondiscard(fn) {',
  'settled() {',
  'apply() {',
  '#unlink() {',
];

const always: Change = ['is_runes()', 'true'];

export const CHANGES: { readonly [file: string]: readonly Change[] } = {
  // No page has HTML of a server to take over.
  'client/dom/hydration': [
    ['export let hydrating = false;', 'export const hydrating = false;'],
    ['\thydrating = value;\n'],
  ],
  // Components have runes only, and none awaits in an expression.
  'flags/index': [
    ['export let async_mode_flag', 'export const async_mode_flag'],
    ['export let legacy_mode_flag', 'export const legacy_mode_flag'],
    ['export let tracing_mode_flag', 'export const tracing_mode_flag'],
    ['export function enable_async_mode_flag() {', '\n}', ''],
    ['export function disable_async_mode_flag() {', '\n}', ''],
    idle('enable_legacy_mode_flag'),
    ['export function enable_tracing_mode_flag() {', '\n}', ''],
  ],
  // Only for attributes that are spread.
  utils: [['const DOM_PROPERTIES = [', '\n];', 'const DOM_PROPERTIES = [];']],
  // Nothing is to be aborted.
  'client/constants': [
    ['export const STALE_REACTION = ', '})();', 'export const STALE_REACTION = null;'],
  ],
  'client/context': [['define_property(component, COMPONENT_SYMBOL, { value: true });']],
  // State is raw everywhere: what changes is a new value, never a part of the old one.
  'client/reactivity/sources': [
    ['should_proxy ? proxy(value) : value', 'value'],
    ['if (!batch.is_fork && eager_effects.size > 0 && !eager_effects_deferred)', 'if (false)'],
    ['if ((flags & EAGER_EFFECT) !== 0)', 'if (false)'],
    ['batch.capture(source, value);', 'source.v = value;'],
    // What the development server would complain of.
    ['if (\n\t\tactive_reaction !== null &&\n\t\t// since', '\n\t}', ''],
    always,
  ],
  'client/reactivity/props': [
    ['runes && bindable ? proxy(value) : value', 'value'],
    ['var is_entry_props = STATE_SYMBOL in props || LEGACY_PROPS in props;'],
    ['??\n\t\t\t(is_entry_props && key in props ? (v) => (props[key] = v) : undefined)'],
    // There are no stores.
    [
      '[initial_value, is_store_sub] = capture_store_binding(() => /** @type {V} */ (props[key]))',
      'initial_value = props[key]',
    ],
  ],
  // What changes is there at once, and no two changes go on side by side: a batch is a list of effects to run.
  'client/reactivity/batch': [
    ...BATCH_FIELDS.map((field): Change => [`\n\t${field};\n`]),
    ...BATCH_METHODS.map(method),
    ['export function clear() {', '\n}', ''],
    ['for (const [e, status] of this.#dirty_reactions) {', '\n\t\t}', ''],
    ['\t\tthis.apply();\n'],
    ['\t\t\t\tthis.#unlink();\n'],
    ['if (!this.#is_deferred()) this.discard();'],
    ['if (this.#is_deferred()) {', '\n\t\t}', ''],
    ['const earlier_batch = this.#find_earlier_batch();', 'this.#commit_callbacks.clear();', ''],
    ['this.#deferred?.resolve();'],
    [
      'if (this.#pending === 0 && (this.#scheduled.length === 0 || next_batch !== null)) {',
      '\n\t\t}',
      '',
    ],
    [' || this.#skipped_branches.has(effect)'],
    ['if ((flags & BLOCK_EFFECT) !== 0) this.add_dirty_reaction(effect, MAYBE_DIRTY);'],
    method('capture(source, value, is_derived = false) {'),
    ['flush_queued_effects(render_effects);'],
    ['previous_batch = this;'],
    ['\t\tprevious_batch = null;\n'],
    ['if (\n\t\t\teffect.b?.is_pending &&', '\n\t\t}', ''],
    ['export let batch_values', 'export const batch_values'],
    ['\t\t\tbatch_values = null;\n'],
    idle('eager'),
    ['export function fork(fn) {', '\n}', 'export function fork() {}'],
  ],
  'client/reactivity/async': [
    ['var pending = blockers.filter((b) => !b.settled);'],
    always,
    ['if (async.length === 0 && pending.length === 0) {', 'if (true) {'],
    ['if (activate_batch && (previous_effect.f & DESTROYED) === 0) {', '\n\t\t}', ''],
    ['if (deactivate_batch) current_batch?.deactivate();'],
  ],
  'client/reactivity/deriveds': [
    ['if (!current_batch?.is_fork || derived.deps === null) {', 'if (true) {'],
    [
      'if (current_batch !== null) {\n\t\t\t\t// We also',
      '} else {\n\t\t\t\tderived.v = value;\n\t\t\t}',
      'derived.v = value;',
    ],
    // No derived value makes an effect.
    idle('destroy_derived_effects'),
    idle('freeze_derived_effects'),
    idle('unfreeze_derived_effects'),
  ],
  'client/runtime': [
    ['var is_fork = current_batch?.is_fork;', 'var is_fork = false;'],
    ['captured_signals?.add(signal);'],
    ['if (reaction.ac !== null) {', '\n\t}', ''],
    ['if (derived.ac !== null) {', '\n\t\t}', ''],
    always,
  ],
  // Nothing moves when it comes or goes: what is not wanted any more is destroyed at once.
  'client/reactivity/effects': [
    ['current_batch?.register_created_effect(effect);'],
    ['\t\tb: parent && parent.b,\n'],
    ['const controller = effect.ac;\n\n\t\tif (controller !== null) {', '\n\t\t}', ''],
    ['if (\n\t\t\tactive_reaction !== null &&\n\t\t\t(active_reaction.f & DERIVED)', '\n\t\t}', ''],
    [
      'if ((type & BLOCK_EFFECT) !== 0 && (type & EFFECT_TRANSPARENT) !== 0 && e !== null) {',
      '\n\t\t\t}',
      '',
    ],
    idle('validate_effect'),
    [
      'return new Promise((fulfil) => {',
      '\n\t\t});',
      'destroy_effect(effect);\n\t\treturn Promise.resolve();',
    ],
    ['\t\teffect.b =\n'],
    [
      'var transitions = effect.nodes && effect.nodes.t;\n\n\tif (transitions !== null) {',
      '\n\t}',
      '',
    ],
    [
      'export function pause_effect(',
      '\n}',
      'export function pause_effect(effect, callback, destroy = true) {\n' +
        '\tif (destroy) destroy_effect(effect);\n' +
        '\tcallback?.();\n' +
        '}',
    ],
    idle('resume_effect'),
  ],
  'client/dom/blocks/branches': [
    [
      'export class BranchManager {',
      '\n}',
      `export class BranchManager {
	#key = this;
	#effect = null;
	constructor(anchor) {
		this.anchor = anchor;
	}
	ensure(key, fn) {
		if (key === this.#key) return;
		var old = this.#effect;
		this.#key = key;
		this.#effect = fn && branch(() => fn(this.anchor));
		if (old) destroy_effect(old);
	}
}`,
    ],
  ],
  'client/dom/blocks/await': [['if (current_batch === batch) {', '\n\t\t\t\t}', ''], always],
  'client/dom/blocks/each': [
    [
      'function pause_effects(',
      '\n}',
      `function pause_effects(state, to_destroy, controlled_anchor) {
	if (controlled_anchor) {
		controlled_anchor.parentNode.replaceChildren(controlled_anchor);
		state.items.clear();
	}
	for (const effect of to_destroy) destroy_effect(effect, !controlled_anchor);
}`,
    ],
    ['var defer = should_defer_append();', 'var defer = false;'],
    ['\tvar pending = new Map();\n'],
    ['\t\tstate.pending.delete(batch);\n'],
    ['pending.set(batch, keys);'],
    ['pending, outrogroups: null, ', ''],
    ['(flags & EACH_IS_ANIMATED) !== 0', 'false'],
    ['if (state.outrogroups !== null) {\n\t\t\tfor', '\n\t\t}', ''],
    ['if (state.outrogroups !== null) {\n\t\tfor', '\n\t}', ''],
    ['if ((effect.f & INERT) !== 0) {', '\n\t\t}', ''],
  ],
  // Handlers stand on their own elements.
  'client/dom/elements/events': [
    [
      'export function delegated(',
      '\n}',
      'export function delegated(event_name, element, handler) {\n\tevent(event_name, element, handler);\n}',
    ],
    idle('delegate'),
    ['if (!options.capture) {', '\n\t\t}', ''],
    idle('handle_event_propagation'),
  ],
  'client/render': [
    // Errors go to the window, and nothing waits: around what is mounted stands no boundary that would catch or wait.
    [
      "import { boundary } from './dom/blocks/boundary.js';",
      "import { EFFECT_PRESERVED, EFFECT_TRANSPARENT } from '#client/constants';\n" +
        "import { block, branch } from './reactivity/effects.js';\n" +
        'const boundary = (anchor, props, children) =>\n' +
        '\tblock(() => void branch(() => children(anchor)), EFFECT_PRESERVED | EFFECT_TRANSPARENT);',
    ],
    ['if (context) ctx.c = context;'],
    ['if (events) {', '\n\t\t\t\t}', ''],
    ['var registered_events = new Set();', 'root_event_handles.add(event_handle);', ''],
    ['for (var event_name of registered_events) {', 'root_event_handles.delete(event_handle);', ''],
  ],
  'client/error-handling': [
    ['while (effect !== null) {', '\n\t}', ''],
    ['if (error === HYDRATION_ERROR) {', '\n\t}', ''],
  ],
  'client/dom/elements/attributes': [
    ["[IS_CUSTOM_ELEMENT]: element.nodeName.includes('-'),"],
    ['[IS_HTML]: element.namespaceURI === NAMESPACE_HTML'],
    ["if (attribute === 'loading') {\n\t\t// @ts-expect-error\n\t\telement[", '\n\t}', ''],
  ],
  'client/dom/elements/bindings/this': [
    ['|| bound_value?.[STATE_SYMBOL] === element_or_component'],
  ],
  'client/dom/elements/bindings/size': [
    ['static entries = new WeakMap();'],
    ['ResizeObserverSingleton.entries.set(entry.target, entry);'],
  ],
  // What an action is given is a value, and so never changes inside.
  'client/dom/elements/actions': [['deep_read_state(value);']],
  'client/dom/operations': [
    ['first_child_getter.call(node)', 'node.firstChild'],
    ['next_sibling_getter.call(node)', 'node.nextSibling'],
    ["first_child_getter = get_descriptor(node_prototype, 'firstChild').get;"],
    ["next_sibling_getter = get_descriptor(node_prototype, 'nextSibling').get;"],
    ['var element_prototype = Element.prototype;'],
    ['var node_prototype = Node.prototype;'],
    ['var text_prototype = Text.prototype;'],
    ['if (is_extensible(element_prototype)) {', '\n\t}', ''],
    ['if (is_extensible(text_prototype)) {', '\n\t}', ''],
    [
      'export function create_element(',
      '\n}',
      'export function create_element(tag) {\n\treturn document.createElement(tag);\n}',
    ],
  ],
  'shared/attributes': [
    // The policy forbids style attributes, which `style:` directives would have to be laid over.
    ['if (value) {\n\t\t\t//', 'if (false) {\n\t\t\t//'],
    // No style is !important, and no class stands both in `class` and in a `class:` directive.
    ['if (Array.isArray(styles)) {', 'if (false) {'],
    ['} else if (classname.length) {', '} else if (false) {'],
  ],
  'client/dom/elements/style': [['if (Array.isArray(next_styles)) {', 'if (false) {']],
};
