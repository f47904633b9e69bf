#include "peer.h"
#include <glpk.h>
#include <math.h>
#include <stdlib.h>

static glp_prob *model;
static glp_smcp parameters;

const char *peer_version(void) { return glp_version(); }

/** Rows and columns count from 1, and place 0 of every list is not read. */
static void set(int column, int count, const int *rows, const double *values) {
  int indices[count + 1];
  double numbers[count + 1];
  for (int k = 0; k < count; k++) {
    indices[k + 1] = rows[k] + 1;
    numbers[k + 1] = values[k];
  }
  glp_set_mat_col(model, column + 1, count, indices, numbers);
}

void peer_load(const struct program *p, int dual) {
  glp_term_out(GLP_OFF);
  model = glp_create_prob();
  glp_add_rows(model, p->rows);
  glp_add_cols(model, p->columns);
  for (int r = 0; r < p->rows; r++) glp_set_row_bnds(model, r + 1, GLP_FX, p->rhs[r], p->rhs[r]);
  for (int k = 0; k < p->columns; k++) {
    glp_set_col_bnds(model, k + 1, GLP_LO, 0, 0);
    glp_set_obj_coef(model, k + 1, p->cost[k]);
    set(k, p->starts[k + 1] - p->starts[k], p->indices + p->starts[k], p->values + p->starts[k]);
  }
  glp_init_smcp(&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  parameters.meth = dual ? GLP_DUALP : GLP_PRIMAL;
}

void peer_column(int column, int count, const int *rows, const double *values) { set(column, count, rows, values); }

void peer_cost(int column, double value) { glp_set_obj_coef(model, column + 1, value); }

double peer_solve(void) {
  if (glp_simplex(model, &parameters) != 0) {
    // A last basis that the unit's columns have made singular.
    glp_adv_basis(model, 0);
    if (glp_simplex(model, &parameters) != 0) return NAN;
  }
  return glp_get_status(model) == GLP_OPT ? glp_get_obj_val(model) : NAN;
}
