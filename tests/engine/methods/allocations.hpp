#pragma once

namespace descent::test {

/// Blocks of memory that this program has asked for so far, from operator new and from malloc
/// (Eigen); −1 where malloc cannot be watched (sanitizers bring their own).
long allocations();

}  // namespace descent::test
