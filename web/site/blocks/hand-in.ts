/** `hand-in`: the list of what the reader has done, with ways to save it and to read it back. Its YAML has no keys. */
import { checkFields } from '../fields.ts';
import type { Block } from './block.ts';

export const handIn: Block = {
  render(yaml, _line, env) {
    if (yaml.value !== undefined && yaml.value !== null)
      checkFields(yaml, [], yaml.value, {}, 'a hand-in block', env.report);
    return '<div class="hand-in" data-hand-in><p>This list is made on this page, which needs JavaScript.</p></div>\n';
  },
};
