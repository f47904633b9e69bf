// What the bench asks of a solver in C: one model for a technology, of which only a unit's own columns change.
#ifndef PEER_H
#define PEER_H

/** min cost·x, entries·x = rhs, x ≥ 0; columns compressed, indices from 0. */
struct program {
  int rows, columns, *starts, *indices;
  double *cost, *rhs, *values;
};

const char *peer_version(void);

/** @param dual whether the dual simplex starts from the last basis, or the primal one */
void peer_load(const struct program *program, int dual);

/** Gives a column other coefficients in the rows that it has. */
void peer_column(int column, int count, const int *rows, const double *values);
void peer_cost(int column, double value);

/** The optimum from the last basis, or NaN. */
double peer_solve(void);

#endif
