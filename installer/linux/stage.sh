# shellcheck shell=sh disable=SC2154
# Lays the program out as it lies on a Linux system; sourced with $here and $root set.

# stage IMAGE TREE: /opt/rastro, the command, and what desktops look for. No script runs at installation: desktops and icon caches
# are refreshed by the triggers of the system, and no file type is taken from the program that opens it today.
stage() {
    mkdir -p "$2/opt" "$2/usr/bin" "$2/usr/share/applications" "$2/usr/share/metainfo" "$2/usr/share/doc/rastro"
    cp -a "$1" "$2/opt/rastro"
    ln -s /opt/rastro/bin/rastro "$2/usr/bin/rastro"
    install -m 644 "$here/resources/dev.rastro.Rastro.desktop" "$2/usr/share/applications/"
    install -m 644 "$here/resources/dev.rastro.Rastro.metainfo.xml" "$2/usr/share/metainfo/"
    install -m 644 "$here/resources/copyright" "$2/usr/share/doc/rastro/"
    for size in 16 24 32 48 64 128 256 512; do
        icons="$2/usr/share/icons/hicolor/${size}x$size/apps"
        mkdir -p "$icons"
        install -m 644 "$root/icons/rastro-$size.png" "$icons/dev.rastro.Rastro.png"
    done
    mkdir -p "$2/usr/share/icons/hicolor/scalable/apps"
    install -m 644 "$root/icons/rastro.svg" "$2/usr/share/icons/hicolor/scalable/apps/dev.rastro.Rastro.svg"
}
