#!/usr/bin/env bash
# Whole processes, from start to exit: what a user waits for. Prints medians; nothing here is a test.
# benchmark.sh [RUNS]        (default 9; needs /proc for peak memory)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-9}
export DOTNET_NOLOGO=true DOTNET_CLI_TELEMETRY_OPTOUT=true
tool=artifacts/bin/DataAuditor.Cli/release/data-auditor.dll
out=artifacts/benchmarks/out

dotnet build src/DataAuditor.Cli -c Release -v q
dotnet run --project tests/DataAuditor.Benchmarks -c Release -- data

# milliseconds NAME COMMAND...: the median and the fastest of all runs; the first run only warms the file cache
milliseconds() {
    local name=$1 times=() start stop
    shift
    "$@" > /dev/null 2>&1
    for ((run = 0; run < runs; run++)); do
        start=${EPOCHREALTIME/[.,]/}
        "$@" > /dev/null 2>&1
        stop=${EPOCHREALTIME/[.,]/}
        times+=($(((stop - start) / 1000)))
    done
    mapfile -t times < <(printf '%s\n' "${times[@]}" | sort -n)
    printf '%-58s median %6d ms   fastest %6d ms\n' "$name" "${times[runs / 2]}" "${times[0]}"
}

# peak NAME COMMAND...: the largest resident set (VmHWM), asked until the process ends
peak() {
    local name=$1 most=0 now
    shift
    "$@" > /dev/null 2>&1 &
    local process=$!
    while now=$(awk '/^VmHWM/ { print $2 }' "/proc/$process/status" 2> /dev/null) && [ -n "$now" ]; do
        most=$now
        sleep 0.005
    done
    wait "$process"
    printf '%-58s peak   %6d MB\n' "$name" "$((most / 1024))"
}

echo "== the command line"
milliseconds "audit of the sample (5,000 x 12, three files)" dotnet $tool audit templates/orders/orders.audit.json --out $out/sample
milliseconds "audit of two files of 1,000,000 x 15, seven metrics" dotnet $tool audit artifacts/benchmarks/million.audit.json --out $out/million --no-progress
peak "audit of two files of 1,000,000 x 15, seven metrics" dotnet $tool audit artifacts/benchmarks/million.audit.json --out $out/million --no-progress
milliseconds "logistic detection on two files of 1,000,000 x 15" dotnet $tool audit artifacts/benchmarks/million-detection.audit.json --out $out/detection --no-progress
peak "logistic detection on two files of 1,000,000 x 15" dotnet $tool audit artifacts/benchmarks/million-detection.audit.json --out $out/detection --no-progress

echo "== the first schema of a process: 200 definitions compiled and used, with the tool's own machine code and settings"
rm -rf $out/cold && mkdir -p $out/cold
cp -r artifacts/bin/DataAuditor.Benchmarks/release/. $out/cold
cp artifacts/bin/DataAuditor.Cli/release/DataAuditor.Core.dll $out/cold
mapfile -t times < <(for ((run = 0; run < runs; run++)); do DOTNET_TieredPGO=0 dotnet $out/cold/DataAuditor.Benchmarks.dll cold-schema; done | sort -n)
printf '%-58s median %6s ms   fastest %6s ms\n' "compile and validate" "${times[runs / 2]}" "${times[0]}"

echo "== ajv on the records of SchemaValidation (dotnet run --project tests/DataAuditor.Benchmarks -c Release -- --filter '*SchemaValidation*')"
peers=$PWD/artifacts/benchmarks/peers
if npm install --silent --prefix "$peers" ajv@8 > /dev/null 2>&1; then
    node build/ajv.mjs "$peers/node_modules" artifacts/benchmarks/orders.schema.json artifacts/benchmarks/orders.jsonl
else
    echo "npm does not have it here"
fi

echo "== an up-to-date build of a project with the sample's gates"
feed=$PWD/artifacts/benchmarks/feed consumer=$PWD/artifacts/benchmarks/consumer
rm -rf "$feed" "$consumer"
mkdir -p "$feed" "$consumer/data"
dotnet pack src/DataAuditor.MSBuild -c Release -v q -o "$feed"
dotnet pack build/runtimes/DataAuditor.Runtime.linux-x64.csproj -c Release -v q -o "$feed"
cp templates/orders/orders.audit.json templates/orders/orders.{real,synthetic,holdout}.csv "$consumer/data/"
# Its own props and targets, so that nothing of this repository's build is measured.
echo '<Project />' | tee "$consumer/Directory.Build.props" "$consumer/Directory.Build.targets" "$consumer/Directory.Packages.props" > /dev/null
cat > "$consumer/nuget.config" << EOF
<configuration>
  <config><add key="globalPackagesFolder" value="packages" /></config>
  <packageSources><add key="packed" value="$feed" /></packageSources>
</configuration>
EOF
cat > "$consumer/Consumer.csproj" << EOF
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="DataAuditor.MSBuild" Version="$(basename "$feed"/DataAuditor.MSBuild.*.nupkg .nupkg | sed 's/^DataAuditor.MSBuild\.//')" PrivateAssets="all" /></ItemGroup>
</Project>
EOF
dotnet build "$consumer" -v q
milliseconds "without the gate (DataAuditEnabled=false)" dotnet build "$consumer" -v q --no-restore -p:DataAuditEnabled=false
milliseconds "with the gate, nothing changed" dotnet build "$consumer" -v q --no-restore
