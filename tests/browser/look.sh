#!/usr/bin/env bash
# Writes the reports of all examples, in both languages, and looks at them in headless Chromium (look.mjs says at what).
# Needs node, npm and Chromium (CHROMIUM names another program). Pages, screenshots and PDFs stay in the folder named.
#     tests/browser/look.sh [FOLDER]
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=${1:-${CARGO_TARGET_DIR:-target}/browser}
mkdir -p "$folder"
cargo build -q
si=${CARGO_TARGET_DIR:-target}/debug/si

report() { "$si" report "${@:2}" -o "$folder/$1.html" --force -q; }
for lang in en sv; do
    for lock in examples/*.lock; do
        name=$(basename "$lock" .lock)
        report "$name-$lang" "examples/$name.toml" --lang $lang
    done
    report "fund-$lang" examples/fund.toml --lang $lang
    report "several-$lang" examples/skolfam.toml examples/sot.toml examples/oxhagen.toml --lang $lang
    report "outcome-$lang" examples/skolfam.toml --outcome examples/skolfam-outcome.toml --lang $lang
    report "social-$lang" examples/skolfam.toml --department social --lang $lang
    report "school-$lang" examples/skolfam.toml --department school --lang $lang
done

[ -d "$folder/node_modules/axe-core" ] || npm install --silent --no-save --prefix "$folder" puppeteer-core axe-core
node tests/browser/look.mjs "$folder" "$folder"/*.html
