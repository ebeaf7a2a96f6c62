#!/usr/bin/env bash
# Measures against other programs on the same files in the same run: one line for each goal.
set -euo pipefail

size=${1:-small}
if [[ $size != small && $size != big ]]; then
    echo "Usage: tests/bench/run.sh [small|big]" >&2
    exit 2
fi
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
if [[ ! -d build/release ]]; then
    cmake --preset release
fi
cmake --build --preset release --target tst_importspeed --target tst_readerspeed \
    --target tst_matchspeed --target tst_speed
build/release/tests/tst_importspeed "$size"
build/release/tests/tst_readerspeed "$size"
build/release/tests/tst_matchspeed "$size"
exec build/release/tests/tst_speed "$size"
