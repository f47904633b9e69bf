#include "peer.h"
#include <Clp_C_Interface.h>
#include <math.h>
#include <stdlib.h>

static Clp_Simplex *model;
static int with_dual;

const char *peer_version(void) { return Clp_Version(); }

void peer_load(const struct program *p, int dual) {
  double *lower = calloc(p->columns, sizeof *lower), *upper = malloc(p->columns * sizeof *upper);
  for (int k = 0; k < p->columns; k++) upper[k] = HUGE_VAL;
  model = Clp_newModel();
  Clp_setLogLevel(model, 0);
  // The data is scaled already; scaling it again before every unit would only cost time.
  Clp_scaling(model, 0);
  Clp_loadProblem(model, p->columns, p->rows, p->starts, p->indices, p->values, lower, upper, p->cost, p->rhs, p->rhs);
  free(lower);
  free(upper);
  with_dual = dual;
}

void peer_column(int column, int count, const int *rows, const double *values) {
  for (int k = 0; k < count; k++) Clp_modifyCoefficient(model, rows[k], column, values[k], 1);
}

void peer_cost(int column, double value) { Clp_objective(model)[column] = value; }

double peer_solve(void) {
  if (with_dual) Clp_dual(model, 0);
  else Clp_primal(model, 0);
  return Clp_status(model) == 0 ? Clp_objectiveValue(model) : NAN;
}
