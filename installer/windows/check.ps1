# Installs the Portuguese msi for this user, starts the window of the installed program, imports, removes it, and sees that the data stays.
#   pwsh installer\windows\check.ps1
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

$msi = (Get-Item "$PSScriptRoot\..\..\target\packages\*-pt-BR.msi").FullName
$program = "$env:LOCALAPPDATA\Programs\Rastro"
function Install($action) {
    $run = Start-Process msiexec -ArgumentList $action, "`"$msi`"", '/qn', '/norestart' -Wait -PassThru
    if ($run.ExitCode) { throw "msiexec $action ended with $($run.ExitCode)" }
}
Install '/i'
# The cache has to hold where it lies now.
$env:JAVA_TOOL_OPTIONS = '-XX:AOTMode=on'
& "$program\rastro-cli.exe" --version
$env:JAVA_TOOL_OPTIONS = '-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true'
& "$program\rastro-cli.exe" --start-probe
$env:JAVA_TOOL_OPTIONS = $null
$xml = Join-Path $env:TEMP 'rastro-check'
& "$program\rastro-cli.exe" generate $xml --documents 100
& "$program\rastro-cli.exe" import $xml
& "$program\rastro-cli.exe" check
Install '/x'
if (Test-Path "$program\rastro.exe") { throw 'The program is still there.' }
if (-not (Test-Path "$env:LOCALAPPDATA\Rastro\rastro.mv.db")) { throw 'The data folder is gone.' }
