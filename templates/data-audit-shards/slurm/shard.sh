#!/usr/bin/env bash
# One task of the array takes a part of the data in.
#SBATCH --job-name=data-audit-shard
#SBATCH --cpus-per-task=2
#SBATCH --mem=2G
set -euo pipefail
data-auditor audit audits/orders.audit.json --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --out states --threads "${SLURM_CPUS_PER_TASK:-2}"
