#!/usr/bin/env bash
# Starts the application once, on a throw-away database, and writes what it loaded into app.aot.
set -euo pipefail
cd "$(dirname "$0")"
data=$(mktemp -d)
ATTUNE_DATA="$data" \
ATTUNE_DATABASE_URL="jdbc:h2:mem:train;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE" \
    java -XX:AOTCacheOutput=app.aot -XX:+UseSerialGC -Duser.timezone=UTC --enable-native-access=ALL-UNNAMED \
    -Dspring.context.exit=onRefresh -jar attune.jar
rm -rf "$data"
