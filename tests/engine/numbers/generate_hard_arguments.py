#!/usr/bin/env python3
"""Writes hard_arguments.inc (needs mpmath): python3 generate_hard_arguments.py

Correctly rounded values of the elementary functions at arguments that are hard for one reason or
another (near a multiple of pi, a rounding boundary, a branch of the algorithm, the ends of the
range) and at random ones.
"""
import math
import pathlib
import random

import mpmath as mp

mp.mp.prec = 2400  # the greatest doubles times 2/pi need 1100 bits before the first useful one


def to_double(value):
    """Nearest double, ties to even, subnormals and overflow included."""
    if mp.isnan(value):
        return math.nan
    if value == 0:
        return 0.0
    if mp.isinf(value):
        return math.inf if value > 0 else -math.inf
    if abs(value) < mp.mpf(2) ** -1022:
        return math.ldexp(float(mp.nint(value * mp.mpf(2) ** 1074)), -1074)
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf


def real(function, inside=lambda x: True):
    return lambda x: to_double(function(mp.mpf(x))) if inside(x) else math.nan


def cube_root(x):
    return mp.sign(x) * mp.cbrt(abs(x))


def sigmoid(x):
    return 1 / (1 + mp.exp(-x))


def softplus(x):
    return mp.log1p(mp.exp(x)) if x < 1000 else x + mp.exp(-x)


def complement(x):
    return mp.erfc(x) if x > -10 else mp.mpf(2) - mp.erfc(-x)


random.seed(20)


def flat(low, high, count=25):
    return [random.uniform(low, high) for _ in range(count)]


def spread(low, high, count=25):
    return [random.choice((-1, 1)) * math.exp(random.uniform(math.log(low), math.log(high)))
            for _ in range(count)]


def both(values):
    return [s * v for v in values for s in (1, -1)]


TINY = both([2.0 ** -k for k in (1, 5, 10, 20, 26, 27, 28, 29, 30, 40, 52, 53, 54, 55, 60, 100, 500,
                                 1000, 1021, 1022, 1023, 1050, 1073, 1074)]) + \
       both([2.2250738585072009e-308, 3e-320, 1.5e-154])
HUGE = both([2.0 ** k for k in (1, 2, 3, 10, 20, 31, 32, 52, 53, 63, 64, 100, 512, 1000, 1023)]) + \
       both([1.7976931348623157e308, 1e22, 1e300, 1e6, 1e5, 123456789.0])


def neighbours(value, count=2):
    result = [value]
    up = down = value
    for _ in range(count):
        up, down = math.nextafter(up, math.inf), math.nextafter(down, -math.inf)
        result += [up, down]
    return result


ANGLES = [6381956970095103.0 * 2.0 ** 797, float.fromhex("0x1.6ac5b262ca1ffp+849"), 22.0, 44.0, 355.0, 710.0,
          103993.0, 104348.0, 208341.0, 312689.0, 833719.0, 1146408.0, 4272943.0, 5419351.0,
          80143857.0, 165707065.0, 245850922.0, 411557987.0, 1068966896.0, 2549491779.0,
          6167950454.0, 14885392687.0, 999999.0, 1000000.5, 1e5, 1e15, 0.25, 0.7853981633974483]
ANGLES += [k * math.pi / 2 for k in range(-20, 21)] + [k * math.pi / 4 for k in (1, 3, 5, 7, 9, 101)]
ANGLES += [math.pi * 2.0 ** k for k in range(0, 40, 3)] + [math.pi * k for k in (1000, 12345, 318309, 318310)]
ANGLES = both(ANGLES) + flat(-7, 7, 60) + flat(-1e6, 1e6, 40) + spread(1e5, 1e300, 40)

EXPONENTS = [708.0, 709.0, 709.78, 709.782712893384, 709.7827128933841, 710.0, 745.0, 745.13,
             745.1332191019411, 745.1332191019412, 746.0, 708.3964185322641, 1000.0, 0.34657359027997264,
             0.6931471805599453, 1.0397207708399179, 36.7368005696771, 37.0, 38.0, 22.0, 18.0,
             0.5, 1.0, 2.0, 10.0, 690.0, 690.5, 700.0, 700.5, 710.4758600739439, 711.0]
EXPONENTS = both(EXPONENTS) + flat(-1, 1, 40) + flat(-40, 40, 40) + flat(-745, 710, 40)
LOGARITHMS = [1.0, 0.5, 2.0, 10.0, 100.0, 1e15, 1e22, 0.1, math.e, math.sqrt(0.5), math.sqrt(2)]
LOGARITHMS = [n for v in LOGARITHMS for n in neighbours(v)] + [abs(v) for v in TINY + HUGE]
LOGARITHMS += flat(0.5, 2, 60) + flat(0.99, 1.01, 40) + [abs(v) for v in spread(1e-320, 1e308, 40)]
LOGARITHMS += [10.0 ** k for k in range(-300, 309, 29)] + [10.0 ** k for k in range(1, 23)]
UNIT = both([n for v in (0.5, 0.25, 0.75, 0.9, 0.4375, 0.6875, 0.99999) for n in neighbours(v)] + [1.0,
       math.nextafter(1.0, 0), math.nextafter(math.nextafter(1.0, 0), 0)]) + flat(-1, 1, 80) + TINY
ALL = TINY + HUGE
WIDE = both([n for v in (0.4375, 0.6875, 1.1875, 2.4375, 0.5, 0.75, 1.0, 6.0, 1.5) for n in neighbours(v)]) + \
       flat(-1, 1, 50) + flat(-10, 10, 50) + spread(1e-10, 1e10, 30) + ALL

UNARY = {
    "exp": (real(mp.exp), EXPONENTS + TINY),
    "exp2": (real(lambda x: mp.mpf(2) ** x),
             [float(k) for k in range(-1076, 1026, 41)] + [1023.9999999, 1024.0, -1074.0, -1074.5, -1075.0,
              -1075.5, -1022.0, 1022.5, -1022.5] + EXPONENTS + TINY),
    "expm1": (real(mp.expm1), EXPONENTS + TINY),
    "log": (real(mp.log), LOGARITHMS),
    "log2": (real(lambda x: mp.log(x) / mp.log(2)), LOGARITHMS),
    "log10": (real(lambda x: mp.log(x) / mp.log(10)), LOGARITHMS),
    "log1p": (real(mp.log1p), [v for v in WIDE if v > -1] + [math.nextafter(-1.0, 0), -0.999, -0.9999999999]),
    "cbrt": (real(cube_root), WIDE + [27.0, -8.0, 1000.0, 3.0, 5.0]),
    "sin": (real(mp.sin), ANGLES + ALL),
    "cos": (real(mp.cos), ANGLES + ALL),
    "tan": (real(mp.tan), ANGLES + ALL),
    "asin": (real(mp.asin), UNIT),
    "acos": (real(mp.acos), UNIT),
    "atan": (real(mp.atan), WIDE),
    "sinh": (real(mp.sinh), EXPONENTS + TINY),
    "cosh": (real(mp.cosh), EXPONENTS + TINY),
    "tanh": (real(mp.tanh), EXPONENTS + TINY + [1e10, -1e300]),
    "asinh": (real(mp.asinh), WIDE + both([2.0 ** 30, math.nextafter(2.0 ** 30, 1e300)])),
    "acosh": (real(mp.acosh), [1.0, 1.5, 2.0, 1e8, 2.0 ** 30, math.nextafter(2.0 ** 30, 1e300), 1e300] +
              neighbours(1.0)[1::2] + [1 + 2.0 ** -k for k in range(1, 53, 3)] + flat(1, 10, 40)),
    "atanh": (real(mp.atanh), [v for v in UNIT if abs(v) < 1]),
    "sigmoid": (real(sigmoid), EXPONENTS + TINY),
    "softplus": (real(softplus), EXPONENTS + TINY + [1e10, 1e300]),
    "erf": (real(mp.erf), [v for v in WIDE if abs(v) < 100] + flat(0.7, 0.9, 30)),
    "erfc": (real(complement), [v for v in WIDE if -30 < v < 30] + flat(0.4, 6.5, 80) + flat(6, 28, 40) +
             [26.5, 26.543, 27.0, 27.2, 27.226, 27.3, 28.0, 0.5 - 2.0 ** -54]),
}


def power(x, y):
    x, y = mp.mpf(x), mp.mpf(y)
    if x < 0 and y != mp.floor(y):
        return math.nan
    # mpmath takes the general branch of whole exponents too slowly for huge ones.
    magnitude = mp.exp(y * mp.log(abs(x)))
    odd = y == mp.floor(y) and mp.fmod(y, 2) != 0
    value = to_double(magnitude)
    return -value if x < 0 and odd else value


def binary_cases():
    exact = [(2.0, k) for k in (-1074.0, -1022.0, -1.0, 1.0, 10.0, 1023.0)] + \
            [(3.0, k) for k in (2.0, 5.0, 20.0, 33.0)] + [(-3.0, 3.0), (-2.0, 2.0), (-1.5, 7.0), (10.0, 22.0),
            (5.0, 22.0), (0.5, 3.0), (1.5, 20.0), (4.0, 0.5), (9.0, 1.5), (27.0, 2.0), (2.25, 0.5), (16.0, 0.25)]
    near = [(1 + 2.0 ** -52, 2.0 ** 52), (1 - 2.0 ** -53, -2.0 ** 53), (1 + 2.0 ** -40, 1e14), (0.9999999, -7e9),
            (1.0000001, 7e9), (2.0, 1023.999), (2.0, -1074.4), (2.0, -1022.5), (1e-310, 0.5), (4e-324, 0.9),
            (1.7976931348623157e308, 0.999), (1.7976931348623157e308, -1.0), (1e308, 1.001), (10.0, -323.3),
            (10.0, 308.2), (0.1, 320.0), (-7.0, 101.0), (-0.3, -55.0), (1.1, 1e-300), (3.0, 1e-320)]
    for x, y in exact + near:
        yield "pow", x, float(y), power(x, y)
    for x, y in zip(flat(0, 4, 80), flat(-20, 20, 80)):
        yield "pow", x, y, power(x, y)
    for x, y in zip(flat(0.99, 1.01, 60), flat(-60000, 60000, 60)):
        yield "pow", x, y, power(x, y)
    for x, y in zip([abs(v) for v in spread(1e-300, 1e300, 60)], flat(-1, 1, 60)):
        yield "pow", x, y, power(x, y)
    pairs = list(zip(flat(-1, 1, 80), flat(-1, 1, 80))) + list(zip(spread(1e-300, 1e300, 80), spread(1e-300, 1e300, 80))) + \
        list(zip(spread(1e-9, 1e9, 60), spread(1e-9, 1e9, 60))) + list(zip(spread(1e-320, 1e-300, 20), spread(1e-320, 1e-300, 20))) + \
        [(3.0, 4.0), (5.0, 12.0), (1e-310, 1e308), (1e308, 1e308), (1e308, 1e-310), (1.0, 1e-30), (1e-30, -1.0),
         (5e-324, 5e-324), (5e-324, -5e-324), (1.7976931348623157e308, 1.0), (1.0, 1.0), (-1.0, 1.0), (0.4375, 1.0)]
    for y, x in pairs:
        a, b = mp.mpf(y), mp.mpf(x)
        yield "atan2", y, x, to_double(mp.atan2(a, b))
        yield "hypot", y, x, to_double(mp.sqrt(a * a + b * b))


def number(value):
    if math.isnan(value):
        return "nan"
    if math.isinf(value):
        return "inf" if value > 0 else "-inf"
    return value.hex()


def main():
    lines = ["// Written by generate_hard_arguments.py: arguments and the nearest double to the exact value."]
    for name, (function, arguments) in UNARY.items():
        for x in dict.fromkeys(arguments):
            lines.append(f"UNARY({name}, {number(x)}, {number(function(x))})")
    for name, x, y, value in binary_cases():
        lines.append(f"BINARY({name}, {number(x)}, {number(y)}, {number(value)})")
    pathlib.Path(__file__).with_name("hard_arguments.inc").write_text("\n".join(lines) + "\n")
    print(len(lines) - 1)


if __name__ == "__main__":
    main()
