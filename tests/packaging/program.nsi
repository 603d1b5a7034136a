; A program to install in tests: it stays open until a second start says "quit", as the real one does.
; With -DDEAF it does not listen.
Unicode true
!include FileFunc.nsh
!include LogicLib.nsh
Name "program"
OutFile "${OUTPUT}"
SilentInstall silent
RequestExecutionLevel user

Section
  ${GetParameters} $0
  ${If} $0 == "quit"
    !ifndef DEAF
      FileOpen $1 "$TEMP\bezdotyk-test.quit" w
      FileClose $1
    !endif
    Quit
  ${EndIf}
  FileOpen $1 "$TEMP\bezdotyk-test.open" w
  FileClose $1
  ${DoUntil} ${FileExists} "$TEMP\bezdotyk-test.quit"
    Sleep 100
  ${Loop}
  Delete "$TEMP\bezdotyk-test.quit"
  Delete "$TEMP\bezdotyk-test.open"
SectionEnd
