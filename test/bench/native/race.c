// race FILE SECONDS DUAL: solves the SBM program (Tone 2001) of one unit after the other with one solver and prints
// {"version", "rate": programs per CPU-second, "failed": programs without an optimum, "scores": of the units to check}.
// FILE: int32 inputs, outputs, units n, vrs, number of units to solve, number to check; their places; then n doubles per variable.
#include "peer.h"
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static int32_t head[6];
static double *data;

static double value(int variable, int unit) { return data[(size_t)variable * head[2] + unit]; }

/** Rows: the normalization, the variables, Σλ where returns are variable. Columns: λ, t, slacks. */
static struct program build(void) {
  int m = head[0], variables = head[0] + head[1], n = head[2], vrs = head[3];
  struct program p = {.rows = 1 + variables + vrs, .columns = n + 1 + variables};
  size_t entries = (size_t)(n + 1) * (variables + vrs) + 1 + 2 * variables;
  p.starts = malloc((p.columns + 1) * sizeof(int));
  p.indices = malloc(entries * sizeof(int));
  p.values = malloc(entries * sizeof(double));
  p.cost = calloc(p.columns, sizeof(double));
  p.rhs = calloc(p.rows, sizeof(double));
  p.rhs[0] = 1;
  int at = 0;
#define ADD(row, number) (p.indices[at] = (row), p.values[at++] = (number))
  for (int k = 0; k <= n; k++) {
    p.starts[k] = at;
    if (k == n) ADD(0, 1);
    for (int r = 0; r < variables; r++) ADD(r + 1, k == n ? -1 : value(r, k));
    if (vrs) ADD(variables + 1, k == n ? -1 : 1);
  }
  p.cost[n] = 1;
  for (int r = 0; r < variables; r++) {
    p.starts[n + 1 + r] = at;
    if (r >= m) ADD(0, 1);
    ADD(r + 1, r < m ? 1 : -1);
  }
  p.starts[p.columns] = at;
  return p;
}

static double score(int unit) {
  int m = head[0], s = head[1], n = head[2], vrs = head[3];
  int rows[m + s + 2];
  double own[m + s + 2];
  rows[0] = 0;
  own[0] = 1;
  for (int r = 0; r < m + s; r++) {
    rows[r + 1] = r + 1;
    own[r + 1] = -value(r, unit);
    if (r < m) peer_cost(n + 1 + r, -1 / (m * value(r, unit)));
    else peer_column(n + 1 + r, 2, (int[]){0, r + 1}, (double[]){1 / (s * value(r, unit)), -1});
  }
  rows[m + s + 1] = m + s + 1;
  own[m + s + 1] = -1;
  peer_column(n, m + s + 1 + vrs, rows, own);
  return peer_solve();
}

static double rate(const int32_t *units, int count, double seconds, long *failed) {
  clock_t begun = clock();
  for (long programs = 1;; programs++) {
    if (isnan(score(units[(programs - 1) % count]))) ++*failed;
    double used = (double)(clock() - begun) / CLOCKS_PER_SEC;
    if (used >= seconds) return programs / used;
  }
}

int main(int count, char **arguments) {
  FILE *file = count == 4 ? fopen(arguments[1], "rb") : NULL;
  if (!file || fread(head, sizeof *head, 6, file) != 6) return 2;
  int32_t *units = malloc((head[4] + head[5]) * sizeof *units);
  size_t numbers = (size_t)(head[0] + head[1]) * head[2];
  data = malloc(numbers * sizeof *data);
  if (fread(units, sizeof *units, head[4] + head[5], file) != (size_t)(head[4] + head[5]) || fread(data, sizeof *data, numbers, file) != numbers) return 2;
  struct program program = build();
  peer_load(&program, atoi(arguments[3]));
  double seconds = atof(arguments[2]);
  long failed = 0;
  rate(units, head[4], seconds / 2, &failed);
  failed = 0;
  double found = rate(units, head[4], seconds, &failed);
  printf("{\"version\":\"%s\",\"rate\":%g,\"failed\":%ld,\"scores\":[", peer_version(), found, failed);
  for (int k = 0; k < head[5]; k++) {
    double one = score(units[head[4] + k]);
    if (isnan(one)) printf("%snull", k ? "," : "");
    else printf("%s%.17g", k ? "," : "", one);
  }
  puts("]}");
}
