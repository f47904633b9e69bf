# Rscript procedures.R CASE PANEL PAIRS: CPU-seconds of what R users run in place of a procedure, once it is warm, and the sum
# of its numbers over all periods, as JSON. PANEL has unit, period, group and value; PAIRS are the borders of provinces.
arguments <- commandArgs(trailingOnly = TRUE)
case <- arguments[1]
panel <- read.csv(arguments[2], stringsAsFactors = FALSE, encoding = "UTF-8")
periods <- split(panel, panel$period)
r <- paste("R", getRversion())

gini <- function(x) sum(abs(outer(x, x, "-"))) / (2 * length(x)^2 * mean(x))
between <- function(x, y) sum(abs(outer(x, y, "-"))) / (length(x) * length(y) * (mean(x) + mean(y)))
relative <- function(x, y) {
  apart <- outer(x, y, "-")
  (sum(apart[apart > 0]) + sum(apart[apart < 0])) / sum(abs(apart))
}
dagum <- function(p) {
  groups <- split(p$value, p$group)
  n <- length(p$value); m <- mean(p$value)
  size <- sapply(groups, length) / n
  share <- size * sapply(groups, mean) / m
  w <- sum(sapply(groups, gini) * size * share)
  parts <- combn(length(groups), 2, function(jh) {
    pair <- groups[jh][order(-sapply(groups[jh], mean))]
    g <- between(pair[[1]], pair[[2]]) * (size[jh[1]] * share[jh[2]] + size[jh[2]] * share[jh[1]])
    d <- relative(pair[[1]], pair[[2]])
    c(g * d, g * (1 - d))
  })
  w + sum(parts)
}
theil <- function(p) {
  of <- function(x) mean(x / mean(x) * log(x / mean(x)))
  groups <- split(p$value, p$group)
  m <- mean(p$value)
  share <- sapply(groups, function(x) sum(x) / sum(p$value))
  sum(share * log(sapply(groups, mean) / m)) + sum(share * sapply(groups, of))
}

if (case == "lisa") {
  if (!requireNamespace("spdep", quietly = TRUE)) stop("spdep is not installed")
  suppressMessages(library(spdep))
  pairs <- read.csv(arguments[3], stringsAsFactors = FALSE, encoding = "UTF-8")
  units <- periods[[1]]$unit
  near <- lapply(units, function(unit) sort(match(pairs$to[pairs$from == unit], units)))
  class(near) <- "nb"
  weights <- nb2listw(near, style = "W")
}
run <- switch(case,
  lisa = function(p) sum(localmoran_perm(p$value[match(units, p$unit)], weights, nsim = 9999)[, "Ii"]),
  density = function(p) max(density(p$value, bw = "nrd0")$y),
  dagum = dagum,
  theil = theil
)
program <- if (case == "lisa") paste("spdep", packageVersion("spdep")) else r
invisible(run(periods[[1]]))
begun <- proc.time()
sum <- sum(sapply(periods, run))
cpu <- sum((proc.time() - begun)[c("user.self", "sys.self")])
cat(sprintf('{"program":"%s","cpu":%.6g,"sum":%.17g}\n', program, cpu, sum))
