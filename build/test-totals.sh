#!/usr/bin/env bash
# test-totals.sh FOLDER PROJECT...: adds up the result files (PROJECT's name with .trx) and prints "N passed, N failed, N skipped".
# Fails if a test failed, or if a project left no result, was cut off, or ran no test: silence is no success.
set -uo pipefail
folder=$1
shift
passed=0 failed=0 skipped=0 wrong=0

for project in "$@"; do
    name=$(basename "$project" .csproj)
    file="$folder/$name.trx"
    counters=$(grep -o '<Counters [^>]*>' "$file" 2> /dev/null | tail -n 1)
    if [ -z "$counters" ]; then
        echo "$name left no result: it did not build, or it crashed." >&2
        wrong=1
        continue
    fi

    number() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<< "$counters"; }
    total=$(number total) executed=$(number executed) succeeded=$(number passed)
    passed=$((passed + succeeded))
    failed=$((failed + executed - succeeded))
    # A skipped test is not "notExecuted" in this format, which stays 0: it is just not executed.
    skipped=$((skipped + total - executed))
    if [ "$total" -eq 0 ]; then
        echo "$name has no test." >&2
        wrong=1
    elif [ "$executed" -eq "$succeeded" ] && ! grep -q '<ResultSummary outcome="Completed"' "$file"; then
        echo "$name was cut off before its end." >&2
        wrong=1
    fi
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$wrong" -eq 0 ] && [ "$passed" -gt 0 ]
