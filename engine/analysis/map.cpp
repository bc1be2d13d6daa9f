#include "analysis/map.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/map_rate.hpp"
#include "objectives/catalogue.hpp"
#include "objectives/typed.hpp"

namespace descent {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// Numbers that the arrays of a chunk hold together: 32 kB, which stay near the processor.
constexpr int chunk_numbers = 1 << 12;
/// Gradient norms that are kept for rates.
constexpr std::int64_t norms_limit = 1 << 21;

struct Pixel {
  int x = 0;
  int y = 0;
};

template <class Visit>
void for_each_pixel(const MapExperiment& map, const MapPart& part, Visit&& visit) {
  const int end = part.end_row > 0 ? std::min(part.end_row, map.height()) : map.height();
  const int stride = part.stride;
  for (int y = (part.first_row + stride - 1) / stride * stride; y < end; y += stride) {
    for (int x = 0; x < map.width(); x += stride) {
      if (part.refines > 0 && x % part.refines == 0 && y % part.refines == 0) continue;
      visit(Pixel{x, y});
    }
  }
}

/// Minima of a catalogue function that lie at a kink, where Newton's iteration does not get.
std::vector<std::vector<double>> catalogue_points(const Experiment& experiment) {
  std::vector<std::vector<double>> points;
  const Json& objective = experiment.objective.normalised;
  if (!objective.contains("catalogue")) return points;
  const auto problem = catalogue().problem(objective["catalogue"].get<std::string>(),
                                           objective["dimension"].get<int>());
  if (!problem) return points;
  for (const KnownPoint& point : problem->points) points.push_back(point.at);
  return points;
}

class MapRun {
 public:
  MapRun(MapExperiment& map, const MapOptions& options)
      : map_(map), options_(options), objective_(*map.experiment.objective.objective) {
    if (map.result == MapResult::basin) {
      basins_.emplace(objective_, map.tolerance, options.known, catalogue_points(map.experiment));
    }
    start_ = map.experiment.starts.front();
    columns_ = options.columns > 0 ? options.columns : fitting_columns();
  }

  Result<MapValues> run() {
    for_each_pixel(map_, options_.part, [&](Pixel pixel) { pixels_.push_back(pixel); });
    values_.values.assign(pixels_.size(), nan);
    if (basins_) values_.steps.assign(pixels_.size(), nan);
    // Runs share a batch, but a parameter is the same for a whole batch: pixels go by its values.
    std::vector<int> order(pixels_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
    if (has_parameters()) {
      std::ranges::stable_sort(order, {}, [&](int i) { return parameters_of(pixel(i)); });
    }
    for (std::size_t first = 0; first < order.size();) {
      std::size_t end = first + 1;
      while (end < order.size() && end - first < static_cast<std::size_t>(columns_) &&
             parameters_of(pixel(order[end])) == parameters_of(pixel(order[first]))) {
        ++end;
      }
      if (auto good = run_chunk(std::span(order).subspan(first, end - first)); !good) {
        return good.error();
      }
      done_ = end;
      first = end;
    }
    if (options_.progress) options_.progress(1.0);
    if (basins_) values_.basins = basins_->basins();
    return std::move(values_);
  }

 private:
  Pixel pixel(int i) const { return pixels_[static_cast<std::size_t>(i)]; }

  bool has_parameters() const {
    return map_.x.kind == AxisKind::parameter || (map_.y && map_.y->kind == AxisKind::parameter);
  }

  /// What distinguishes pixels that cannot share a batch.
  std::pair<int, int> parameters_of(Pixel pixel) const {
    const bool x = map_.x.kind == AxisKind::parameter;
    const bool y = map_.y && map_.y->kind == AxisKind::parameter;
    return {y ? pixel.y : 0, x ? pixel.x : 0};
  }

  int fitting_columns() const {
    const Experiment& experiment = map_.experiment;
    Memory memory(objective_);
    const MethodSetting& setting = experiment.methods[0];
    if (auto method = setting.entry->make(setting.configuration)) (*method)->declare(memory);
    double numbers = 6.0 * objective_.dimension();
    for (const StateArray& array : memory.states()) numbers += 2.0 * array.rows;
    for (const int rows : memory.scratches()) numbers += rows;
    double columns = std::max(chunk_numbers / numbers, 64.0);
    if (map_.result == MapResult::rate) {
      columns = std::min(columns, static_cast<double>(norms_limit) / (experiment.steps + 1.0));
    }
    return static_cast<int>(std::clamp(columns, 1.0, 4096.0));
  }

  /// Where a setting of the method holds the numbers, one per run, that an axis varies.
  static PerRun& numbers_of(const MapAxis& axis, Configuration& configuration) {
    Setting& setting = configuration[axis.index];
    if (axis.kind == AxisKind::value) {
      return setting.named_numbers[static_cast<std::size_t>(axis.part)];
    }
    if (axis.kind == AxisKind::rule) {
      auto rule = std::make_shared<RuleSetting>(*setting.rule);  // the file's is shared
      setting.rule = rule;
      return rule->configuration[axis.part].numbers;
    }
    configuration.set(axis.index, 0.0);
    return setting.numbers;
  }

  /// Gives every pixel of the chunk its value of an axis.
  void vary(const MapAxis& axis, bool horizontal, std::span<const int> chunk, BatchSetup& setup) {
    const auto value = [&](std::size_t c) {
      const Pixel at = pixel(chunk[c]);
      return axis.at(horizontal ? at.x : at.y);
    };
    if (axis.kind == AxisKind::start) {
      for (std::size_t c = 0; c < chunk.size(); ++c) {
        setup.starts(axis.index, static_cast<Eigen::Index>(c)) = value(c);
      }
    } else if (axis.kind != AxisKind::parameter) {
      PerRun& numbers = numbers_of(axis, setup.configuration);
      numbers.resize(static_cast<Eigen::Index>(chunk.size()));
      for (std::size_t c = 0; c < chunk.size(); ++c) {
        numbers(static_cast<Eigen::Index>(c)) = value(c);
      }
    } else {
      auto& typed = dynamic_cast<TypedObjective&>(objective_);
      typed.set_parameter(axis.index, value(0));
      const auto slot = static_cast<std::size_t>(axis.index);
      setup.parameters[typed.expression().parameters[slot]] = value(0);
    }
  }

  BatchSetup setup_of(std::span<const int> chunk) {
    Experiment& experiment = map_.experiment;
    BatchSetup setup;
    setup.method = experiment.methods[0].entry;
    setup.configuration = experiment.methods[0].configuration;
    setup.objective = &objective_;
    setup.noise = experiment.noise.noise.get();
    setup.projection = experiment.constraint.projection.get();
    setup.seed = experiment.seed;
    setup.steps = experiment.steps;
    setup.stop = experiment.stop;
    setup.explain = false;  // thousands of runs may diverge, and nobody reads why
    setup.parameters = experiment.objective.parameters;
    const auto runs = static_cast<Eigen::Index>(chunk.size());
    setup.starts.resize(objective_.dimension(), runs);
    for (Eigen::Index i = 0; i < setup.starts.rows(); ++i) {
      for (Eigen::Index r = 0; r < runs; ++r) {
        setup.starts(i, r) = start_[static_cast<std::size_t>(i)];
      }
    }
    // Every pixel is start 0 of its own experiment, for the keys of random numbers.
    setup.start_indices.assign(chunk.size(), 0);
    if (map_.result == MapResult::steps) {
      setup.stop.gradient_norm = map_.tolerance;  // once it is there, a run has shown its steps
    }
    vary(map_.x, true, chunk, setup);
    if (map_.y) vary(*map_.y, false, chunk, setup);
    return setup;
  }

  Result<bool> run_chunk(std::span<const int> chunk) {
    auto made = Batch::make(setup_of(chunk));
    if (!made) {
      Diagnostic error = made.error();
      error.path = "methods[0]" + (error.path.empty() ? "" : "." + error.path);
      return error;
    }
    Batch& batch = **made;
    const bool watches = map_.result == MapResult::basin || map_.result == MapResult::rate;
    met_.assign(chunk.size(), -1);
    norms_.resize(map_.result == MapResult::rate ? chunk.size() : 0);
    for (std::vector<double>& norms : norms_) norms.clear();
    int step = 0;
    do {
      if (watches) watch(batch, step);
      // Often enough for a progress bar, rarely enough to cost nothing.
      if (options_.progress && step % 64 == 0) {
        const double share = step / (map_.experiment.steps + 1.0);
        const double done = static_cast<double>(done_) + share * static_cast<double>(chunk.size());
        if (!options_.progress(done / static_cast<double>(pixels_.size()))) {
          return Diagnostic{.message = "The map was cancelled."};
        }
      }
      ++step;
    } while (batch.advance());
    for (std::size_t c = 0; c < chunk.size(); ++c) {
      read_run(batch, static_cast<int>(c), static_cast<std::size_t>(chunk[c]));
    }
    return true;
  }

  /// Looks at the gradients after a step.
  void watch(const Batch& batch, int step) {
    const Columns& gradients = batch.gradients();
    const int columns = batch.columns();
    squares_ = PerRun::Zero(columns);
    for (Eigen::Index i = 0; i < gradients.rows(); ++i) {
      const double* g = gradients.data() + i * columns;
      double* sum = squares_.data();
      for (int c = 0; c < columns; ++c) sum[c] += g[c] * g[c];
    }
    for (int c = 0; c < columns; ++c) squares_(c) = std::sqrt(squares_(c));
    for (int c = 0; c < columns; ++c) {
      if (!batch.fresh(c)) continue;
      const auto run = static_cast<std::size_t>(batch.run(c));
      if (!norms_.empty()) {
        norms_[run].push_back(squares_(c));
      } else if (met_[run] < 0 && squares_(c) <= map_.tolerance) {
        met_[run] = step;
      }
    }
  }

  void read_run(const Batch& batch, int run, std::size_t at) {
    const Outcome& outcome = batch.outcome(run);
    double& value = values_.values[at];
    switch (map_.result) {
      case MapResult::cost: value = batch.final_costs()(run); break;
      case MapResult::status:
        value = static_cast<int>(outcome.status) - static_cast<int>(Status::finished);
        break;
      case MapResult::steps:
        if (outcome.reason == "gradient_norm") value = outcome.steps;
        break;
      case MapResult::rate: value = rate_per_step(norms_[static_cast<std::size_t>(run)]); break;
      case MapResult::basin:
        if (met_[static_cast<std::size_t>(run)] >= 0) {
          values_.steps[at] = met_[static_cast<std::size_t>(run)];
        }
        value = basin_of(batch, run);
        break;
    }
  }

  int basin_of(const Batch& batch, int run) {
    const Status status = batch.outcome(run).status;
    if (status == Status::diverged) return basin_diverged;
    if (status == Status::failed) return basin_failed;
    end_.resize(start_.size());
    for (std::size_t i = 0; i < end_.size(); ++i) {
      end_[i] = batch.final_points()(static_cast<Eigen::Index>(i), run);
    }
    return basins_->assign(end_);
  }

  MapExperiment& map_;
  const MapOptions& options_;
  Objective& objective_;
  std::optional<Basins> basins_;
  std::vector<double> start_;
  int columns_ = 1;
  std::vector<Pixel> pixels_;
  std::size_t done_ = 0;
  MapValues values_;
  std::vector<int> met_;                    // by run of the chunk: step of the tolerance, or −1
  std::vector<std::vector<double>> norms_;  // by run of the chunk: ‖∇g‖ per row
  PerRun squares_;
  std::vector<double> end_;
};

}  // namespace

std::int64_t count_pixels(const MapExperiment& map, const MapPart& part) {
  std::int64_t count = 0;
  for_each_pixel(map, part, [&](Pixel) { ++count; });
  return count;
}

Result<MapValues> compute_map(MapExperiment& map, const MapOptions& options) {
  return MapRun(map, options).run();
}

}  // namespace descent
