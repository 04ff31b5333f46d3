#!/usr/bin/env bash
# submit.sh SHARDS: audits in so many tasks, then judges; ends with the verdict's exit code.
set -euo pipefail
here=$(dirname "$0")
rm -f states/*.dastate
array=$(sbatch --parsable --array="1-$1" "$here/shard.sh")
sbatch --wait --dependency="afterok:${array%%;*}" --kill-on-invalid-dep=yes "$here/verdict.sh"
