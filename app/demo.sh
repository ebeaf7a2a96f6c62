#!/usr/bin/env bash
# Makes a workspace of an invented shop and opens it in the window.
set -euo pipefail

usage() {
    cat <<'TEXT'
Usage: app/demo.sh [--headless] [--fresh] [FOLDER]

Installs what is missing, builds Rondom, writes the exports of an invented shop, imports them into
a workspace and opens the window on it.

  FOLDER      where the demo goes; rondom-demo in your data folder unless you name one
  --headless  shows nothing: saves a picture of every page in FOLDER/screenshots instead
  --fresh     makes the demo anew when FOLDER has one already
TEXT
}

headless=no
fresh=no
folder=
for argument in "$@"; do
    case $argument in
    --headless) headless=yes ;;
    --fresh) fresh=yes ;;
    --help | -h)
        usage
        exit 0
        ;;
    -*)
        usage >&2
        exit 2
        ;;
    *) folder=$argument ;;
    esac
done
folder=$(realpath --canonicalize-missing "${folder:-${XDG_DATA_HOME:-$HOME/.local/share}/rondom-demo}")

cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=resources/cmake/debian-packages.sh
source resources/cmake/debian-packages.sh

install_missing "${rondom_build_packages[@]}"
build_preset release rondom rondom-cli

cli=$PWD/build/release/app/rondom-cli
window=$PWD/build/release/app/rondom
exports=$folder/exports
workspace=$folder/demo.rondom

# The demo is made in a folder of its own first: one that was interrupted is never taken for whole.
make_demo() {
    local making=$folder/making
    rm -rf "$making"
    mkdir "$making"

    echo
    echo "Writing the exports of the invented shop Lumen & Zo to $exports ..."
    "$cli" demo "$exports"

    echo
    echo "Making a workspace and importing each export into it ..."
    export RONDOM_WORKSPACE=$making/demo.rondom
    "$cli" workspace create "$RONDOM_WORKSPACE" --country NL --currency EUR \
        --timezone Europe/Amsterdam

    import_into() {
        echo
        echo "Importing into the source \"$1\" ..."
        "$cli" import "${@:2}" --source "$1"
    }
    import_into "Web shop" "$exports"/{customers,orders}_export.csv
    import_into "Newsletter" "$exports"/*_email_audience_export_*.csv \
        --notice "Yes, send me the newsletter of Lumen & Zo. I can unsubscribe with one click at any time."
    import_into "Newsletter" "$exports"/email_activity.csv \
        --mapping "$exports"/email_activity.mapping.json
    import_into "Web shop" "$exports"/web_events.csv --mapping "$exports"/web_events.mapping.json
    import_into "Till" "$exports"/till_customers.csv \
        --mapping "$exports"/till_customers.mapping.json
    import_into "Till" "$exports"/till_sales.csv --mapping "$exports"/till_sales.mapping.json

    echo
    echo "Working out traits ..."
    local trait
    for trait in resources/traits/*.json; do
        "$cli" profile trait define "$trait"
    done

    echo "Saving the segments ..."
    local segment
    # Employees first: another segment leaves them out by name.
    for segment in resources/segments/employees.json resources/segments/*.json; do
        "$cli" segment save "$segment"
    done
    "$cli" segment refresh

    echo
    echo "Writing a list for Mailchimp: only people who allowed the newsletter by e-mail ..."
    "$cli" export "Newsletter readers" --destination mailchimp --purpose newsletter \
        --channel email --out "$folder/newsletter_readers_for_mailchimp.csv"

    unset RONDOM_WORKSPACE
    mv "$making"/demo.rondom* "$folder"
    rmdir "$making"

    echo
    "$cli" workspace info --workspace "$workspace"
}

mkdir -p "$folder"
if [[ $fresh == yes ]]; then
    rm -f "$workspace"* "$folder"/newsletter_readers_for_mailchimp*
fi
if [[ -e $workspace ]]; then
    echo "The demo is there already; --fresh makes it anew."
else
    make_demo
fi
echo
echo "The workspace is $workspace"

if [[ $headless == no && -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} ]]; then
    echo "There is no display: going on as with --headless."
    headless=yes
fi
if [[ $headless == yes ]]; then
    QT_QPA_PLATFORM=offscreen LC_ALL=${LC_ALL:-C.UTF-8} \
        "$window" --screenshots "$folder/screenshots" \
        --import "$exports/customers_export.csv" "$workspace"
    echo "A picture of every page is in $folder/screenshots"
else
    echo "Opening the window ..."
    exec "$window" "$workspace"
fi
