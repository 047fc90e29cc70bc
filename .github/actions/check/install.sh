#!/usr/bin/env bash
# Puts `si` into $FOLDER: that of the release of $REF, where $RELEASES has it, else compiled from the sources here.
# `install.sh key` writes what the program depends on, for the cache.
set -euo pipefail
sources="$(cd "$(dirname "$0")/../../.." && pwd)"

if [ "$1" = key ]; then
  cd "$sources"
  files=$(find Cargo.toml Cargo.lock src docs -type f | LC_ALL=C sort)
  key=$({ echo "$files"; git hash-object --stdin-paths <<< "$files"; } | git hash-object --stdin)
  echo "key=$key"
  exit
fi

case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) archive=si-x86_64-unknown-linux-gnu.tar.gz ;;
  Linux-aarch64) archive=si-aarch64-unknown-linux-gnu.tar.gz ;;
  Darwin-arm64) archive=si-aarch64-apple-darwin.tar.gz ;;
  Darwin-x86_64) archive=si-x86_64-apple-darwin.tar.gz ;;
  MINGW*-x86_64 | MSYS*-x86_64) archive=si-x86_64-pc-windows-msvc.zip ;;
  *) archive= ;;
esac

mkdir -p "$FOLDER"
cd "$FOLDER"
if [[ $archive && $REF == v* ]] && curl -fsSL --retry 3 -O "$RELEASES/$REF/$archive" -O "$RELEASES/$REF/SHA256SUMS"; then
  grep -F " $archive" SHA256SUMS > expected
  if command -v sha256sum > /dev/null; then sha256sum -c expected; else shasum -a 256 -c expected; fi
  case $archive in
    *.zip) unzip -jo "$archive" '*/si.exe' ;;
    *) tar -xzf "$archive" --strip-components 1 ;;
  esac
  rm -f "$archive" SHA256SUMS expected
else
  echo "no release of '$REF' for $(uname -sm): compiling"
  cargo install --locked --path "$sources" --profile dist --root build --target-dir build/target
  mv build/bin/si* .
  rm -rf build
fi
./si --version
