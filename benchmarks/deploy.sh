#!/usr/bin/env bash
# Deploys of many files beside plain Flyway with its defaults, in one process on one embedded server.
#
#   benchmarks/deploy.sh [FILES...]     numbers of files; for the last, only runs with nothing to do
set -euo pipefail
cd "$(dirname "$0")/.."
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(100 1000 4000 5000)
exec ./mvnw -q -B -ntp -Pquick,benchmarks -DskipTests -pl benchmarks -am verify \
    -Dbenchmark.main=dev.mvnschema.benchmarks.DeployBenchmark -Djmh.args="${sizes[*]}"
