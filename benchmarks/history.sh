#!/usr/bin/env bash
# schema:migrate-dev with nothing to do in projects with long histories, in one process on an embedded server.
#
#   benchmarks/history.sh [MIGRATIONS...]
set -euo pipefail
cd "$(dirname "$0")/.."
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(100 1000 10000)
exec ./mvnw -q -B -ntp -Pquick,benchmarks -DskipTests -pl benchmarks -am verify \
    -Dbenchmark.main=dev.mvnschema.benchmarks.HistoryBenchmark -Djmh.args="${sizes[*]}"
