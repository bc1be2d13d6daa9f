/** KaTeX's sheet lists each font in three formats; every browser that runs the engine reads the first, woff2. */
import type { Plugin } from 'vite';

export function katexCss(): Plugin {
  return {
    name: 'descent-katex-css',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/katex\/.*\.css/.test(id)) return null;
      return {
        code: code.replace(
          /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\((["'])(?:woff|truetype)\1\)/g,
          '',
        ),
        map: null,
      };
    },
  };
}
