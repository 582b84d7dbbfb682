; The Windows installer; build.py calls makensis with VERSION, PUBLISHER, APP_ID, FOLDER, ICON and OUTPUT defined.
;
;   setup.exe                 for the current user, no administrator needed
;   setup.exe /S [/D=FOLDER]  the same without a question
;   setup.exe /ALLUSERS [/S]  for everybody, from an elevated prompt
;   uninstall.exe [/S] [/SETTINGS]   /SETTINGS removes the user's settings too
;
; Exit status: 0 done, 1 cancelled, 2 the program is running and could not be closed, or files can't be written.
Target amd64-unicode
Unicode true
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh

!define NAME "Bounce Inspector"
!define WINDOW "BounceInspector.exe"
!define COMMAND "bounce-inspect.exe"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\BounceInspector"
!define PROGID "BounceInspector.Mail"
!define APPLICATION_KEY "Software\Classes\Applications\${WINDOW}"

Name "${NAME}"
OutFile "${OUTPUT}"
InstallDir ""
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestSupportedOS Win10
BrandingText "${NAME} ${VERSION}"
VIProductVersion ${VERSION}.0
VIFileVersion ${VERSION}.0
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME} Setup"
VIAddVersionKey CompanyName "${PUBLISHER}"
VIAddVersionKey LegalCopyright "${PUBLISHER}, MIT license"

; A certificate is the publisher's: with -DSIGN=COMMAND both programs that NSIS makes are signed ("%1" is the file).
!ifdef SIGN
  !finalize '${SIGN}'
  !uninstfinalize '${SIGN}'
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW}"
!define MUI_FINISHPAGE_RUN_PARAMETERS "--example"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE German
!insertmacro MUI_LANGUAGE French
!insertmacro MUI_LANGUAGE Spanish

LangString RUNNING ${LANG_ENGLISH} "${NAME} is running. Close it and continue?"
LangString RUNNING ${LANG_GERMAN} "${NAME} läuft noch. Beenden und fortfahren?"
LangString RUNNING ${LANG_FRENCH} "${NAME} est en cours d'exécution. Le fermer et continuer ?"
LangString RUNNING ${LANG_SPANISH} "${NAME} se está ejecutando. ¿Cerrarlo y continuar?"
LangString STILL_RUNNING ${LANG_ENGLISH} "${NAME} is still running, or its files can't be written. Close it, then start again."
LangString STILL_RUNNING ${LANG_GERMAN} "${NAME} läuft immer noch, oder seine Dateien können nicht geschrieben werden. Bitte beenden und neu beginnen."
LangString STILL_RUNNING ${LANG_FRENCH} "${NAME} est toujours en cours d'exécution, ou ses fichiers ne peuvent pas être écrits. Fermez-le, puis recommencez."
LangString STILL_RUNNING ${LANG_SPANISH} "${NAME} sigue en ejecución, o sus archivos no se pueden escribir. Ciérrelo y empiece de nuevo."
LangString SETTINGS ${LANG_ENGLISH} "Remove your settings too (domains, greeting, signature)?"
LangString SETTINGS ${LANG_GERMAN} "Auch Ihre Einstellungen entfernen (Domains, Anrede, Signatur)?"
LangString SETTINGS ${LANG_FRENCH} "Supprimer aussi vos réglages (domaines, formule d'appel, signature) ?"
LangString SETTINGS ${LANG_SPANISH} "¿Eliminar también su configuración (dominios, saludo, firma)?"
LangString MAIL ${LANG_ENGLISH} "Mail"
LangString MAIL ${LANG_GERMAN} "E-Mail"
LangString MAIL ${LANG_FRENCH} "Courriel"
LangString MAIL ${LANG_SPANISH} "Correo"

; Sees to it that no program file is in use: a file that runs can't be opened for writing.
!macro CloseProgram UN
Function ${UN}IsInUse
  StrCpy $0 0
  ${If} ${FileExists} "$INSTDIR\${WINDOW}"
    ClearErrors
    FileOpen $1 "$INSTDIR\${WINDOW}" a
    ${If} ${Errors}
      StrCpy $0 1
    ${Else}
      FileClose $1
    ${EndIf}
  ${EndIf}
  ${If} $0 = 0
  ${AndIf} ${FileExists} "$INSTDIR\${COMMAND}"
    ClearErrors
    FileOpen $1 "$INSTDIR\${COMMAND}" a
    ${If} ${Errors}
      StrCpy $0 1
    ${Else}
      FileClose $1
    ${EndIf}
  ${EndIf}
FunctionEnd
Function ${UN}CloseProgram
  Call ${UN}IsInUse
  ${If} $0 = 0
    Return
  ${EndIf}
  MessageBox MB_OKCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK IDOK +3
    SetErrorLevel 1
    Abort
  ; Without /F: the window is asked to close, so that it saves its settings.  It is waited for half a minute, since one
  ; that is still starting closes late.
  nsExec::Exec 'taskkill /IM ${WINDOW}'
  Pop $2
  StrCpy $3 0
  ${Do}
    Sleep 250
    Call ${UN}IsInUse
    IntOp $3 $3 + 1
    ${If} $0 = 0
    ${OrIf} $3 > 120
      ${ExitDo}
    ${EndIf}
  ${Loop}
  ${If} $0 = 1
    MessageBox MB_OK|MB_ICONSTOP "$(STILL_RUNNING)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd
!macroend
!insertmacro CloseProgram ""
!insertmacro CloseProgram "un."

; Everything of the program lies in _internal and in the files named here, so that nothing else is ever removed.
!macro RemoveProgram
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${WINDOW}"
  Delete "$INSTDIR\${COMMAND}"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\THIRD-PARTY.txt"
  Delete "$INSTDIR\uninstall.exe"
!macroend

Function .onInit
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/ALLUSERS" $1
  ${If} ${Errors}
    SetShellVarContext current
    StrCpy $2 "$LOCALAPPDATA\Programs\${NAME}"
  ${Else}
    SetShellVarContext all
    StrCpy $2 "$PROGRAMFILES64\${NAME}"
  ${EndIf}
  SetRegView 64
  ${If} $INSTDIR == ""
    ReadRegStr $INSTDIR SHCTX "${UNINSTALL_KEY}" "InstallLocation"
  ${EndIf}
  ${If} $INSTDIR == ""
    StrCpy $INSTDIR $2
  ${EndIf}
FunctionEnd

; The taskbar puts a pinned entry and the running window together by this name (the window sets it too).
Function NameShortcut
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${If} $1 P<> 0
      ${IPersistFile::Load} $1 '("$SMPROGRAMS\${NAME}.lnk",${STGM_READWRITE})'
      ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
      ${If} $2 P<> 0
        System::Call 'shlwapi::SHStrDup(w "${APP_ID}",*p.r5)i'
        System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r3'
        System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_LPWSTR},,p r5)p.r4'
        ${IPropertyStore::SetValue} $2 '($3,$4)'
        ${IPropertyStore::Commit} $2 ""
        System::Call 'ole32::CoTaskMemFree(p r5)'
        System::Free $3
        System::Free $4
        ${IUnknown::Release} $2 ""
      ${EndIf}
      ${IPersistFile::Save} $1 '("$SMPROGRAMS\${NAME}.lnk",1)'
      ${IUnknown::Release} $1 ""
    ${EndIf}
    ${IUnknown::Release} $0 ""
  ${EndIf}
FunctionEnd

Section
  Call CloseProgram
  !insertmacro RemoveProgram
  ClearErrors
  SetOutPath $INSTDIR
  File /r "${FOLDER}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "$(STILL_RUNNING)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  SetRegView 64
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${WINDOW}"
  Call NameShortcut

  ; Offered under "Open with" for .eml and .msg; what opens them on a double-click stays as it is.
  WriteRegStr SHCTX "Software\Classes\${PROGID}" "" "$(MAIL)"
  WriteRegStr SHCTX "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\${WINDOW},0"
  WriteRegStr SHCTX "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
  WriteRegStr SHCTX "${APPLICATION_KEY}" "FriendlyAppName" "${NAME}"
  WriteRegStr SHCTX "${APPLICATION_KEY}\DefaultIcon" "" "$INSTDIR\${WINDOW},0"
  WriteRegStr SHCTX "${APPLICATION_KEY}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
  WriteRegStr SHCTX "${APPLICATION_KEY}\SupportedTypes" ".eml" ""
  WriteRegStr SHCTX "${APPLICATION_KEY}\SupportedTypes" ".msg" ""
  WriteRegStr SHCTX "Software\Classes\.eml\OpenWithProgids" "${PROGID}" ""
  WriteRegStr SHCTX "Software\Classes\.msg\OpenWithProgids" "${PROGID}" ""

  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${WINDOW},0"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" $0
  ${RefreshShellIcons}
SectionEnd

Function un.onInit
  SetRegView 64
  ; Installed for everybody, or for this user: the registration says which.
  SetShellVarContext all
  ReadRegStr $0 SHCTX "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $0 != $INSTDIR
    SetShellVarContext current
  ${EndIf}
FunctionEnd

Section Uninstall
  Call un.CloseProgram
  !insertmacro RemoveProgram
  SetOutPath $TEMP
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  SetRegView 64
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  DeleteRegKey SHCTX "Software\Classes\${PROGID}"
  DeleteRegKey SHCTX "${APPLICATION_KEY}"
  DeleteRegValue SHCTX "Software\Classes\.eml\OpenWithProgids" "${PROGID}"
  DeleteRegValue SHCTX "Software\Classes\.msg\OpenWithProgids" "${PROGID}"
  ${RefreshShellIcons}

  SetShellVarContext current
  ${If} ${FileExists} "$LOCALAPPDATA\bounce-inspector\*.*"
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/SETTINGS" $1
    ${If} ${Errors}
      MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(SETTINGS)" /SD IDNO IDNO kept
    ${EndIf}
    RMDir /r "$LOCALAPPDATA\bounce-inspector"
    kept:
  ${EndIf}
SectionEnd
