#!/usr/bin/env bash
# Installs the build into an empty place and uses it from there: installed.sh BUILD CMAKE
set -euo pipefail
build=$1 cmake=$2
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
"$cmake" --install "$build" --prefix "$prefix" > /dev/null

share=$prefix/share
for file in applications/failwright.desktop metainfo/failwright.metainfo.xml mime/packages/failwright.xml \
            icons/hicolor/scalable/apps/failwright.svg man/man1/failwright.1 failwright/examples failwright/schema \
            failwright/catalogue/catalogue.json failwright/templates failwright/lessons failwright/help/manual.md; do
  [ -e "$share/$file" ] || { echo "not installed: share/$file" >&2; exit 1; }
done
desktop-file-validate "$share/applications/failwright.desktop"

mkdir -p "$share/mime"
XDG_DATA_HOME=$share update-mime-database "$share/mime" 2> /dev/null
grep -q 'failwright' "$share/mime/globs2"

cd /
for example in "$share"/failwright/examples/*.failwright; do
  "$prefix/bin/failwright" analyze "$example" --json > /dev/null
done
"$prefix/bin/failwright" render "$example" -o "$prefix/drawing.svg"
grep -q '</svg>' "$prefix/drawing.svg"
