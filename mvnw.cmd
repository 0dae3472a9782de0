@echo off
rem Runs Maven with the arguments given: the mvn on the PATH if it is new enough, else a pinned one that is fetched once,
rem checked and kept below %USERPROFILE%\.m2\wrapper\dists. MVNW_REPOURL may name a Maven repository to fetch it from.
rem It does what mvnw does, but was not tried on Windows.
setlocal
set "VERSION=3.9.16"
set "SHA512=ed41650d42485cfc243fad22158caf9cbb5dc408ce7a09ddb94dd42a019de929ca43065bfa450612cf12bf78b5cafa3884b96c090de326ff590448c933454af3"
set "OLDEST=3.6.3"
set "MAVEN=mvn"

for /f "tokens=3" %%v in ('mvn -v 2^>nul ^| findstr /c:"Apache Maven"') do set "FOUND=%%v"
if defined FOUND powershell -NoProfile -Command "if ([version]($env:FOUND -replace '[^0-9.].*') -lt [version]$env:OLDEST) { exit 1 }" && goto run

set "DISTS=%USERPROFILE%\.m2\wrapper\dists\apache-maven-%VERSION%"
set "HOME_DIR=%DISTS%\%SHA512:~0,8%"
set "MAVEN=%HOME_DIR%\bin\mvn.cmd"
if exist "%MAVEN%" goto run
set "FROM=https://archive.apache.org/dist/maven/maven-3/%VERSION%/binaries/apache-maven-%VERSION%-bin.zip"
if defined MVNW_REPOURL set "FROM=%MVNW_REPOURL%/org/apache/maven/apache-maven/%VERSION%/apache-maven-%VERSION%-bin.zip"
echo mvnw: fetching Maven %VERSION% from %FROM% 1>&2
powershell -NoProfile -Command ^
	"$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';" ^
	"$temp = Join-Path $env:DISTS ([guid]::NewGuid()); New-Item -ItemType Directory -Force $temp | Out-Null;" ^
	"try { $zip = Join-Path $temp 'maven.zip'; Invoke-WebRequest -UseBasicParsing $env:FROM -OutFile $zip;" ^
	"$actual = (Get-FileHash -Algorithm SHA512 $zip).Hash;" ^
	"if ($actual -ne $env:SHA512) { throw ('mvnw: wrong SHA-512 of ' + $env:FROM + ': ' + $actual + '; nothing was kept') };" ^
	"Expand-Archive $zip $temp; if (-not (Test-Path $env:HOME_DIR)) { Move-Item (Join-Path $temp ('apache-maven-' + $env:VERSION)) $env:HOME_DIR } }" ^
	"catch { [Console]::Error.WriteLine($_); exit 1 } finally { Remove-Item -Recurse -Force $temp }"
if errorlevel 1 exit /b 1

:run
call "%MAVEN%" %*
exit /b %ERRORLEVEL%
