#!/bin/sh
# Holds the interface to its OpenAPI document: schemathesis makes requests from it, good and bad ones, against a running
# server, and looks for whatever the document does not say. Needs Python 3 and curl; not a part of the tests that Cargo runs.
#
#   tests/schemathesis.sh [EXAMPLES_PER_OPERATION] [SEED]
set -eu
examples=${1:-2000}
seed=${2:-1}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

schemathesis=${SCHEMATHESIS:-}
if [ -z "$schemathesis" ]; then
    python3 -m venv "$work/venv"
    "$work/venv/bin/pip" install --quiet 'schemathesis>=4,<5'
    schemathesis=$work/venv/bin/schemathesis
fi

program=${BIAOQIAO:-}
if [ -z "$program" ]; then
    (cd "$root" && cargo build --release)
    program=$root/target/release/biaoqiao
fi
port=${PORT:-8930}
"$program" --corpus "$root/corpus" --index "$work/index" serve --listen "127.0.0.1:$port" >"$work/log" 2>&1 &
server=$!

# From a file: a document that it fetches itself is left out of what it asks for.
cd "$work"
curl --silent --fail --retry 120 --retry-delay 1 --retry-connrefused \
    --output openapi.json "http://127.0.0.1:$port/api/v1/openapi.json"
"$schemathesis" run openapi.json --url "http://127.0.0.1:$port/" \
    --checks all --continue-on-failure --max-examples "$examples" --seed "$seed" --workers 2
