#include "tape/program.hpp"

#include <cstdio>

namespace descent {

namespace {

const char* name(Code code) {
  switch (code) {
#define X(name, formula) \
  case Code::name: return #name;
    DESCENT_ARITHMETIC_CODES(X)
#undef X
#define X(name) \
  case Code::name: return #name;
    // clang-format off
    DESCENT_UNARY_FUNCTIONS(X) DESCENT_BINARY_FUNCTIONS(X)
#undef X
    case Code::sincos: return "sincos";
    case Code::row_pass: return "row_pass";
  }
  // clang-format on
  return "";
}

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.17g", value);
  return text;
}

void print(const std::vector<Instruction>& instructions, std::string& text) {
  for (const Instruction& i : instructions) {
    if (i.out >= 0) text += "r" + std::to_string(i.out);
    if (i.out2 >= 0) text += ", r" + std::to_string(i.out2);
    text += std::string(" = ") + name(i.code);
    for (const int source : {i.a, i.b, i.c, i.d})
      if (source >= 0) text += " r" + std::to_string(source);
    if (i.k != 0) text += " k=" + number(i.k);
    if (i.l != 0) text += " l=" + number(i.l);
    text += "\n";
  }
}

}  // namespace

std::string to_string(const Program& program) {
  std::string text;
  for (std::size_t p = 0; p < program.passes.size(); ++p) {
    text += "pass " + std::to_string(p) + ":\n";
    print(program.passes[p].instructions, text);
  }
  text += std::to_string(program.inputs) + " inputs, " + std::to_string(program.outputs) +
          " outputs, " + std::to_string(program.registers) + " registers:\n";
  print(program.instructions, text);
  return text;
}

}  // namespace descent
