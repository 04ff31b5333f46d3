#!/usr/bin/env bash
# Merges the parts and judges once; its exit code is the audit's.
#SBATCH --job-name=data-audit-verdict
#SBATCH --mem=2G
set -euo pipefail
data-auditor merge states/*.dastate
