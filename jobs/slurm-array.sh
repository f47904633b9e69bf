#!/bin/sh
# One part of a plan per task of a Slurm job array:
#   sbatch --array=1-64 jobs/slurm-array.sh PLAN      a part per task, counted from 1
# Run it again after any interruption: finished parts are skipped, and a part whose worker or node dies is tried again.
# Then jobs/slurm-merge.sh. QIANYAN names the command; by default it is that of the folder the job was sent from.
#SBATCH --job-name=qianyan
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=1
#SBATCH --requeue
#SBATCH --open-mode=append
set -eu
plan=$1
: "${QIANYAN:=node ${SLURM_SUBMIT_DIR:-.}/tools/qianyan.mjs}"

# A part that dies (killed, out of memory) is tried again; one that says what is to be mended (exit code 2) is not.
for attempt in 1 2 3; do
  code=0
  $QIANYAN run --threads "${SLURM_CPUS_PER_TASK:-1}" --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_MAX" "$plan" || code=$?
  case $code in 0 | 2) exit $code ;; esac
  echo "attempt $attempt of part $SLURM_ARRAY_TASK_ID ended with $code" >&2
done
exit $code
