# Builds the package for Windows into target\packages: an msi for the signed-in user, in Portuguese and in English; beside them
# SHA256SUMS and the SBOM.
#   pwsh installer\windows\build.ps1
# Needs a JDK 25 (RASTRO_JAVA_HOME or JAVA_HOME), Maven, the bash of Git for Windows, and WiX 5: dotnet tool install --global wix --version 5.0.2
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

$root = (Resolve-Path "$PSScriptRoot\..\..").Path
$jdk = if ($env:RASTRO_JAVA_HOME) { $env:RASTRO_JAVA_HOME } else { $env:JAVA_HOME }
if (-not $jdk -or -not (Test-Path "$jdk\bin\jpackage.exe")) {
    throw 'A JDK 25 with jpackage is needed; set RASTRO_JAVA_HOME to its folder.'
}
$version = ([xml](Get-Content "$root\pom.xml")).project.version
$work = "$root\target\windows"
$packages = "$root\target\packages"
Remove-Item -Recurse -Force -ErrorAction Ignore $work, $packages
New-Item -ItemType Directory $work, $packages, "$work\input" | Out-Null

Push-Location $root
try {
    mvn -B -q -DskipTests "-Dspotless.check.skip=true" package
    & 'C:\Program Files\Git\bin\bash.exe' jlink/runtime ($jdk -replace '\\', '/') target/libs target/runtime
    mvn -B -q org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeBom -DincludeTestScope=false -DoutputFormat=json `
        "-DoutputDirectory=$packages" "-DoutputName=rastro-$version.cdx"
} finally { Pop-Location }
Copy-Item "$root\target\rastro.jar" "$work\input"
# JavaFX is in the runtime; its jars would be a second copy of it.
Get-ChildItem "$root\target\libs\*.jar" | Where-Object Name -NotLike 'javafx-*' | Copy-Item -Destination "$work\input"
& "$jdk\bin\java.exe" "$root\installer\TrimJars.java" "$work\input"

$options = Get-Content "$root\installer\java-options" | Where-Object { $_ -and -not $_.StartsWith('#') }
$arguments = @('--type', 'app-image', '--name', 'rastro', '--app-version', $version, '--vendor', 'Rastro', '--dest', $work,
    '--input', "$work\input", '--main-jar', 'rastro.jar', '--main-class', 'dev.rastro.Rastro',
    '--runtime-image', "$root\target\runtime", '--icon', "$root\icons\rastro.ico",
    # A program with a window has no console on Windows: commands are given to this one.
    '--add-launcher', "rastro-cli=$PSScriptRoot\rastro-cli.properties")
$options | ForEach-Object { $arguments += @('--java-options', $_) }
& "$jdk\bin\jpackage.exe" @arguments

# Cabinets keep even seconds, and an AOT cache holds for jars of the same time only.
$time = [DateTime]::new(2026, 1, 1, 12, 0, 0, [DateTimeKind]::Utc)
Get-ChildItem -Recurse -File "$work\rastro" | ForEach-Object { $_.IsReadOnly = $false; $_.LastWriteTimeUtc = $time }

# A real start of the window and a day's work in it, of which the JDK remembers what was loaded (JEP 514, 515).
$training = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid())
New-Item -ItemType Directory $training | Out-Null
& "$work\rastro\rastro-cli.exe" generate "$training\xml" --documents 200
& "$work\rastro\rastro-cli.exe" import --home "$training\home" "$training\xml"
$env:JAVA_TOOL_OPTIONS = "-XX:AOTCacheOutput=$work\rastro\app\rastro.aot -Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true"
& "$work\rastro\rastro-cli.exe" --start-training --home "$training\home"
$env:JAVA_TOOL_OPTIONS = $null
Remove-Item -Recurse -Force $training
if (-not (Test-Path "$work\rastro\app\rastro.aot")) { throw 'The training start left no AOT cache.' }
foreach ($cfg in 'rastro', 'rastro-cli') {
    Add-Content "$work\rastro\app\$cfg.cfg" 'java-options=-XX:AOTCache=$APPDIR\rastro.aot'
}

foreach ($culture in 'pt-BR', 'en-US') {
    wix build "$PSScriptRoot\rastro.wxs" -loc "$PSScriptRoot\$culture.wxl" -culture $culture -arch x64 `
        -d "Version=$version" -bindpath "image=$work\rastro" -bindpath "icons=$root\icons" `
        -out "$packages\rastro-$version-windows-x64-$culture.msi"
}
Remove-Item "$packages\*.wixpdb"
Get-ChildItem -File $packages | ForEach-Object { '{0}  {1}' -f (Get-FileHash $_).Hash.ToLower(), $_.Name } |
    Set-Content -Encoding ascii "$work\SHA256SUMS"
Move-Item "$work\SHA256SUMS" $packages
Get-ChildItem $packages
