#!/usr/bin/env bash
# The README's first command as a newcomer's machine meets it: a fresh clone and an empty local repository; then a fresh clone
# again with what was downloaded, without the network. The second is work alone; the difference is the download.
#
#   benchmarks/first-run.sh ["ARGUMENTS OF MVNW"]        e.g. "-B -ntp verify" for the second command
set -euo pipefail
cd "$(dirname "$0")/.."
read -ra arguments <<< "${1:--q -Pdemo -pl example-project/program -am verify}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export MAVEN_USER_HOME=$work/maven XDG_CACHE_HOME=$work/cache   # the wrapper's Maven, and PostgreSQL's programs

run() {
    local name=$1 from
    shift
    git clone -q . "$work/$name"
    from=$(date +%s%N)
    (cd "$work/$name" && ./mvnw "-Dmaven.repo.local=$work/repository" "$@" > "$work/$name.log" 2>&1 </dev/null) ||
        { tail -40 "$work/$name.log"; exit 1; }
    echo "$name: $((($(date +%s%N) - from) / 1000000)) ms"
}

run first "${arguments[@]}"
run again -o "${arguments[@]}"
du -sh "$work/repository" "$work/maven" "$work/cache" 2>/dev/null | sed "s#$work/##"
