#include <cmath>

#include "expression/operators.hpp"
#include "expression/text.hpp"
#include "tape/trace.hpp"

namespace descent {

namespace {

std::string show(double value) {
  if (value != value) return "not a number";
  if (std::isinf(value)) return value > 0 ? "infinity" : "-infinity";
  return format_number(value);
}

std::string of_negative(const char* what, double a) {
  return std::string(what) + " of a negative number (" + show(a) + ")";
}

/// The operation with its operands: "exp(1000)", "2 / 0".
std::string shown(Op op, double a, double b) {
  const Operator& r = row(op);
  const bool infix = !r.name.empty() && !std::isalpha(static_cast<unsigned char>(r.name[0]));
  if (r.arity == 1) return std::string(r.name) + (infix ? "" : "(") + show(a) + (infix ? "" : ")");
  if (infix) return show(a) + " " + std::string(r.name) + " " + show(b);
  return std::string(r.name) + "(" + show(a) + ", " + show(b) + ")";
}

}  // namespace

std::string complaint(Op op, double a, double b, double value) {
  const bool pole = std::isinf(value);
  switch (op) {
    case Op::literal:
    case Op::input:
    case Op::parameter:
    case Op::column:
    case Op::step: return "this is " + show(value);
    case Op::sqrt:
      if (a < 0) return of_negative("\u221a", a);
      break;
    case Op::log:
    case Op::log2:
    case Op::log10:
      if (a < 0) return of_negative("logarithm", a);
      if (a == 0) return "logarithm of 0";
      break;
    case Op::log1p:
      if (a < -1) return "log1p of a number below -1 (" + show(a) + ")";
      if (a == -1) return "log1p of -1, the logarithm of 0";
      break;
    case Op::divide:
      if (b == 0) return a == 0 ? "0 divided by 0" : "division by 0 (" + show(a) + " / 0)";
      break;
    case Op::mod:
      if (b == 0) return "remainder of a division by 0";
      break;
    case Op::power:
      if (a < 0 && !pole)
        return "(" + show(a) + ")^" + show(b) + ": a negative base needs a whole exponent";
      if (a == 0 && b < 0) return "0^" + show(b) + " is a division by 0";
      break;
    default: break;
  }
  if (pole) {
    if (std::isfinite(a) && std::isfinite(b) && std::fabs(a) > 2)
      return shown(op, a, b) + " is beyond the largest number (1.8e308)";
    return shown(op, a, b) + " is infinite";
  }
  std::string text = shown(op, a, b) + " has no value";
  if (!row(op).domain.empty()) text += ": " + std::string(row(op).domain);
  return text;
}

}  // namespace descent
