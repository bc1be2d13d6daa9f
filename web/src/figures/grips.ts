/** The code behind `hands.ts`, in one file. */
export { drag } from './drag.ts';
export { navigate } from './navigate.ts';
