# Rscript peers.R PACKAGE FILE SECONDS: units per CPU-second of an R package and its scores of the units to check, as JSON.
# FILE is that of race.c. lpSolve and deaR solve the SBM program (Tone 2001), Benchmarking and rDEA the radial one
# (Charnes, Cooper & Rhodes 1978), input-oriented.
arguments <- commandArgs(trailingOnly = TRUE)
package <- arguments[1]
file <- file(arguments[2], "rb")
seconds <- as.numeric(arguments[3])
head <- readBin(file, "integer", 6, 4)
m <- head[1]; s <- head[2]; n <- head[3]; vrs <- head[4] == 1
units <- readBin(file, "integer", head[5], 4) + 1
checked <- readBin(file, "integer", head[6], 4) + 1
data <- matrix(readBin(file, "double", (m + s) * n, 8), ncol = n, byrow = TRUE)
close(file)
x <- t(data[1:m, , drop = FALSE])
y <- t(data[m + 1:s, , drop = FALSE])
suppressMessages(library(package, character.only = TRUE))

# Rows: the normalization, the variables, the sum of lambda. Columns: lambda, t, slacks. Only the unit's own change.
technology <- rbind(0, data, if (vrs) 1)
own <- function(unit) {
  norm <- c(1, rep(0, m), 1 / (s * data[m + 1:s, unit]))
  rbind(norm, cbind(-data[, unit], diag(c(rep(1, m), rep(-1, s)))), if (vrs) c(-1, rep(0, m + s)))
}
costs <- function(unit) c(rep(0, n), 1, -1 / (m * data[1:m, unit]), rep(0, s))
rows <- nrow(technology)
equal <- rep("=", rows)
rhs <- c(1, rep(0, rows - 1))
triples <- function(entries, first) {
  at <- which(entries != 0, arr.ind = TRUE)
  cbind(at[, 1], at[, 2] + first, entries[at])
}

whole <- function(unit) lpSolve::lp("min", costs(unit), cbind(technology, own(unit)), equal, rhs)$objval
fixed <- triples(technology, 0)
sparse <- function(unit) lpSolve::lp("min", costs(unit), , equal, rhs, dense.const = rbind(fixed, triples(own(unit), n)))$objval

rts <- if (vrs) "vrs" else "crs"
forms <- switch(package,
  lpSolve = list(whole, sparse),
  deaR = {
    table <- data.frame(unit = as.character(seq_len(n)), x, y)
    given <- make_deadata(table, dmus = 1, inputs = 1 + 1:m, outputs = 1 + m + 1:s)
    list(function(unit) as.numeric(efficiencies(model_sbmeff(given, dmu_eval = unit, orientation = "no", rts = rts, compute_target = FALSE))))
  },
  Benchmarking = list(function(unit) dea(x[unit, , drop = FALSE], y[unit, , drop = FALSE], RTS = rts, ORIENTATION = "in", XREF = x, YREF = y)$eff),
  rDEA = list(function(unit) {
    returns <- if (vrs) "variable" else "constant"
    dea(XREF = x, YREF = y, X = x[unit, , drop = FALSE], Y = y[unit, , drop = FALSE], model = "input", RTS = returns)$thetaOpt
  }))

rate <- function(form) {
  begun <- proc.time()
  programs <- 0
  repeat {
    form(units[programs %% length(units) + 1])
    programs <- programs + 1
    used <- sum((proc.time() - begun)[c("user.self", "sys.self")])
    if (used >= seconds) return(programs / used)
  }
}
rates <- sapply(forms, rate)
best <- forms[[which.max(rates)]]
scores <- sapply(checked, function(unit) as.numeric(best(unit))[1])
cat(sprintf('{"version":"%s","rate":%.6g,"scores":[%s]}\n', packageVersion(package), max(rates), paste(sprintf("%.17g", scores), collapse = ",")))
