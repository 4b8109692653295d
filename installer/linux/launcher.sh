# shellcheck shell=sh disable=SC2154,SC2016
# Puts a script in the place of jpackage's launcher; sourced with $here and $root set. That launcher asks rpm and dpkg at each start, twice,
# which package it is of, to find files that lie beside it anyway: 0.17 s where both are installed, more with more packages.

# launch_by_script IMAGE: bin/rastro starts the same program in the same way, as lib/app/rastro.cfg says it.
launch_by_script() {
    cfg="$1/lib/app/rastro.cfg"
    {
        cat <<'HEAD'
#!/bin/sh
# Starts Rastro with the runtime and the AOT cache that it came with, wherever this folder lies.
self=$0
case $self in */*) ;; *) self=$(command -v "$self") ;; esac
while [ -L "$self" ]; do
    target=$(readlink "$self")
    case $target in /*) self=$target ;; *) self=${self%/*}/$target ;; esac
done
bin=$(CDPATH='' cd -- "${self%/*}" && pwd)
root=${bin%/*}
APPDIR=$root/lib/app
HEAD
        printf 'exec "$root/lib/runtime/bin/java" "-Djpackage.app-path=$bin/rastro"'
        sed -n 's/^java-options=\(.*\)/ "\1"/p' "$cfg" | tr -d '\n'
        printf ' \\\n    -cp "%s"' "$(sed -n 's/^app\.classpath=//p' "$cfg" | paste -sd : -)"
        printf ' \\\n    %s "$@"\n' "$(sed -n 's/^app\.mainclass=//p' "$cfg")"
    } >"$1/bin/rastro.new"
    chmod 755 "$1/bin/rastro.new"
    mv "$1/bin/rastro.new" "$1/bin/rastro"
    rm "$cfg" "$1/lib/libapplauncher.so"
}
