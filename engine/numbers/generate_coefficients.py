#!/usr/bin/env python3
"""Writes coefficients.hpp and logarithm_table.hpp (needs mpmath): python3 generate_coefficients.py

Every polynomial interpolates the remainder of a function after its exact leading terms at Chebyshev
nodes, which is within a small factor of the best polynomial. The script prints how far each one,
with its coefficients rounded to double, is from the function relative to the leading term.
"""
import pathlib
import mpmath as mp

mp.mp.dps = 60
HERE = pathlib.Path(__file__).parent


def hexadecimal(value):
    return float(value).hex()


def fit(function, low, high, degree):
    """Coefficients, constant first, of the Chebyshev interpolant of `degree` on [low, high]."""
    middle, radius = (mp.mpf(low) + high) / 2, (mp.mpf(high) - low) / 2
    n = degree + 1
    nodes = [mp.cos(mp.pi * (2 * i + 1) / (2 * n)) for i in range(n)]
    values = [function(middle + radius * u) for u in nodes]
    matrix = mp.matrix(n, n)
    for i, u in enumerate(nodes):
        for j in range(n):
            matrix[i, j] = (middle + radius * u) ** j
    return list(mp.lu_solve(matrix, mp.matrix(values)))


def report(name, function, coefficients, low, high, weight):
    worst = mp.mpf(0)
    rounded = [mp.mpf(float(c)) for c in coefficients]
    for i in range(401):
        u = low + (mp.mpf(high) - low) * i / 400
        difference = mp.polyval(rounded[::-1], u) - function(u)
        worst = max(worst, abs(difference * weight(u)))
    print(f"{name:24} 2^{float(mp.log(worst, 2)):.1f}")


def array(name, comment, coefficients):
    lines = [f"/// {comment}", f"inline constexpr double {name}[] = {{"]
    lines += [f"    {hexadecimal(c)}," for c in coefficients]
    return "\n".join(lines) + "\n};\n"


def safe(function, limit):
    """The function, with its limit where the formula is 0/0."""
    return lambda u: mp.mpf(limit) if abs(u) < mp.mpf(10) ** -25 else function(u)


def polynomials():
    root_half_pi = mp.sqrt(mp.pi)
    third = mp.mpf(1) / 3
    half_ln2 = mp.log(2) / 2 + mp.mpf(2) ** -20
    quarter_pi2 = (mp.pi / 4) ** 2 * (1 + mp.mpf(2) ** -20)
    # name, comment, function of u, from, to, degree, weight that makes the error relative
    return [
        ("exponential", "(exp(r) - 1 - r - r^2/2) / r^3 in r.",
         safe(lambda r: (mp.exp(r) - 1 - r - r * r / 2) / r ** 3, mp.mpf(1) / 6),
         -half_ln2, half_ln2, 9, lambda r: r ** 3),
        ("logarithm", "(log((1+s)/(1-s)) - 2s) / s^3 in z = s^2.",
         safe(lambda z: (mp.atanh(mp.sqrt(z)) / mp.sqrt(z) - 1) * 2 / z, 2 * third),
         0, mp.mpf("0.02946"), 6, lambda z: z),
        ("logarithm_tail", "(log(1+r) - r + r^2/2) / r^3 in r, after the table.",
         safe(lambda r: (mp.log(1 + r) - r + r * r / 2) / r ** 3, third),
         -mp.mpf("0.00525"), mp.mpf("0.00525"), 5, lambda r: r ** 2),
        ("sine", "(sin(r) - r) / r^3 in z = r^2.",
         safe(lambda z: (mp.sin(mp.sqrt(z)) - mp.sqrt(z)) / mp.sqrt(z) ** 3, -mp.mpf(1) / 6),
         0, quarter_pi2, 5, lambda z: z),
        ("cosine", "(cos(r) - 1 + r^2/2) / r^4 in z = r^2.",
         safe(lambda z: (mp.cos(mp.sqrt(z)) - 1 + z / 2) / z ** 2, mp.mpf(1) / 24),
         0, quarter_pi2, 5, lambda z: z * z),
        ("arcsine", "(asin(r) - r) / r^3 in z = r^2.",
         safe(lambda z: (mp.asin(mp.sqrt(z)) / mp.sqrt(z) - 1) / z, mp.mpf(1) / 6),
         0, mp.mpf("0.25"), 14, lambda z: z),
        ("arctangent", "(atan(r) - r) / r^3 in z = r^2.",
         safe(lambda z: (mp.atan(mp.sqrt(z)) / mp.sqrt(z) - 1) / z, -third),
         0, mp.mpf("0.1915"), 12, lambda z: z),
        ("hyperbolic_sine", "(sinh(r) - r) / r^3 in z = r^2.",
         safe(lambda z: (mp.sinh(mp.sqrt(z)) / mp.sqrt(z) - 1) / z, mp.mpf(1) / 6),
         0, mp.mpf("0.25"), 6, lambda z: z),
        ("error", "erf(r)/r - 1 in z = r^2.",
         safe(lambda z: mp.erf(mp.sqrt(z)) / mp.sqrt(z) - 1, 2 / root_half_pi - 1),
         0, mp.mpf("0.766"), 12, lambda z: 1),
        ("error_far", "(x exp(x^2) erfc(x) - 1/sqrt(pi)) / w in w = 1/x^2.",
         safe(lambda w: (mp.erfc(1 / mp.sqrt(w)) * mp.exp(1 / w) / mp.sqrt(w)
                         - 1 / root_half_pi) / w, -1 / (2 * root_half_pi)),
         0, 1 / mp.mpf(36), 10, lambda w: 2 * w),
    ]


def scaled_erfc_tables():
    """exp(x^2) erfc(x) on the intervals [(i+1)/2, (i+2)/2], around their middle c."""
    degree = 14
    heads, rows = [], []
    worst = mp.mpf(0)
    for i in range(11):
        c = mp.mpf(2 * i + 3) / 4
        def scaled(x):
            return mp.exp(x * x) * mp.erfc(x)
        head = scaled(c)
        slope = 2 * c * head - 2 / mp.sqrt(mp.pi)
        remainder = safe(lambda u: (scaled(c + u) - head) / u, slope)
        coefficients = fit(remainder, -mp.mpf("0.25"), mp.mpf("0.25"), degree)
        for j in range(101):
            u = -mp.mpf("0.25") + mp.mpf("0.005") * j
            value = mp.polyval([mp.mpf(float(a)) for a in coefficients][::-1], u)
            worst = max(worst, abs((value - remainder(u)) * u / scaled(c + u)))
        high = mp.mpf(float(head))
        heads.append(f"    {{{hexadecimal(high)}, {hexadecimal(head - high)}}},")
        rows.append("    {" + ", ".join(hexadecimal(a) for a in coefficients) + "},")
    print(f"{'scaled erfc':24} 2^{float(mp.log(worst, 2)):.1f}")
    text = "/// exp(c^2) erfc(c), high and low part, at the middles c = (2i + 3)/4.\n"
    text += "inline constexpr double scaled_erfc_middle[11][2] = {\n" + "\n".join(heads) + "\n};\n\n"
    text += "/// (exp(x^2) erfc(x) - the value at the middle c) / (x - c) in x - c, for |x - c| <= 1/4.\n"
    text += f"inline constexpr double scaled_erfc[11][{degree + 1}] = {{\n" + "\n".join(rows) + "\n};\n"
    return text


def truncate(value, granularity_bits):
    """Rounded to a multiple of 2^-granularity_bits."""
    return mp.nint(value * mp.mpf(2) ** granularity_bits) / mp.mpf(2) ** granularity_bits


def bits_of(value):
    import struct
    return struct.unpack("<Q", struct.pack("<d", float(value)))[0]


def double_of(bits):
    import struct
    return mp.mpf(struct.unpack("<d", struct.pack("<Q", bits))[0])


def logarithm_table():
    """128 intervals of the mantissa; a reciprocal of 12 bits makes z * reciprocal - 1 exact."""
    start = 0x3FE6955500000000
    rows, widest = [], mp.mpf(0)
    for i in range(128):
        low, high = double_of(start + (i << 45)), double_of(start + ((i + 1) << 45))
        inverse = mp.mpf(1) if low < 1 < high else truncate(2 / (low + high), 11)
        widest = max(widest, abs(low * inverse - 1), abs(high * inverse - 1))
        logarithm = -mp.log(inverse)
        head = truncate(logarithm, 42)
        rows.append(f"    {{{hexadecimal(inverse)}, {hexadecimal(head)}, {hexadecimal(logarithm - head)}}},")
    print(f"{'table: |r| at most':24} {float(widest):.6f}")
    return "\n".join(rows)


def two_over_pi():
    """The first 1280 binary digits of 2/pi after the point, in words of 64, after one zero word."""
    with mp.workprec(1500):
        scaled = int(mp.floor(mp.ldexp(2 / mp.pi, 64 * 20)))
    words = [0] + [(scaled >> (64 * (19 - i))) & (2 ** 64 - 1) for i in range(20)]
    return "\n".join(f"    0x{w:016x}," for w in words)


def constant(name, value, comment):
    return f"inline constexpr double {name} = {hexadecimal(value)};  ///< {comment}\n"


def split(name, value, bits, what):
    """A constant as a head of few bits and the rest, so that head times a small integer is exact."""
    value = mp.mpf(value)
    shift = bits - int(mp.floor(mp.log(value, 2))) - 1
    head = truncate(value, shift)
    return (constant(name + "_high", head, f"{what}, its first {bits} bits")
            + constant(name + "_low", value - head, f"{what}, the rest"))


def main():
    body = "#pragma once\n\n// Written by generate_coefficients.py; edit that.\n\n"
    body += "namespace descent::elementary::coefficients {\n\n"
    ln2, half_pi = mp.log(2), mp.pi / 2
    body += constant("inverse_ln2", 1 / ln2, "1/ln 2")
    body += constant("ln2", ln2, "ln 2")
    body += split("ln2", ln2, 41, "ln 2")
    body += split("ln2_short", ln2, 26, "ln 2")
    for name, value in (("inverse_ln2", 1 / ln2), ("inverse_ln10", 1 / mp.log(10))):
        head = mp.mpf(float(value))
        body += constant(name + "_head", head, "nearest double")
        body += constant(name + "_tail", value - head, "the rest")
    body += constant("two_over_pi_double", 2 / mp.pi, "2/pi")
    first = truncate(half_pi, 32)
    second = truncate(half_pi - first, 65)
    body += constant("half_pi_1", first, "pi/2, its first 33 bits")
    body += constant("half_pi_2", second, "pi/2, its next 33 bits")
    body += constant("half_pi_3", half_pi - first - second, "pi/2, the rest")
    head = mp.mpf(float(half_pi))
    body += constant("half_pi", head, "pi/2, nearest double")
    body += constant("half_pi_tail", half_pi - head, "pi/2, the rest")
    body += constant("inverse_sqrt_pi", 1 / mp.sqrt(mp.pi), "1/sqrt(pi)")
    body += constant("inverse_sqrt_pi_tail", 1 / mp.sqrt(mp.pi) - mp.mpf(float(1 / mp.sqrt(mp.pi))), "the rest")
    body += "\n/// atan(1/2), atan(1), atan(3/2), pi/2: nearest double and the rest.\n"
    body += "inline constexpr double arctangent_at[4][2] = {\n"
    for value in (mp.atan(mp.mpf(1) / 2), mp.pi / 4, mp.atan(mp.mpf(3) / 2), half_pi):
        head = mp.mpf(float(value))
        body += f"    {{{hexadecimal(head)}, {hexadecimal(value - head)}}},\n"
    body += "};\n\n"
    for name, comment, function, low, high, degree, weight in polynomials():
        coefficients = fit(function, low, high, degree)
        report(name, function, coefficients, low, high, weight)
        body += array(name, comment, coefficients) + "\n"
    body += scaled_erfc_tables()
    body += "\n}  // namespace descent::elementary::coefficients\n"
    (HERE / "coefficients.hpp").write_text(body)

    table = "#pragma once\n\n#include <cstdint>\n\n// Written by generate_coefficients.py; edit that.\n\n"
    table += "namespace descent::elementary::coefficients {\n\n"
    table += "/// Per interval of the mantissa: reciprocal 1/c (12 bits), log(c) as a head of granularity\n"
    table += "/// 2^-42 and the rest.\nstruct LogarithmRow {\n  double inverse, high, low;\n};\n"
    table += "inline constexpr std::uint64_t logarithm_start = 0x3fe6955500000000;  ///< Bits of 0.7057...\n"
    table += "inline constexpr LogarithmRow logarithm_table[128] = {\n" + logarithm_table() + "\n};\n\n"
    table += "/// The binary digits of 2/pi after the point in words of 64, after one word of zeros.\n"
    table += "inline constexpr std::uint64_t two_over_pi[21] = {\n" + two_over_pi() + "\n};\n\n"
    table += "}  // namespace descent::elementary::coefficients\n"
    (HERE / "logarithm_table.hpp").write_text(table)


if __name__ == "__main__":
    main()
