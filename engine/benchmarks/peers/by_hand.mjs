// The benchmark functions written by hand in JavaScript, as in functions.hpp: value, and value with
// gradient (written to `out`, so that nothing is allocated).
const { cos, sin, tanh } = Math;
const tau = 6.283185307179586;

export const byHand = {
  ugly: {
    text: '2^sin(0.1*x^2+0.5*y^2)*tanh(y^4*tanh(x+sin(0.2*y^2)))',
    value(x, y) {
      const y2 = y * y;
      return 2 ** sin(0.1 * x * x + 0.5 * y2) * tanh(y2 * y2 * tanh(x + sin(0.2 * y2)));
    },
    gradient(x, y, out) {
      const y2 = y * y;
      const y4 = y2 * y2;
      const a = 0.1 * x * x + 0.5 * y2;
      const b = 0.2 * y2;
      const power = 2 ** sin(a);
      const inner = tanh(x + sin(b));
      const innerSlope = 1 - inner * inner;
      const outer = tanh(y4 * inner);
      const outerSlope = 1 - outer * outer;
      const k = power * Math.LN2 * cos(a) * outer;
      out[0] = power * outer;
      out[1] = k * 0.2 * x + power * outerSlope * y4 * innerSlope;
      out[2] =
        k * y + power * outerSlope * (4 * y2 * y * inner + y4 * innerSlope * cos(b) * 0.4 * y);
    },
  },
  rosenbrock: {
    text: '(1-x)^2+100*(y-x^2)^2',
    value(x, y) {
      const a = 1 - x;
      const b = y - x * x;
      return a * a + 100 * b * b;
    },
    gradient(x, y, out) {
      const a = 1 - x;
      const b = y - x * x;
      out[0] = a * a + 100 * b * b;
      out[1] = -2 * a - 400 * x * b;
      out[2] = 200 * b;
    },
  },
  wavy: {
    text: 'sin(3*x)+0.1*x^2',
    value: (x) => sin(3 * x) + 0.1 * x * x,
    gradient(x, _, out) {
      out[0] = sin(3 * x) + 0.1 * x * x;
      out[1] = 3 * cos(3 * x) + 0.2 * x;
      out[2] = 0;
    },
  },
  himmelblau: {
    text: '(x^2+y-11)^2+(x+y^2-7)^2',
    value(x, y) {
      const a = x * x + y - 11;
      const b = x + y * y - 7;
      return a * a + b * b;
    },
    gradient(x, y, out) {
      const a = x * x + y - 11;
      const b = x + y * y - 7;
      out[0] = a * a + b * b;
      out[1] = 4 * a * x + 2 * b;
      out[2] = 2 * a + 4 * b * y;
    },
  },
  rastrigin: {
    text: '20+x^2-10*cos(2*pi*x)+y^2-10*cos(2*pi*y)',
    value: (x, y) => 20 + x * x - 10 * cos(tau * x) + y * y - 10 * cos(tau * y),
    gradient(x, y, out) {
      out[0] = 20 + x * x - 10 * cos(tau * x) + y * y - 10 * cos(tau * y);
      out[1] = 2 * x + 10 * tau * sin(tau * x);
      out[2] = 2 * y + 10 * tau * sin(tau * y);
    },
  },
};

/** Fills a side × side grid over [-3, 3]² with values and, if asked for, slopes. */
export function grid({ value, gradient }, side, withGradient) {
  const count = side * side;
  const data = new Float64Array((withGradient ? 3 : 1) * count);
  const out = [0, 0, 0];
  for (let j = 0; j < side; ++j) {
    const y = -3 + (6 * j) / (side - 1);
    for (let i = 0; i < side; ++i) {
      const x = -3 + (6 * i) / (side - 1);
      const at = j * side + i;
      if (withGradient) {
        gradient(x, y, out);
        data[at] = out[0];
        data[count + at] = out[1];
        data[2 * count + at] = out[2];
      } else {
        data[at] = value(x, y);
      }
    }
  }
  return data;
}

/** Momentum from one start; keeps points, costs and gradients of every row, as the engine does. */
export function run({ gradient }, start, steps, steplength, momentum) {
  const points = new Float64Array(2 * (steps + 1));
  const costs = new Float64Array(steps + 1);
  const gradients = new Float64Array(2 * (steps + 1));
  const out = [0, 0, 0];
  let [x, y] = start;
  let mx = 0;
  let my = 0;
  for (let k = 0; ; ++k) {
    gradient(x, y, out);
    points[2 * k] = x;
    points[2 * k + 1] = y;
    costs[k] = out[0];
    gradients[2 * k] = out[1];
    gradients[2 * k + 1] = out[2];
    if (k === steps) break;
    mx = momentum * mx + out[1];
    my = momentum * my + out[2];
    x -= steplength * mx;
    y -= steplength * my;
  }
  return { points, costs, gradients };
}

/** The last cost of momentum from each of side² starts, one start at a time. */
export function map({ gradient }, side, steps, steplength, momentum) {
  const costs = new Float64Array(side * side);
  const out = [0, 0, 0];
  for (let j = 0; j < side; ++j) {
    for (let i = 0; i < side; ++i) {
      let x = -3 + (6 * i) / (side - 1);
      let y = -3 + (6 * j) / (side - 1);
      let mx = 0;
      let my = 0;
      gradient(x, y, out);
      for (let k = 0; k < steps; ++k) {
        mx = momentum * mx + out[1];
        my = momentum * my + out[2];
        x -= steplength * mx;
        y -= steplength * my;
        if (!(Math.abs(x) <= 1e100 && Math.abs(y) <= 1e100)) break;
        gradient(x, y, out);
      }
      costs[j * side + i] = out[0];
    }
  }
  return costs;
}
