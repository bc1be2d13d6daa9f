/** How large text is for this reader (settings: text, display), 1 as designed: labels of figures, and the room for them, follow. */
import { markers } from './style.ts';
import { onThemeChange } from './theme.ts';

const read = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;

let scale = $state.raw(1);
if (typeof document !== 'undefined') {
  const follow = () => {
    markers.scale = read();
    scale = markers.scale;
  };
  follow();
  onThemeChange(follow);
}

export const textScale = () => scale;
