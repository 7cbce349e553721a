#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")"
exec java -XX:AOTCache=app.aot -XX:+UseSerialGC -Duser.timezone=UTC --enable-native-access=ALL-UNNAMED \
    ${ATTUNE_JAVA_OPTS:--Xmx320m} -jar attune.jar "$@"
