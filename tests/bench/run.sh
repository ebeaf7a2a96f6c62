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
programs=(tst_importspeed tst_readerspeed tst_matchspeed tst_countspeed tst_speed)
cmake --build --preset release --target rondom-cli "${programs[@]}"
# A goal that is missed keeps nobody from seeing the other figures.
status=0
for program in "${programs[@]}"; do
    "build/release/tests/$program" "$size" || status=1
done
exit "$status"
