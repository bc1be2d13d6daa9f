#pragma once

/// Before a loop over runs in which time is spent: what it writes lies nowhere that another run is
/// read from, which compilers would else test at each start; and four vectors a round, since in
/// WebAssembly adding up addresses costs as much as a short formula.
#if defined(__clang__)
#define DESCENT_RUNS _Pragma("clang loop vectorize(assume_safety) interleave_count(4)")
#elif defined(__GNUC__)
#define DESCENT_RUNS _Pragma("GCC ivdep")
#else
#define DESCENT_RUNS
#endif

/// Before a loop that mostly goes round a few times, such as over the coordinates of one run:
/// several copies of it would only have to be passed by.
#if defined(__clang__)
#define DESCENT_FEW _Pragma("clang loop unroll(disable) vectorize(disable)")
#elif defined(__GNUC__)
#define DESCENT_FEW _Pragma("GCC unroll 1")
#else
#define DESCENT_FEW
#endif
