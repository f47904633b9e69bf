#!/bin/sh
# All parts of a plan on the cores of this machine (or, with parallel's --sshloginfile, of several), then the results.
#   sh jobs/gnu-parallel.sh PLAN PARTS RESULTS        e.g. plan.json 64 results.xlsx
# Run it again after any interruption: finished parts are skipped. JOBS sets how many run at once.
set -eu
plan=$1 parts=$2 results=$3
: "${QIANYAN:=node $(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)/tools/qianyan.mjs}"

$QIANYAN shard "$plan" --shards "$parts" |
  parallel --will-cite --retries 3 --jobs "${JOBS:-100%}" "$QIANYAN run --threads 1 --shard {} '$plan'"
$QIANYAN merge "$plan" --shards "$parts" --out "$results"
