#!/bin/sh
# The results of a plan, when every part of its job array has ended well:
#   sbatch --dependency=afterok:ARRAY_JOB jobs/slurm-merge.sh PLAN PARTS RESULTS
#SBATCH --job-name=qianyan-merge
#SBATCH --ntasks=1
set -eu
plan=$1 parts=$2 results=$3
: "${QIANYAN:=node ${SLURM_SUBMIT_DIR:-.}/tools/qianyan.mjs}"

exec $QIANYAN merge "$plan" --shards "$parts" --out "$results"
