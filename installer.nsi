; The Windows installer of Bezdotyk.  resources/packaging/build.py compiles it; by hand:
;   makensis -DVERSION=1.2.3 -DPAYLOAD=dist\Bezdotyk -DOUTPUT=dist\Bezdotyk-1.2.3-setup.exe installer.nsi
; PAYLOAD is the frozen program's folder.  ICON is its icon.  SIGN, if given, is a command that signs the file
; whose path is put behind it: the installer and the uninstaller go through it.
;
; Command line of the installer, besides NSIS's own /S (silent) and /D=FOLDER (last, unquoted):
;   /CurrentUser, /AllUsers  for whom (else as installed already, else for this user)
;   /AUTOSTART=0|1           start with Windows, the window hidden (else: yes, on upgrade as it is)
;   /OPENWITH=0|1            be offered under "Open with" (else: yes, on upgrade as it was)
;   /DOWNGRADE               put an older version over a newer one
; and of the uninstaller: /S, /PURGE (the data of this user too).
; Exit codes: 0 done, 1 cancelled, 2 failed, 3 the program is open and was not closed, 4 a newer version is there,
; 5 this Windows is too old or of 32 bits.  In all but the first everything is as it was.

Unicode true
!define /ifndef VERSION "0.0.0"
!define /ifndef OUTPUT "Bezdotyk-${VERSION}-setup.exe"
!define /ifndef PAYLOAD "dist/Bezdotyk"

!define NAME "Bezdotyk"
!define PUBLISHER "Bezdotyk"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Bezdotyk"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define DOCUMENT "Bezdotyk.Document"
!define FIREWALL_RULE "Bezdotyk panel"

Name "${NAME}"
OutFile "${OUTPUT}"
BrandingText "${NAME} ${VERSION}"
SetCompressor /SOLID lzma
SetCompressorDictSize 64
ManifestDPIAware true
ManifestSupportedOS Win10
ShowInstDetails nevershow
ShowUninstDetails nevershow

!ifdef SIGN
  !finalize '${SIGN} "%1"' = 0
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

; --- for one user or for all ---------------------------------------------------------------------------------
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "UninstallString"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INIT_TEXT_ALLUSERSNOTPOSSIBLE "$(NotForAll)"

!include MultiUser.nsh
!include MUI2.nsh
!include nsDialogs.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include x64.nsh
!include Sections.nsh

!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif
!define MUI_ABORTWARNING
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION StartProgram
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "LICENSE"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH

!insertmacro MUI_UNPAGE_CONFIRM
UninstPage custom un.DataPage un.DataPageLeave
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "Polish"
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_RESERVEFILE_LANGDLL

!macro Text ID POLISH ENGLISH
  LangString ${ID} ${LANG_POLISH} "${POLISH}"
  LangString ${ID} ${LANG_ENGLISH} "${ENGLISH}"
!macroend
!insertmacro Text NotForAll \
  "Program dla wszystkich użytkowników może zainstalować tylko administrator." \
  "Only an administrator can install the program for all users."
!insertmacro Text TooOld \
  "Bezdotyk działa na 64-bitowym systemie Windows 10 lub nowszym." \
  "Bezdotyk needs Windows 10 or newer, of 64 bits."
!insertmacro Text Newer \
  "Zainstalowana jest nowsza wersja. Starsza może nie otworzyć jej danych. Zainstalować starszą?" \
  "A newer version is installed, and an older one may not open its data. Install the older one?"
!insertmacro Text AskClose \
  "Bezdotyk jest otwarty. Zamknąć go i kontynuować? Niczego nie stracisz: zmiany są zapisywane od razu." \
  "Bezdotyk is open. Close it and go on? Nothing is lost: changes are stored at once."
!insertmacro Text StillOpen \
  "Bezdotyk nadal działa – może u innego użytkownika tego komputera albo jako serwer. Zamknij go i spróbuj ponownie." \
  "Bezdotyk is still at work, maybe for another user of this computer or as a server. Close it and try again."
!insertmacro Text NotReplaced \
  "Nie udało się podmienić plików programu: coś ich używa. Zostaje dotychczasowa wersja." \
  "The program's files could not be replaced: something uses them. The version that was there stays."
!insertmacro Text ProgramName "Program" "Program"
!insertmacro Text ProgramText \
  "Okno, odczyt dokumentów, pomoc." "The window, reading of documents, help."
!insertmacro Text AutostartName "Uruchamiaj z systemem Windows" "Start with Windows"
!insertmacro Text AutostartText \
  "Program pracuje w tle od zalogowania: przyjmuje skany i pocztę." \
  "The program works in the background from log-in: it takes in scans and mail."
!insertmacro Text OpenWithName "„Otwórz za pomocą” w Eksploratorze" "“Open with” in Explorer"
!insertmacro Text OpenWithText \
  "PDF, JPG, PNG, TIFF, XML i EML można dodać z Eksploratora. Domyślne programy się nie zmienią." \
  "PDF, JPG, PNG, TIFF, XML and EML can be added from Explorer. Default programs stay as they are."
!insertmacro Text DesktopName "Skrót na pulpicie" "Shortcut on the desktop"
!insertmacro Text DesktopText "Ikona programu na pulpicie." "The program's icon on the desktop."
!insertmacro Text DocumentName "Dokument dla biura rachunkowego" "Document for the accounting office"
!insertmacro Text DataTitle "Dane biura" "The office's data"
!insertmacro Text DataSubtitle "Co ma zostać na tym komputerze?" "What is to stay on this computer?"
!insertmacro Text DataKept \
  "Dokumenty, baza danych i ustawienia zostaną tam, gdzie są. Po ponownej instalacji program je znajdzie." \
  "Documents, database and settings stay where they are. The program finds them when it is installed again."
!insertmacro Text DataPurge \
  "Usuń też dane biura tego użytkownika – nieodwracalnie" \
  "Delete this user's office data too – it cannot be undone"
!insertmacro Text DataElsewhere \
  "Danych leżących gdzie indziej (udział sieciowy, inny dysk, kopie zapasowe) ten program nie usuwa." \
  "Data that lies elsewhere (a network share, another disk, backups) is never deleted."
!insertmacro Text DataSure \
  "Dokumenty klientów i baza danych z folderu$\r$\n$LOCALAPPDATA\bezdotyk$\r$\nzostaną usunięte na zawsze. Na pewno?" \
  "Clients' documents and the database in$\r$\n$LOCALAPPDATA\bezdotyk$\r$\nwill be deleted for good. Are you sure?"

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
!macro Version LANG DESCRIPTION
  VIAddVersionKey /LANG=${LANG} "ProductName" "${NAME}"
  VIAddVersionKey /LANG=${LANG} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANG} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANG} "FileDescription" "${DESCRIPTION}"
  VIAddVersionKey /LANG=${LANG} "CompanyName" "${PUBLISHER}"
  VIAddVersionKey /LANG=${LANG} "LegalCopyright" "AGPL-3.0-or-later"
!macroend
!insertmacro Version ${LANG_POLISH} "Instalator programu ${NAME}"
!insertmacro Version ${LANG_ENGLISH} "${NAME} installer"

Var GivenFolder
Var Upgrade
Var Purge
Var PurgeBox
Var Waited

; What lies in the program's folder, each name given to the macro DO.
!macro Parts DO
  !insertmacro ${DO} "bezdotyk.exe"
  !insertmacro ${DO} "bezdotyk-cli.exe"
  !insertmacro ${DO} "bezdotyk-worker.exe"
  !insertmacro ${DO} "_internal"
!macroend

!macro FileTypes DO
  !insertmacro ${DO} ".pdf"
  !insertmacro ${DO} ".jpg"
  !insertmacro ${DO} ".jpeg"
  !insertmacro ${DO} ".png"
  !insertmacro ${DO} ".tif"
  !insertmacro ${DO} ".tiff"
  !insertmacro ${DO} ".xml"
  !insertmacro ${DO} ".eml"
!macroend

; --- closing the program -------------------------------------------------------------------------------------
!macro CountIfOpen NAME
  ${If} ${FileExists} "$INSTDIR\${NAME}"
    ClearErrors
    ; A program that runs cannot be opened for writing.
    FileOpen $R1 "$INSTDIR\${NAME}" a
    ${If} ${Errors}
      IntOp $R0 $R0 + 1
    ${Else}
      FileClose $R1
    ${EndIf}
  ${EndIf}
!macroend

!macro Closing UN
Function ${UN}CountOpen
  StrCpy $R0 0
  !insertmacro CountIfOpen "bezdotyk.exe"
  !insertmacro CountIfOpen "bezdotyk-cli.exe"
  !insertmacro CountIfOpen "bezdotyk-worker.exe"
FunctionEnd

; Returns once no program of this folder runs; ends the installer if that cannot be had.
Function ${UN}CloseProgram
  Call ${UN}CountOpen
  ${If} $R0 = 0
    Return
  ${EndIf}
  ${IfNot} ${Silent}
    MessageBox MB_OKCANCEL|MB_ICONQUESTION "$(AskClose)" IDOK +3
    SetErrorLevel 1
    Quit
  ${EndIf}
  ${Do}
    ; It finishes what it is at and ends by itself; the worker processes go with it.
    nsExec::Exec /TIMEOUT=20000 '"$INSTDIR\bezdotyk.exe" quit'
    Pop $R1
    StrCpy $Waited 0
    ${Do}
      Call ${UN}CountOpen
      ${If} $R0 = 0
        Return
      ${EndIf}
      Sleep 500
      IntOp $Waited $Waited + 1
    ${LoopUntil} $Waited >= ${PATIENCE}
    ${If} ${Silent}
      SetErrorLevel 3
      Quit
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(StillOpen)" IDRETRY +3
    SetErrorLevel 3
    Quit
  ${Loop}
FunctionEnd
!macroend
!define /ifndef PATIENCE 60 ; half seconds
!insertmacro Closing ""
!insertmacro Closing "un."

; --- installing ----------------------------------------------------------------------------------------------
Function .onInit
  ; Only the command line has set it so far; what follows would forget that.
  StrCpy $GivenFolder $INSTDIR
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 5
    Quit
  ${EndIf}
  SetRegView 64
  !insertmacro MULTIUSER_INIT
  ${If} $GivenFolder != ""
    StrCpy $INSTDIR $GivenFolder
  ${EndIf}
  !insertmacro MUI_LANGDLL_DISPLAY
  ReadRegStr $Upgrade SHCTX "${UNINSTALL_KEY}" "DisplayVersion"
  Call RefuseDowngrade
  Call ChooseSections
FunctionEnd

Function RefuseDowngrade
  ${If} $Upgrade == ""
    Return
  ${EndIf}
  ${VersionCompare} "$Upgrade" "${VERSION}" $R0
  ${If} $R0 <> 1
    Return
  ${EndIf}
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/DOWNGRADE" $R1
  ${IfNot} ${Errors}
    Return
  ${EndIf}
  MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(Newer)" /SD IDNO IDYES +3
  SetErrorLevel 4
  Quit
FunctionEnd

Section "!$(ProgramName)" SecProgram
  SectionIn RO
  Call CloseProgram
  ; The new version is complete beside the old one before that is touched.
  RMDir /r "$INSTDIR\~new"
  ClearErrors
  SetOutPath "$INSTDIR\~new"
  File /r "${PAYLOAD}/*.*"
  SetOutPath "$INSTDIR"
  ${If} ${Errors}
    RMDir /r "$INSTDIR\~new"
    RMDir "$INSTDIR"
    Abort
  ${EndIf}
  Call Exchange
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\bezdotyk.exe"
  Call Register
SectionEnd

Section "$(AutostartName)" SecAutostart
SectionEnd

Section "$(OpenWithName)" SecOpenWith
SectionEnd

Section /o "$(DesktopName)" SecDesktop
  CreateShortCut "$DESKTOP\${NAME}.lnk" "$INSTDIR\bezdotyk.exe"
SectionEnd

; Last: also what was chosen before and is not any more.
Section "-choices"
  ${If} ${SectionIsSelected} ${SecAutostart}
    ; The program has a switch for the same value.
    WriteRegStr HKCU "${RUN_KEY}" "${NAME}" '"$INSTDIR\bezdotyk.exe" --hidden'
  ${Else}
    DeleteRegValue HKCU "${RUN_KEY}" "${NAME}"
  ${EndIf}
  ${If} ${SectionIsSelected} ${SecOpenWith}
    Call OfferOpenWith
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "OpenWith" 1
  ${Else}
    Call WithdrawOpenWith
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "OpenWith" 0
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${SecProgram} "$(ProgramText)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SecAutostart} "$(AutostartText)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SecOpenWith} "$(OpenWithText)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SecDesktop} "$(DesktopText)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

; What the command line says, else what was chosen last time, else yes.
Function ChooseSections
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/AUTOSTART=" $R1
  ${If} ${Errors}
  ${AndIf} $Upgrade != ""
    ReadRegStr $R1 HKCU "${RUN_KEY}" "${NAME}"
    ${If} $R1 == ""
      StrCpy $R1 0
    ${EndIf}
  ${EndIf}
  ${If} $R1 == "0"
    !insertmacro UnselectSection ${SecAutostart}
  ${EndIf}
  StrCpy $R1 ""
  ClearErrors
  ${GetOptions} $R0 "/OPENWITH=" $R1
  ${If} ${Errors}
  ${AndIf} $Upgrade != ""
    ReadRegDWORD $R1 SHCTX "${UNINSTALL_KEY}" "OpenWith"
  ${EndIf}
  ${If} $R1 == "0"
    !insertmacro UnselectSection ${SecOpenWith}
  ${EndIf}
FunctionEnd

!macro SetAside NAME
  ${If} $R0 = 0
  ${AndIf} ${FileExists} "$INSTDIR\${NAME}"
    ClearErrors
    Rename "$INSTDIR\${NAME}" "$INSTDIR\~old\${NAME}"
    ${If} ${Errors}
      StrCpy $R0 1
    ${EndIf}
  ${EndIf}
!macroend

!macro PutInPlace NAME
  ${If} $R0 = 0
  ${AndIf} ${FileExists} "$INSTDIR\~new\${NAME}"
    ClearErrors
    Rename "$INSTDIR\~new\${NAME}" "$INSTDIR\${NAME}"
    ${If} ${Errors}
      StrCpy $R0 1
    ${EndIf}
  ${EndIf}
!macroend

!macro TakeBack NAME
  ${If} ${FileExists} "$INSTDIR\~old\${NAME}"
    RMDir /r "$INSTDIR\${NAME}"
    Delete "$INSTDIR\${NAME}"
    Rename "$INSTDIR\~old\${NAME}" "$INSTDIR\${NAME}"
  ${EndIf}
!macroend

; The version in ~new in place of the one that is there, all of it or nothing.
Function Exchange
  RMDir /r "$INSTDIR\~old"
  CreateDirectory "$INSTDIR\~old"
  StrCpy $R0 0
  !insertmacro Parts SetAside
  !insertmacro Parts PutInPlace
  ${If} $R0 <> 0
    !insertmacro Parts TakeBack
    RMDir /r "$INSTDIR\~new"
    RMDir "$INSTDIR\~old"
    MessageBox MB_OK|MB_ICONSTOP "$(NotReplaced)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  RMDir /r "$INSTDIR\~new"
  RMDir /r "$INSTDIR\~old"
FunctionEnd

Function Register
  ${GetSize} "$INSTDIR" "/S=0K" $R0 $R1 $R2
  IntFmt $R0 "0x%08X" $R0
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\bezdotyk.exe"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" "$R0"
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
FunctionEnd

!macro OfferFor TYPE
  ; Beside the others, never in place of the one that the person chose.
  WriteRegNone SHCTX "Software\Classes\${TYPE}\OpenWithProgids" "${DOCUMENT}"
  WriteRegStr SHCTX "Software\Classes\Applications\bezdotyk.exe\SupportedTypes" "${TYPE}" ""
!macroend

Function OfferOpenWith
  WriteRegStr SHCTX "Software\Classes\${DOCUMENT}" "" "$(DocumentName)"
  WriteRegStr SHCTX "Software\Classes\${DOCUMENT}\DefaultIcon" "" "$INSTDIR\bezdotyk.exe,0"
  WriteRegStr SHCTX "Software\Classes\${DOCUMENT}\shell\open" "FriendlyAppName" "${NAME}"
  WriteRegStr SHCTX "Software\Classes\${DOCUMENT}\shell\open\command" "" '"$INSTDIR\bezdotyk.exe" open "%1"'
  WriteRegStr SHCTX "Software\Classes\Applications\bezdotyk.exe" "FriendlyAppName" "${NAME}"
  WriteRegStr SHCTX "Software\Classes\Applications\bezdotyk.exe\shell\open\command" "" \
    '"$INSTDIR\bezdotyk.exe" open "%1"'
  !insertmacro FileTypes OfferFor
FunctionEnd

!macro WithdrawFor TYPE
  DeleteRegValue SHCTX "Software\Classes\${TYPE}\OpenWithProgids" "${DOCUMENT}"
  DeleteRegKey /ifempty SHCTX "Software\Classes\${TYPE}\OpenWithProgids"
  ; Theirs has at least the name of a default.
  DeleteRegKey /ifempty SHCTX "Software\Classes\${TYPE}"
!macroend

!macro Withdrawing UN
Function ${UN}WithdrawOpenWith
  !insertmacro FileTypes WithdrawFor
  DeleteRegKey SHCTX "Software\Classes\${DOCUMENT}"
  DeleteRegKey SHCTX "Software\Classes\Applications\bezdotyk.exe"
  DeleteRegKey /ifempty SHCTX "Software\Classes\Applications"
FunctionEnd
!macroend
!insertmacro Withdrawing ""
!insertmacro Withdrawing "un."

Function StartProgram
  ; The installer may have an administrator's rights; the program is to have the person's.
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\bezdotyk.exe"'
FunctionEnd

; --- uninstalling --------------------------------------------------------------------------------------------
Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
  !insertmacro MUI_UNGETLANGUAGE
  StrCpy $Purge 0
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/PURGE" $R1
  ${IfNot} ${Errors}
    StrCpy $Purge 1
  ${EndIf}
FunctionEnd

Function un.DataPage
  !insertmacro MUI_HEADER_TEXT "$(DataTitle)" "$(DataSubtitle)"
  nsDialogs::Create 1018
  Pop $R0
  ${NSD_CreateLabel} 0 0 100% 30u "$(DataKept)"
  Pop $R0
  ${NSD_CreateCheckbox} 0 36u 100% 14u "$(DataPurge)"
  Pop $PurgeBox
  ${If} $Purge = 1
    ${NSD_Check} $PurgeBox
  ${EndIf}
  ${NSD_CreateLabel} 0 58u 100% 30u "$(DataElsewhere)"
  Pop $R0
  nsDialogs::Show
FunctionEnd

Function un.DataPageLeave
  ${NSD_GetState} $PurgeBox $Purge
  ${If} $Purge = 1
    SetShellVarContext current
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(DataSure)" IDYES +2
    Abort
  ${EndIf}
FunctionEnd

!macro Remove NAME
  Delete "$INSTDIR\${NAME}"
  RMDir /r "$INSTDIR\${NAME}"
!macroend

Section "Uninstall"
  Call un.CloseProgram
  Call un.CloseFirewall
  !insertmacro Parts Remove
  !insertmacro Remove "~new"
  !insertmacro Remove "~old"
  Delete "$INSTDIR\uninstall.exe"
  ; Only if nobody has put anything else there.
  RMDir "$INSTDIR"
  Call un.Context
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  Call un.WithdrawOpenWith
  ReadRegStr $R0 HKCU "${RUN_KEY}" "${NAME}"
  ${If} $R0 == '"$INSTDIR\bezdotyk.exe" --hidden'
    DeleteRegValue HKCU "${RUN_KEY}" "${NAME}"
  ${EndIf}
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  DeleteRegValue HKCU "${UNINSTALL_KEY}" "Language"
  DeleteRegKey /ifempty HKCU "${UNINSTALL_KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  SetShellVarContext current
  ; Sockets and locks of the running program.
  RMDir /r "$LOCALAPPDATA\Temp\bezdotyk"
  ${If} $Purge = 1
    RMDir /r "$LOCALAPPDATA\bezdotyk"
    DeleteRegKey HKCU "Software\Bezdotyk"
  ${EndIf}
SectionEnd

; The page about the data may have changed it.
Function un.Context
  ${If} $MultiUser.InstallMode == "AllUsers"
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
FunctionEnd

; The rule that the program had made when the client panel was opened to other computers.
Function un.CloseFirewall
  nsExec::Exec '"$SYSDIR\netsh.exe" advfirewall firewall show rule name="${FIREWALL_RULE}"'
  Pop $R0
  ${If} $R0 != 0
    Return
  ${EndIf}
  UserInfo::GetAccountType
  Pop $R0
  ${If} $R0 == "Admin"
    nsExec::Exec '"$SYSDIR\netsh.exe" advfirewall firewall delete rule name="${FIREWALL_RULE}"'
    Pop $R0
  ${ElseIfNot} ${Silent}
    ExecShellWait "runas" "$SYSDIR\netsh.exe" 'advfirewall firewall delete rule name="${FIREWALL_RULE}"' SW_HIDE
  ${EndIf}
FunctionEnd
