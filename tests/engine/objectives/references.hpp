#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

/// Catalogue functions once more, in plain C++ with the standard library's functions: the second
/// opinion on every typed formula, transcribed from its source and not from the typed text.
namespace references {

using Function = std::function<double(const std::vector<double>&)>;
using Table = std::map<std::string, Function>;

Table of_the_plane_smooth();
Table of_the_plane_kinked();
Table of_one_input();
Table of_many_inputs();

/// A function of two inputs.
inline Function plane(double (*f)(double, double)) {
  return [f](const std::vector<double>& w) { return f(w[0], w[1]); };
}

inline double square(double x) { return x * x; }

inline constexpr double pi = 3.141592653589793;

/// All of them by name.
inline const Table& all() {
  static const Table table = [] {
    Table sum;
    for (Table part :
         {of_the_plane_smooth(), of_the_plane_kinked(), of_one_input(), of_many_inputs()}) {
      sum.merge(part);
    }
    return sum;
  }();
  return table;
}

}  // namespace references
