#!/usr/bin/env bash
# Each goal through Maven beside Prisma's command, as whole processes, on schemas of several sizes and on one server.
#
#   benchmarks/prisma-goals.sh [RUNS] [MODELS...]        (7 runs; 10, 100 and 1000 models)
#
# Both can be called in several ways, and each is a column:
#   mvnw      as the quick start types it: the wrapper's script, then Maven's
#   mvn       an installed Maven of the same version, with the same .mvn/jvm.config
#   archive   mvn with an archive of its classes, as docs/daily-workflow.md makes one: from JDK 25 on an ahead-of-time cache
#   mvnd      the daemon, already warm, through its client on the JVM or the native one, whichever MVND names
#   npx       npx prisma, as Prisma's documentation types it
#   prisma    node_modules/.bin/prisma, which is what npx calls in the end
# In a round all columns of a goal run one after the other, so that they meet the same machine; the tables have the medians.
# "Maven alone" is a Maven that does nothing: what a goal takes beyond it is its own work.
# Needs the plugin in the local repository (./mvnw -Pquick -DskipTests -Dinvoker.skip install; with -Prelease,quick the POMs are
# those that users resolve), node and npm.
# Prisma's commands that talk to a database need its schema engine, a program that the first of them downloads from
# binaries.prisma.sh. Where that cannot be reached, those columns stay empty; the rest runs on the engines inside the packages.
# MAVEN_LOCAL names another local repository; PRISMA_HOME a directory where `npm i prisma@7.10.0` was done already;
# MVND mvnd's program; OFFLINE_GOALS=1 leaves out the goals that need a database.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
runs=${1:-7}
shift || true
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(10 100 1000)
version=$(sed -n 's#.*<version>\(.*\)</version>.*#\1#p' "$here/pom.xml" | head -1)
work=$(mktemp -d)
options=(-q -B -o)
[ -z "${MAVEN_LOCAL:-}" ] || options+=("-Dmaven.repo.local=$MAVEN_LOCAL")
maven=("$here/mvnw" "${options[@]}")
home=$("$here/mvnw" -v | sed -n 's/^Maven home: //p')
export JAVA_HOME=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(type -P java)")")")}
unset CI MAVEN_OPTS
# Prisma asks the network for a newer version and tells of it; that is no work.
export PRISMA_HIDE_UPDATE_MESSAGE=1 CHECKPOINT_DISABLE=1 NO_COLOR=1

prisma_home=${PRISMA_HOME:-$work/prisma}
if [ ! -x "$prisma_home/node_modules/.bin/prisma" ]; then
    mkdir -p "$prisma_home"
    npm install --prefix "$prisma_home" --no-audit --no-fund --loglevel=error prisma@7.10.0 @prisma/client@7.10.0
fi
prisma=("$prisma_home/node_modules/.bin/prisma")
"${prisma[@]}" --version >/dev/null 2>&1 </dev/null || true
engine=yes
if ! compgen -G "$prisma_home/node_modules/@prisma/engines/schema-engine-*" >/dev/null; then
    engine=
    PRISMA_SCHEMA_ENGINE_BINARY=$(type -P true)   # or every command would try to download it
    export PRISMA_SCHEMA_ENGINE_BINARY
fi

# The ways to call Maven; the class archive is made below.
run_mvnw() { "${maven[@]}" "$@"; }
run_mvn() { "$home/bin/mvn" "${options[@]}" "$@"; }
run_archive() { MAVEN_OPTS=$archive "$home/bin/mvn" "${options[@]}" "$@"; }
run_mvnd() { bash "$MVND" "${options[@]}" "-Dmvnd.daemonStorage=$work/daemons" "$@"; }
run_prisma() { "${prisma[@]}" "$@"; }
run_npx() { npx prisma "$@"; }
ours_by=(mvnw mvn archive)
[ -z "${MVND:-}" ] || ours_by+=(mvnd)
theirs_by=(npx prisma)

stop_server() {
    [ -z "${MVND:-}" ] || bash "$MVND" "-Dmvnd.daemonStorage=$work/daemons" --stop >/dev/null 2>&1 || true
    (cd "$work/server" && "${maven[@]}" "dev.mvnschema:schema-maven-plugin:$version:stop" >/dev/null 2>&1) || true
    rm -rf "$work"
}
trap stop_server EXIT

# Models of 12 fields, each but the first with a relation to the one before.
schema() {
    awk -v n="$1" 'BEGIN {
        for (i = 1; i <= n; i++) {
            printf "model Model%d {\n  id        Int      @id @default(autoincrement())\n  name      String   @unique\n", i
            printf "  title     String?\n  amount    Decimal  @default(0) @db.Decimal(12, 2)\n  count     Int      @default(0)\n"
            printf "  active    Boolean  @default(true)\n  ratio     Float?\n  data      Json?\n  createdAt DateTime @default(now())\n  updatedAt DateTime @updatedAt\n"
            if (i > 1) printf "  parent    Model%d?  @relation(fields: [parentId], references: [id])\n  parentId  Int?\n", i - 1
            if (i < n) printf "  children  Model%d[]\n", i + 1
            printf "\n  @@index([createdAt])\n}\n\n"
        }
    }'
}

# What docs advise for a project whose builds are short.
jvm_config() {
    printf -- '-XX:TieredStopAtLevel=1\n-XX:+UseSerialGC\n'
}

plain_pom() {
    cat > "$1/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>bench</groupId><artifactId>shop</artifactId><version>1</version>
<build><plugins><plugin><groupId>dev.mvnschema</groupId><artifactId>schema-maven-plugin</artifactId><version>$version</version>
<configuration><serverDirectory>$work/server/.schema</serverDirectory></configuration></plugin></plugins></build></project>
POM
    mkdir -p "$1/.mvn"
    jvm_config > "$1/.mvn/jvm.config"
}

prepare() {
    local models=$1 ours="$work/$1/ours" theirs="$work/$1/theirs"
    mkdir -p "$ours/src/main/schema" "$theirs/prisma"
    plain_pom "$ours"
    { printf 'datasource db {\n  provider = "postgresql"\n}\n\n'; schema "$models"; } > "$ours/src/main/schema/schema.prisma"
    { printf 'datasource db {\n  provider = "postgresql"\n}\n\ngenerator client {\n  provider = "prisma-client"\n  output   = "../generated"\n}\n\n'
      schema "$models"; } > "$theirs/prisma/schema.prisma"
    ln -s "$prisma_home/node_modules" "$theirs/node_modules"
    echo '{"name": "bench", "type": "module"}' > "$theirs/package.json"
    cat > "$theirs/prisma.config.ts" <<CONFIG
import { defineConfig } from 'prisma/config'
export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' },
  datasource: { url: '$server/theirs_$models' } })
CONFIG
    echo 'SELECT 1;' > "$ours/one.sql"
    cp "$ours/one.sql" "$theirs/one.sql"
    echo "$server/ours_$models" > "$ours/url"
    (cd "$ours" && "${maven[@]}" schema:format && "${maven[@]}" schema:migrate-dev -Dschema.name=init -Dschema.url="$server/ours_$models")
    (cd "$theirs" && "${prisma[@]}" format >/dev/null 2>&1 && { [ -z "$engine" ] || "${prisma[@]}" migrate dev --name init >/dev/null; })
}

# Milliseconds of one run of a command; its output only when it fails.
took() {
    local from code=0
    from=$(date +%s%N)
    "$@" > "$work/output" 2>&1 < /dev/null || code=$?
    [ "$code" = 0 ] || [ "$code" = 2 ] || { echo "exit code $code: $*" >&2; tail -20 "$work/output" >&2; exit 1; }
    echo $((($(date +%s%N) - from) / 1000000))
}

# Moved, not deleted: ext4 looks at each inode that was freed in the last minutes before it gives out a new one, which took
# longer than writing the files.
clear_generated() {
    local old
    old=$(mktemp -d "$work/old.XXXXXX")
    for written in "$ours/target" "$theirs/generated"; do [ ! -e "$written" ] || mv "$written" "$old/"; done
}

# One goal in every way; a line for each: goal, column, milliseconds. Words before / are ours, those after it Prisma's.
pair() {
    local name=$1 mine=() others=() split=0 fresh=0 by
    shift
    [ "$name" != "generate, new" ] || fresh=1
    for word in "$@"; do
        if [ "$word" = / ]; then split=1; elif [ $split = 0 ]; then mine+=("$word"); else others+=("$word"); fi
    done
    local both=no
    [[ " validate format generate " != *" ${others[0]} "* ]] || both=yes
    for by in "${ours_by[@]}"; do
        [ $both = yes ] || [ "$by" = mvnw ] || [ "$by" = mvnd ] || continue
        [ $fresh = 0 ] || clear_generated
        printf '%s\t%s\t%d\n' "$name" "$by" "$(cd "$ours" && took "run_$by" "${mine[@]}")"
    done
    [ -n "$engine" ] || [ $both = yes ] || return 0
    for by in "${theirs_by[@]}"; do
        [ $fresh = 0 ] || clear_generated
        printf '%s\t%s\t%d\n' "$name" "$by" "$(cd "$theirs" && took "run_$by" "${others[@]}")"
    done
}

round() {
    local models=$1 ours="$work/$1/ours" theirs="$work/$1/theirs" url by
    url=-Dschema.url=$(cat "$ours/url")
    for by in "${ours_by[@]}"; do
        printf 'Maven alone\t%s\t%d\n' "$by" "$(cd "$work/floor" && took "run_$by" validate)"
    done
    pair validate schema:validate / validate
    pair format schema:format / format
    pair "generate, new" schema:generate / generate
    pair "generate, again" schema:generate / generate
    [ -z "${OFFLINE_GOALS:-}" ] || return 0
    pair "migrate-dev, no change" schema:migrate-dev "$url" / migrate dev
    pair status schema:status "$url" / migrate status
    pair "deploy, no change" schema:deploy "$url" / migrate deploy
    pair "diff migrations schema" schema:diff -Dschema.from=migrations -Dschema.to=schema / migrate diff --from-migrations prisma/migrations --to-schema prisma/schema.prisma
    pair "push, no change" schema:push -Dschema.skipGenerate "$url" / db push
    pair pull schema:pull "$url" / db pull
    pair execute schema:execute -Dschema.file=one.sql "$url" / db execute --file one.sql
    pair "reset" schema:reset -Dschema.force "$url" / migrate reset --force
}

# The archive of Maven's classes and the plugin's, from one run of the goals without a database.
make_archive() {
    local training="$work/training"
    mkdir -p "$training/src/main/schema"
    plain_pom "$training"
    { printf 'datasource db {\n  provider = "postgresql"\n}\n\n'; schema 10; } > "$training/src/main/schema/schema.prisma"
    local feature make
    feature=$("$JAVA_HOME/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p')
    if [ "$feature" -ge 25 ]; then
        make=-XX:AOTCacheOutput=$work/maven.aot archive=-XX:AOTCache=$work/maven.aot
    else
        make=-XX:ArchiveClassesAtExit=$work/maven.jsa archive=-XX:SharedArchiveFile=$work/maven.jsa
    fi
    (cd "$training" && MAVEN_OPTS="$make -Xlog:disable" "$home/bin/mvn" "${options[@]}" \
        schema:format schema:validate schema:generate > "$work/output" 2>&1) || { cat "$work/output" >&2; exit 1; }
}

mkdir -p "$work/floor/.mvn" "$work/server"
jvm_config > "$work/floor/.mvn/jvm.config"
echo '<project><modelVersion>4.0.0</modelVersion><groupId>floor</groupId><artifactId>floor</artifactId><version>1</version><packaging>pom</packaging></project>' > "$work/floor/pom.xml"
plain_pom "$work/server"
mkdir -p "$work/server/src/main/schema"
printf 'datasource db {\n  provider = "postgresql"\n}\n' > "$work/server/src/main/schema/schema.prisma"
(cd "$work/server" && "${maven[@]}" schema:start)
server=$(sed 's#/[^/]*$##; s#^jdbc:##' "$work/server/.schema/url")

make_archive
echo "Prisma $(node -p "require('$prisma_home/node_modules/prisma/package.json').version"), node $(node --version), Maven $("$home/bin/mvn" -v -q 2>/dev/null | head -1), Java $("$JAVA_HOME/bin/java" -version 2>&1 | sed -n 1p), $runs rounds, milliseconds"
for models in "${sizes[@]}"; do
    prepare "$models"
    : > "$work/times"
    round "$models" > /dev/null   # unmeasured
    for _ in $(seq "$runs"); do round "$models" >> "$work/times"; done
    echo
    echo "$models models"
    awk -F'\t' '
        !($1 in seen) { seen[$1] = 1; order[++rows] = $1 }
        !($2 in by) { by[$2] = 1; column[++columns] = $2 }
        { t[$1, $2, ++n[$1, $2]] = $3 }
        function median(name, how,   i, j, x, count, sorted) {
            count = n[name, how]
            for (i = 1; i <= count; i++) sorted[i] = t[name, how, i]
            for (i = 2; i <= count; i++) { x = sorted[i]; for (j = i - 1; j > 0 && sorted[j] > x; j--) sorted[j + 1] = sorted[j]; sorted[j + 1] = x }
            return sorted[int((count + 1) / 2)]
        }
        END {
            printf "%-24s", ""
            for (c = 1; c <= columns; c++) printf " %8s", column[c]
            printf " %14s\n", "beyond Maven"
            for (i = 1; i <= rows; i++) {
                printf "%-24s", order[i]
                for (c = 1; c <= columns; c++) printf " %8s", n[order[i], column[c]] ? median(order[i], column[c]) : ""
                printf " %14d\n", median(order[i], "mvnw") - median("Maven alone", "mvnw")
            }
        }' "$work/times"
done
