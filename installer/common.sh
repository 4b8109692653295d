# What the builds of all systems share; sourced with $root set. Sets $jdk and $version.

find_jdk() {
    for candidate in "${RASTRO_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$candidate" ] && [ -x "$candidate/bin/jpackage" ] \
            && "$candidate/bin/java" -version 2>&1 | head -n 1 | grep -q '"25[.".-]'; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    echo "A JDK 25 with jpackage is needed; set RASTRO_JAVA_HOME to its folder." >&2
    return 1
}

jdk=$(find_jdk)
# The project's own version is the first one in the pom.
version=$(sed -n 's|.*<version>\(.*\)</version>.*|\1|p' "$root/pom.xml" | head -n 1)

# build_image FOLDER: the program with its runtime in FOLDER/rastro.
build_image() {
    (cd "$root" && mvn -B -q -DskipTests -Dspotless.check.skip=true package)
    "$root/jlink/runtime" "$jdk" "$root/target/libs" "$root/target/runtime"
    input="$root/target/input"
    rm -rf "$input"
    mkdir "$input"
    cp "$root/target/rastro.jar" "$input/"
    mkdir "$input/libs"
    # JavaFX is in the runtime; its jars would be a second copy of it.
    find "$root/target/libs" -name '*.jar' ! -name 'javafx-*' -exec cp {} "$input/libs/" \;
    "$jdk/bin/jpackage" --type app-image --name rastro --app-version "$version" --dest "$1" \
        --input "$input" --main-jar rastro.jar --main-class dev.rastro.Rastro --runtime-image "$root/target/runtime" \
        --icon "$(icon)" $(options)
}

icon() {
    case "$(uname -s)" in
        Darwin) echo "$root/icons/rastro.icns" ;;
        Linux) echo "$root/icons/rastro-256.png" ;;
        *) echo "$root/icons/rastro.ico" ;;
    esac
}

# The same as the script rastro gives, one --java-options for each.
options() {
    for option in -Xmx512m -XX:+UseParallelGC -XX:+UseCompactObjectHeaders --enable-native-access=javafx.graphics,ALL-UNNAMED \
        --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8; do
        printf -- '--java-options %s ' "$option"
    done
}

# train IMAGE LAUNCHER CFG FOLDER: a real start of the window, of which the JDK remembers the loaded classes (JEP 514, 515).
# Both flags together would stop the JVM, so the one that uses the cache comes into the configuration afterwards.
train() {
    home=$(mktemp -d)
    headless=
    if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
        headless="-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true"
    fi
    JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$4/rastro.aot $headless" "$2" start-probe --home "$home" >"$root/target/training.log" 2>&1 \
        || { cat "$root/target/training.log" >&2; exit 1; }
    rm -rf "$home"
    [ -s "$4/rastro.aot" ] || { echo "The training start left no AOT cache." >&2; cat "$root/target/training.log" >&2; exit 1; }
    printf 'java-options=-XX:AOTCache=$APPDIR/rastro.aot\n' >>"$3"
}

# sbom FOLDER: what is inside, as CycloneDX 1.6.
sbom() {
    (cd "$root" && mvn -B -q org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeBom -DincludeTestScope=false -DoutputFormat=json \
        -DoutputDirectory="$1" -DoutputName="rastro-$version.cdx")
}

# checksums FOLDER: SHA256SUMS, to be checked with sha256sum -c.
checksums() {
    (cd "$1" && find . -maxdepth 1 -type f ! -name SHA256SUMS | sed 's|^\./||' | LC_ALL=C sort | while read -r file; do
        if command -v sha256sum >/dev/null 2>&1; then sha256sum "$file"; else shasum -a 256 "$file"; fi
    done >SHA256SUMS)
}
