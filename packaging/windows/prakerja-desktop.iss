; Installer for one user, without an administrator (Inno Setup 6).
; Made by the build workflow:  iscc /DVersion=0.1.0 packaging\windows\prakerja-desktop.iss
; Silent: PrakerjaDesktop-Setup.exe /VERYSILENT /NORESTART   (remove: unins000.exe /VERYSILENT)

#ifndef Version
  #error Give the version: iscc /DVersion=1.2.3
#endif

[Setup]
AppId={{5D6C5C1B-3C1E-4B0C-9C35-6E2B6E0C6C21}
AppName=Prakerja Desktop
AppVersion={#Version}
AppPublisher=Prakerja Desktop contributors
DefaultDirName={localappdata}\Programs\Prakerja Desktop
DefaultGroupName=Prakerja Desktop
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0
ChangesAssociations=yes
CloseApplications=yes
OutputDir=..\..\dist
OutputBaseFilename=PrakerjaDesktop-Setup-{#Version}
SetupIconFile=..\..\resources\icons\app.ico
UninstallDisplayIcon={app}\prakerja-desktop.exe
LicenseFile=..\..\LICENSE
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

[Languages]
; Inno Setup ships no Indonesian; its own few words stay English, ours are Indonesian.
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "Ikon di desktop"

[InstallDelete]
; What an older version had and this one has not must not stay behind. Nothing else is deleted.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\prakerja-desktop\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Prakerja Desktop"; Filename: "{app}\prakerja-desktop.exe"
Name: "{userdesktop}\Prakerja Desktop"; Filename: "{app}\prakerja-desktop.exe"; Tasks: desktopicon

[Registry]
Root: HKCU; Subkey: "Software\Classes\.prakerja"; ValueType: string; ValueData: "PrakerjaDesktop.Office"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\PrakerjaDesktop.Office"; ValueType: string; ValueData: "File kantor Prakerja Desktop"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\PrakerjaDesktop.Office\DefaultIcon"; ValueType: string; ValueData: "{app}\prakerja-desktop.exe,0"
Root: HKCU; Subkey: "Software\Classes\PrakerjaDesktop.Office\shell\open\command"; ValueType: string; ValueData: """{app}\prakerja-desktop.exe"" --office ""%1"""

[Run]
Filename: "{app}\prakerja-desktop.exe"; Description: "Buka Prakerja Desktop"; Flags: nowait postinstall skipifsilent

; Uninstalling removes the program only: office files, backups, settings and logs stay.
