# shellcheck shell=bash disable=SC2034
# What a fresh Debian 12 needs to build, run and test Rondom, and how to get it.
# Sourced by app/demo.sh, tests/run.sh and .ci/run; not a program of its own.

rondom_build_packages=(
    build-essential cmake ninja-build pkg-config git
    qt6-base-dev libqt6opengl6-dev qt6-charts-dev qt6-svg-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    libgl-dev libxkbcommon-dev
    libsqlite3-dev libphonenumber-dev libuchardet-dev libicu-dev
    libzip-dev zlib1g-dev libsimdjson-dev libssl-dev
    tzdata fonts-dejavu-core
)

rondom_test_packages=(
    xvfb xauth sqlite3 python3 clang-format
)

# install_missing PACKAGE...: installs what is not there yet; asks nothing of apt when all is there.
install_missing() {
    local package missing=()
    if ! command -v dpkg-query >/dev/null; then
        echo "This is not Debian: please see to it that these are installed, by whatever name:"
        echo "  $*"
        return 0
    fi
    for package in "$@"; do
        if [[ $(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null) != installed ]]; then
            missing+=("$package")
        fi
    done
    if ((${#missing[@]} == 0)); then
        return 0
    fi

    local as_root=()
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            echo "These packages are missing and only root may install them. Please run as root:" >&2
            echo "  apt-get install --no-install-recommends ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    echo "Installing ${#missing[@]} packages that are missing: ${missing[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update --quiet --quiet
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --quiet \
        --no-install-recommends "${missing[@]}"
}

# build_preset PRESET [TARGET...]: configures build/PRESET and builds the targets with all cores.
build_preset() {
    local preset=$1 target targets=()
    shift
    for target in "$@"; do
        targets+=(--target "$target")
    done
    echo "Configuring build/$preset ..."
    cmake --preset "$preset" --log-level=WARNING
    echo "Building in build/$preset with $(nproc) cores; the first time takes several minutes ..."
    cmake --build "build/$preset" --parallel "$(nproc)" "${targets[@]}"
}
