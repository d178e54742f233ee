#!/usr/bin/env bash
# Each goal through Maven beside Prisma's command, as whole processes, on schemas of several sizes and on one server.
#
#   benchmarks/prisma-goals.sh [RUNS] [MODELS...]        (7 runs; 10, 100 and 1000 models)
#
# In a round every goal runs right before its counterpart, so that both meet the same machine; the table has the medians.
# "Maven alone" is a Maven that does nothing: what a goal takes beyond it is its own work.
# Needs the plugin in the local repository (./mvnw -Pquick -DskipTests -Dinvoker.skip install), node and npm.
# Prisma's commands that talk to a database need its schema engine, a program that the first of them downloads from
# binaries.prisma.sh. Where that cannot be reached, those columns stay empty; the rest runs on the engines inside the packages.
# MAVEN_LOCAL names another local repository; PRISMA_HOME a directory where `npm i prisma@7.10.0` was done already.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
runs=${1:-7}
shift || true
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(10 100 1000)
version=$(sed -n 's#.*<version>\(.*\)</version>.*#\1#p' "$here/pom.xml" | head -1)
work=$(mktemp -d)
maven=("$here/mvnw" -q -B -o)
[ -z "${MAVEN_LOCAL:-}" ] || maven+=("-Dmaven.repo.local=$MAVEN_LOCAL")
unset CI
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

stop_server() {
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
    (cd "$theirs" && "${prisma[@]}" format >/dev/null && { [ -z "$engine" ] || "${prisma[@]}" migrate dev --name init >/dev/null; })
}

# Milliseconds of one run of a command; its output only when it fails.
took() {
    local from code=0
    from=$(date +%s%N)
    "$@" > "$work/output" 2>&1 < /dev/null || code=$?
    [ "$code" = 0 ] || [ "$code" = 2 ] || { echo "exit code $code: $*" >&2; tail -20 "$work/output" >&2; exit 1; }
    echo $((($(date +%s%N) - from) / 1000000))
}

# A round of all pairs; each line: name, ours, theirs.
round() {
    local models=$1 ours="$work/$1/ours" theirs="$work/$1/theirs" url
    url=-Dschema.url=$(cat "$ours/url")
    pair() {
        local name=$1 split=0 a b
        shift
        local mine=() others=()
        for word in "$@"; do
            if [ "$word" = / ]; then split=1; elif [ $split = 0 ]; then mine+=("$word"); else others+=("$word"); fi
        done
        a=$(cd "$ours" && took "${maven[@]}" "${mine[@]}")
        b=0
        if [ -n "$engine" ] || [[ " validate format generate " == *" ${others[0]} "* ]]; then
            b=$(cd "$theirs" && took "${prisma[@]}" "${others[@]}")
        fi
        printf '%s\t%d\t%d\n' "$name" "$a" "$b"
    }
    printf 'Maven alone\t%d\t0\n' "$(cd "$work/floor" && took "${maven[@]}" validate)"
    pair validate schema:validate / validate
    pair format schema:format / format
    # Moved, not deleted: ext4 looks at each inode that was freed in the last minutes before it gives out a new one,
    # which took longer than writing the files.
    local old
    old=$(mktemp -d "$work/old.XXXXXX")
    for written in "$ours/target" "$theirs/generated"; do [ ! -e "$written" ] || mv "$written" "$old/"; done
    pair "generate, new" schema:generate / generate
    pair "generate, again" schema:generate / generate
    pair "migrate-dev, no change" schema:migrate-dev "$url" / migrate dev
    pair status schema:status "$url" / migrate status
    pair "deploy, no change" schema:deploy "$url" / migrate deploy
    pair "diff migrations schema" schema:diff -Dschema.from=migrations -Dschema.to=schema / migrate diff --from-migrations prisma/migrations --to-schema prisma/schema.prisma
    pair "push, no change" schema:push -Dschema.skipGenerate "$url" / db push
    pair pull schema:pull "$url" / db pull
    pair execute schema:execute -Dschema.file=one.sql "$url" / db execute --file one.sql
    pair "reset" schema:reset -Dschema.force "$url" / migrate reset --force
}

mkdir -p "$work/floor/.mvn" "$work/server"
jvm_config > "$work/floor/.mvn/jvm.config"
echo '<project><modelVersion>4.0.0</modelVersion><groupId>floor</groupId><artifactId>floor</artifactId><version>1</version><packaging>pom</packaging></project>' > "$work/floor/pom.xml"
plain_pom "$work/server"
mkdir -p "$work/server/src/main/schema"
printf 'datasource db {\n  provider = "postgresql"\n}\n' > "$work/server/src/main/schema/schema.prisma"
(cd "$work/server" && "${maven[@]}" schema:start)
server=$(sed 's#/[^/]*$##; s#^jdbc:##' "$work/server/.schema/url")

echo "Prisma $(node -p "require('$prisma_home/node_modules/prisma/package.json').version"), node $(node --version), Maven $("$here/mvnw" -v -q 2>/dev/null | head -1), $runs rounds, milliseconds"
for models in "${sizes[@]}"; do
    prepare "$models"
    : > "$work/times"
    round "$models" > /dev/null   # unmeasured
    for _ in $(seq "$runs"); do round "$models" >> "$work/times"; done
    echo
    echo "$models models"
    awk -F'\t' '
        !($1 in seen) { seen[$1] = 1; order[++rows] = $1 }
        { n[$1]++; a[$1, n[$1]] = $2; b[$1, n[$1]] = $3 }
        function median(values, name,   i, j, x, sorted) {
            for (i = 1; i <= n[name]; i++) sorted[i] = values[name, i]
            for (i = 2; i <= n[name]; i++) { x = sorted[i]; for (j = i - 1; j > 0 && sorted[j] > x; j--) sorted[j + 1] = sorted[j]; sorted[j + 1] = x }
            return sorted[int((n[name] + 1) / 2)]
        }
        END {
            floor = median(a, "Maven alone")
            printf "%-24s %8s %8s %8s %14s\n", "", "ours", "Prisma", "ratio", "beyond Maven"
            for (i = 1; i <= rows; i++) {
                name = order[i]; x = median(a, name); y = median(b, name)
                if (name == "Maven alone") printf "%-24s %8d\n", name, x
                else if (y == 0) printf "%-24s %8d %8s %8s %14d\n", name, x, "", "", x - floor
                else printf "%-24s %8d %8d %8.2f %14d\n", name, x, y, x / y, x - floor
            }
        }' "$work/times"
done
