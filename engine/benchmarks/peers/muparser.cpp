#include <string>

#include "peers/peers.hpp"

#ifdef PEERS_MUPARSER
#include <muParser.h>

bool peers::muparser_grid(int which, const Grid& grid) {
  std::string text = functions[which].text;
  // Its π is called _pi.
  for (std::size_t at = 0; (at = text.find("pi", at)) != std::string::npos; at += 3) {
    text.insert(at, "_");
  }
  double x = 0, y = 0;
  mu::Parser parser;
  parser.DefineVar("x", &x);
  parser.DefineVar("y", &y);
  parser.SetExpr(text);
  for (int at = 0, j = 0; j < grid.side; ++j) {
    y = grid.ys[j];
    for (int i = 0; i < grid.side; ++i, ++at) {
      x = grid.xs[i];
      grid.value[at] = parser.Eval();
    }
  }
  return true;
}

#else

bool peers::muparser_grid(int, const Grid&) { return false; }

#endif
