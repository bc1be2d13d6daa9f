#pragma once

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <utility>

#include "methods/batch.hpp"

namespace descent::test {

/// A batch of this set-up, which must be possible.
inline std::unique_ptr<Batch> started(BatchSetup setup) {
  auto batch = Batch::make(std::move(setup));
  if (!batch) FAIL(to_string(batch.error()));
  return std::move(*batch);
}

}  // namespace descent::test
