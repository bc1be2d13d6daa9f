#include "methods/allocations.hpp"

#include <cerrno>
#include <cstdlib>

#if defined(__SANITIZE_ADDRESS__)
#define DESCENT_WATCH_MALLOC 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define DESCENT_WATCH_MALLOC 0
#endif
#endif
#if !defined(DESCENT_WATCH_MALLOC)
#if defined(__GLIBC__) || defined(__EMSCRIPTEN__)
#define DESCENT_WATCH_MALLOC 1
#else
#define DESCENT_WATCH_MALLOC 0
#endif
#endif

#if DESCENT_WATCH_MALLOC

namespace {
long count = 0;
}

// The C library's own allocator under its other name; operator new ends in malloc, too.
#if defined(__EMSCRIPTEN__)
extern "C" void* emscripten_builtin_malloc(size_t size);
extern "C" void* emscripten_builtin_memalign(size_t alignment, size_t size);
#define BUILTIN_MALLOC emscripten_builtin_malloc
#define BUILTIN_MEMALIGN emscripten_builtin_memalign
#else
extern "C" void* __libc_malloc(size_t size);
extern "C" void* __libc_memalign(size_t alignment, size_t size);
#define BUILTIN_MALLOC __libc_malloc
#define BUILTIN_MEMALIGN __libc_memalign
#endif

extern "C" void* malloc(size_t size) {
  ++count;
  return BUILTIN_MALLOC(size);
}

extern "C" void* aligned_alloc(size_t alignment, size_t size) {
  ++count;
  return BUILTIN_MEMALIGN(alignment, size);
}

extern "C" int posix_memalign(void** memory, size_t alignment, size_t size) {
  ++count;
  *memory = BUILTIN_MEMALIGN(alignment, size);
  return *memory == nullptr ? ENOMEM : 0;
}

long descent::test::allocations() { return count; }

#else

long descent::test::allocations() { return -1; }

#endif
