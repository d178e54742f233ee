#!/usr/bin/env bash
# Whole-process times of goals in one project: the median wall time of some runs, JVM and Maven included, and the same for
# a Maven that does nothing, which is the floor.
#
#   benchmarks/goals.sh PROJECT [RUNS] [GOAL...]
#
# The plugin must be installed (./mvnw -Pquick -DskipTests install), and the project's server may be running already.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
project=$(cd "$1" && pwd)
runs=${2:-5}
shift; shift || true
goals=("$@")
[ ${#goals[@]} -gt 0 ] || goals=(validate generate status deploy migrate-dev)

# One row: of a command, run once unmeasured and then as often as asked, the median, lowest and highest time in ms.
row() {
    local name=$1 times=() from exit_code=0
    shift
    "$@" >/dev/null 2>&1 </dev/null || true
    for _ in $(seq "$runs"); do
        from=$(date +%s%N)
        "$@" >/dev/null 2>&1 </dev/null || exit_code=$?
        times+=($((($(date +%s%N) - from) / 1000000)))
    done
    printf '%s\n' "${times[@]}" | sort -n | awk -v name="$name" -v code="$exit_code" '
        { t[NR] = $1 }
        END { printf "%-24s %8d %8d %8d%s\n", name, t[int((NR + 1) / 2)], t[1], t[NR], code ? "  exit code " code : "" }'
}

floor=$(mktemp -d)
trap 'rm -rf "$floor"' EXIT
cp -R "$here/.mvn" "$floor"
cat > "$floor/pom.xml" <<POM
<project><modelVersion>4.0.0</modelVersion><groupId>floor</groupId><artifactId>floor</artifactId><version>1</version><packaging>pom</packaging></project>
POM

printf '%-24s %8s %8s %8s\n' "milliseconds" median lowest highest
cd "$floor"
row "Maven alone" "$here/mvnw" -q -B -o validate
cd "$project"
for goal in "${goals[@]}"; do
    row "schema:$goal" "$here/mvnw" -q -B -o "schema:$goal"
done
