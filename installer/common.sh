# shellcheck shell=sh disable=SC2154
# What the builds for Linux and macOS share; sourced with $root set. Sets $jdk and $version.

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
# shellcheck disable=SC2034
version=$(sed -n 's|.*<version>\(.*\)</version>.*|\1|p' "$root/pom.xml" | head -n 1)

# build_image FOLDER ICON [OPTION ...]: the program with its runtime as jpackage makes it, in FOLDER. $image_version is its version where
# the system does not take the program's own.
build_image() {
    # shellcheck disable=SC2086
    (cd "$root" && mvn ${RASTRO_MVN_OPTIONS:-} -B -q -DskipTests -Dspotless.check.skip=true package)
    "$root/jlink/runtime" "$jdk" "$root/target/libs" "$root/target/runtime"
    input="$root/target/input"
    rm -rf "$input"
    mkdir "$input"
    cp -p "$root/target/rastro.jar" "$input/"
    # JavaFX is in the runtime; its jars would be a second copy of it.
    find "$root/target/libs" -name '*.jar' ! -name 'javafx-*' -exec cp -p {} "$input/" \;
    "$jdk/bin/java" "$root/installer/TrimJars.java" "$input"
    folder=$1
    icon=$2
    shift 2
    while read -r option; do
        case $option in '' | '#'*) continue ;; esac
        set -- "$@" --java-options "$option"
    done <"$root/installer/java-options"
    "$jdk/bin/jpackage" --type app-image --name rastro --app-version "${image_version:-$version}" --vendor Rastro --dest "$folder" \
        --input "$input" --main-jar rastro.jar --main-class dev.rastro.Rastro --runtime-image "$root/target/runtime" \
        --icon "$icon" "$@"
}

# train LAUNCHER APPFOLDER CFG: a real start of the window over a folder with training documents and a day's work in it, of which the
# JDK remembers what was loaded and compiled (JEP 514, 515). The option that uses the cache comes into the configuration afterwards: both together stop the JVM.
train() {
    training=$(mktemp -d)
    headless="-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true"
    "$1" generate "$training/xml" --documents 200 >"$root/target/training.log" 2>&1
    "$1" import --home "$training/home" "$training/xml" >>"$root/target/training.log" 2>&1
    JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$2/rastro.aot $headless" "$1" --start-training --home "$training/home" \
        >>"$root/target/training.log" 2>&1 || { cat "$root/target/training.log" >&2; exit 1; }
    rm -rf "$training"
    if [ ! -s "$2/rastro.aot" ]; then
        echo "The training start left no AOT cache." >&2
        cat "$root/target/training.log" >&2
        exit 1
    fi
    # shellcheck disable=SC2016
    printf 'java-options=-XX:AOTCache=$APPDIR/rastro.aot\n' >>"$3"
}

# sbom FILE: what is inside, as CycloneDX.
sbom() {
    # shellcheck disable=SC2086
    (cd "$root" && mvn ${RASTRO_MVN_OPTIONS:-} -B -q org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeBom \
        -DincludeTestScope=false -DoutputFormat=json -DoutputDirectory="$(dirname "$1")" -DoutputName="$(basename "$1" .json)")
}

# checksums FOLDER: SHA256SUMS of the files in it, to be checked with sha256sum -c.
checksums() {
    (
        cd "$1" || exit
        rm -f SHA256SUMS
        sums=$(for file in *; do
            if command -v sha256sum >/dev/null 2>&1; then sha256sum "$file"; else shasum -a 256 "$file"; fi
        done)
        printf '%s\n' "$sums" >SHA256SUMS
    )
}
