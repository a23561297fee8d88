@echo off
rem The livechat command for Windows. It starts Java with the file livechat beside this one, whose end is a jar.
setlocal
set "LIVECHAT_JAVA=java"
rem an image has a Java of its own
if exist "%~dp0runtime\bin\java.exe" set "JAVA_HOME=%~dp0runtime"
if defined JAVA_HOME set "LIVECHAT_JAVA=%JAVA_HOME%\bin\java"
if defined JAVA_HOME (
  if not exist "%LIVECHAT_JAVA%.exe" goto nojava
) else (
  where java >nul 2>&1 || goto nojava
)
goto start

:nojava
echo livechat: there is no Java; install Java 17 or newer, or set JAVA_HOME 1>&2
exit /b 1

:start
rem results are UTF-8
chcp 65001 >nul 2>&1
"%LIVECHAT_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -XX:-UsePerfData %LIVECHAT_JAVA_OPTIONS% -jar "%~dp0livechat" %*
exit /b %errorlevel%
