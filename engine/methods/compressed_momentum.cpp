#include "methods/compressed_momentum.hpp"

#include <cmath>

namespace descent::compressed {

namespace {

constexpr double bytes_per_number = 4.0;  // single precision, as gradients are sent in practice

}  // namespace

void CompressedMomentum::declare(Memory& memory) const {
  const int n = memory.dimension();
  memory.state("m", "running mean of the gradients, as the server sends it");
  memory.state("v", "running mean of the squared gradients, frozen between full steps");
  memory.state("server_error", "what the server's compression has left out");
  memory.state("worker_errors", "what each worker's compression has left out", workers_ * n);
  memory.state("v_updates", "how often v was updated", 1);
  memory.state("bytes", "bytes that one worker has sent", 1);
  for (int i = 0; i < 3; ++i) memory.scratch();
  for (int i = 0; i < 3; ++i) memory.scratch(1);
}

void CompressedMomentum::step(Step& step) const {
  const bool full = sends_everything(step.k(), step.integer(kWarmup));
  const int n = step.dimension();
  if (full) {
    exchange_in_full(step);
  } else {
    exchange_signs(step);
  }
  const double sent = full ? bytes_per_number * n : std::ceil(n / 8.0) + bytes_per_number;
  double* correction1 = step.scratch(kCorrection1, 0);
  double* correction2 = step.scratch(kCorrection2, 0);
  bias_corrections(step, step.number(kBeta1), correction1);
  for (int r = 0; r < step.runs(); ++r) {
    const double updates = step.state(kVUpdates)[r] + (full ? 1.0 : 0.0);
    step.next_state(kVUpdates)[r] = updates;
    step.next_state(kBytes)[r] = step.state(kBytes)[r] + sent;
    correction2[r] = 1.0 - elementary::pow(step.number(kBeta2)[r], updates);
  }
  move(step, full);
}

const Columns& CompressedMomentum::worker_gradient(Step& step, int worker) const {
  if (worker == 0) return step.gradients();
  step.oracle().gradient(step.points(), step.scratch(kWorkerGradient));
  return step.scratch(kWorkerGradient);
}

void CompressedMomentum::exchange_in_full(Step& step) const {
  Columns& mean = step.scratch(kSum);
  mean = worker_gradient(step, 0);
  for (int worker = 1; worker < workers_; ++worker) mean += worker_gradient(step, worker);
  const double* beta1 = step.number(kBeta1);
  const double* beta2 = step.number(kBeta2);
  for (int i = 0; i < step.dimension(); ++i) {
    const double* sum = step.scratch(kSum, i);
    const double* m = step.state(kM, i);
    const double* v = step.state(kV, i);
    double* next_m = step.next_state(kM, i);
    double* next_v = step.next_state(kV, i);
    for (int r = 0; r < step.runs(); ++r) {
      const double g = sum[r] / workers_;
      next_m[r] = beta1[r] * m[r] + (1.0 - beta1[r]) * g;
      next_v[r] = beta2[r] * v[r] + (1.0 - beta2[r]) * g * g;
    }
  }
  step.keep_state(kServerError);
  step.keep_state(kWorkerErrors);
}

void CompressedMomentum::exchange_signs(Step& step) const {
  const int n = step.dimension();
  const double* beta1 = step.number(kBeta1);
  Columns& sum = step.scratch(kSum);
  sum.setZero();
  for (int worker = 0; worker < workers_; ++worker) {
    const Columns& gradient = worker_gradient(step, worker);
    for (int i = 0; i < n; ++i) {
      const double* g = gradient.data() + i * gradient.cols();
      const double* m = step.state(kM, i);
      const double* error = step.state(kWorkerErrors, worker * n + i);
      double* message = step.scratch(kCompressed, i);
      for (int r = 0; r < step.runs(); ++r) {
        message[r] = beta1[r] * m[r] + (1.0 - beta1[r]) * g[r] + error[r];
      }
    }
    compress(step, kWorkerErrors, worker * n);
    sum += step.scratch(kCompressed);
  }
  for (int i = 0; i < n; ++i) {
    const double* error = step.state(kServerError, i);
    double* message = step.scratch(kCompressed, i);
    for (int r = 0; r < step.runs(); ++r) message[r] = sum(i, r) / workers_ + error[r];
  }
  compress(step, kServerError, 0);
  step.next_states(kM) = step.scratch(kCompressed);
  step.keep_state(kV);
}

void CompressedMomentum::compress(Step& step, int errors, int first) {
  const int n = step.dimension();
  double* scale = step.scratch(kScale, 0);
  for (int r = 0; r < step.runs(); ++r) scale[r] = 0.0;
  for (int i = 0; i < n; ++i) {
    const double* message = step.scratch(kCompressed, i);
    for (int r = 0; r < step.runs(); ++r) scale[r] += std::fabs(message[r]);
  }
  for (int i = 0; i < n; ++i) {
    double* message = step.scratch(kCompressed, i);
    double* error = step.next_state(errors, first + i);
    for (int r = 0; r < step.runs(); ++r) {
      const double sent = (message[r] < 0.0 ? -scale[r] : scale[r]) / n;
      error[r] = message[r] - sent;
      message[r] = sent;
    }
  }
}

}  // namespace descent::compressed
