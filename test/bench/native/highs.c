#include "peer.h"
#include <interfaces/highs_c_api.h>
#include <math.h>
#include <stdlib.h>

static void *model;

const char *peer_version(void) { return Highs_version(); }

void peer_load(const struct program *p, int dual) {
  model = Highs_create();
  Highs_setBoolOptionValue(model, "output_flag", 0);
  Highs_setStringOptionValue(model, "presolve", "off");
  Highs_setStringOptionValue(model, "solver", "simplex");
  Highs_setStringOptionValue(model, "parallel", "off");
  // 1: dual simplex, one thread; 4: primal simplex.
  Highs_setIntOptionValue(model, "simplex_strategy", dual ? 1 : 4);
  double *lower = calloc(p->columns, sizeof *lower), *upper = malloc(p->columns * sizeof *upper);
  for (int k = 0; k < p->columns; k++) upper[k] = Highs_getInfinity(model);
  // Columns compressed (1), to be minimized (1).
  Highs_passLp(model, p->columns, p->rows, p->starts[p->columns], 1, 1, 0, p->cost, lower, upper, p->rhs, p->rhs, p->starts, p->indices, p->values);
  free(lower);
  free(upper);
}

void peer_column(int column, int count, const int *rows, const double *values) {
  for (int k = 0; k < count; k++) Highs_changeCoeff(model, rows[k], column, values[k]);
}

void peer_cost(int column, double value) { Highs_changeColCost(model, column, value); }

double peer_solve(void) {
  Highs_run(model);
  // 7: optimal.
  return Highs_getModelStatus(model) == 7 ? Highs_getObjectiveValue(model) : NAN;
}
