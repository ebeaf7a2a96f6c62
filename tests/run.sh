#!/usr/bin/env bash
# Builds everything and runs every test without a display.
set -euo pipefail

usage() {
    cat <<'TEXT'
Usage: tests/run.sh [--slow] [--asan] [--bench[=big]]

Installs what is missing, builds Rondom and runs every test, headless. The last line is
"N passed, N failed", counted in test programs; the exit code is 0 only when none failed.

  --slow       more random cases, and the tests that take minutes
  --asan       with the address and undefined-behaviour sanitizers
  --bench      also runs the tests labelled bench, one at a time; --bench=big with more data
TEXT
}

preset=release
slow=no
bench=
for argument in "$@"; do
    case $argument in
    --slow) slow=yes ;;
    --asan) preset=asan ;;
    --bench) bench=small ;;
    --bench=big) bench=big ;;
    --help | -h)
        usage
        exit 0
        ;;
    *)
        usage >&2
        exit 2
        ;;
    esac
done

cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=resources/cmake/debian-packages.sh
source resources/cmake/debian-packages.sh

log=$(mktemp)
stage=building
# Whatever goes wrong before the tests, the last line still tells.
leave() {
    rm -f "$log"
    if [[ $stage == building ]]; then
        echo "Rondom could not be built: no test was run." >&2
        echo "0 passed, 1 failed"
    fi
}
trap leave EXIT

install_missing "${rondom_build_packages[@]}" "${rondom_test_packages[@]}"
build_preset "$preset"
stage=testing

# Which tests: those that measure only when asked, those that take minutes only when asked.
left_out=bench
if [[ $slow == yes ]]; then
    # Qt ends a test function after five minutes unless told otherwise.
    export RONDOM_SLOW=1 QTEST_FUNCTION_TIMEOUT=3600000
else
    left_out='bench|slow'
fi
if [[ $preset == asan ]]; then
    # The libraries of the window keep what they once loaded; that is no leak of ours.
    export ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=print_stacktrace=1
fi

passed=0
failed=0

# run_tests CTEST_ARGUMENT...: runs them and adds up what ctest's own summary says.
run_tests() {
    local status=0 failures total
    ctest --test-dir "build/$preset" --output-on-failure "$@" 2>&1 | tee "$log" || status=$?
    if [[ $(<"$log") =~ ([0-9]+)\ tests?\ failed\ out\ of\ ([0-9]+) ]]; then
        failures=${BASH_REMATCH[1]}
        total=${BASH_REMATCH[2]}
        passed=$((passed + total - failures))
        failed=$((failed + failures))
    elif ((status == 0)); then
        echo "There are no such tests."
    else
        failed=$((failed + 1))
    fi
}

echo "Running the tests ..."
run_tests --no-tests=error --parallel "$(nproc)" --label-exclude "$left_out"
if [[ -n $bench ]]; then
    echo "Measuring ..."
    export RONDOM_BENCH=$bench
    # One at a time, so that they do not disturb each other.
    run_tests --no-tests=ignore --verbose --label-regex bench
fi

echo "$passed passed, $failed failed"
((failed == 0))
