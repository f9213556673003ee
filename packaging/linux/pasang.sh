#!/bin/sh
# Puts the program in this user's folders and into the menu, or takes it out again with --lepas.
# Office files, backups, settings and logs are never touched.
set -eu

NAME=io.github.prakerja_desktop.PrakerjaDesktop
HERE=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
DATA=${XDG_DATA_HOME:-$HOME/.local/share}
PROGRAM=$DATA/prakerja-desktop-program
COMMAND=$HOME/.local/bin/prakerja-desktop

remove_program() {
    rm -rf "$PROGRAM"
    rm -f "$COMMAND" "$DATA/applications/$NAME.desktop" "$DATA/metainfo/$NAME.metainfo.xml" \
        "$DATA/mime/packages/$NAME.xml" "$DATA/icons/hicolor/scalable/apps/$NAME.svg"
}

refresh_menu() {
    # Each is a convenience: without it the menu follows after the next login.
    update-desktop-database "$DATA/applications" 2>/dev/null || true
    update-mime-database "$DATA/mime" 2>/dev/null || true
    gtk-update-icon-cache -q "$DATA/icons/hicolor" 2>/dev/null || true
}

if [ "${1:-}" = --lepas ]; then
    remove_program
    refresh_menu
    echo "Program dilepas. Berkas kantor, cadangan, dan pengaturan tetap di tempatnya."
    exit 0
fi

if [ ! -x "$HERE/prakerja-desktop/prakerja-desktop" ]; then
    echo "Folder prakerja-desktop tidak ada di samping pasang.sh; ekstrak arsipnya utuh, lalu ulangi." >&2
    exit 1
fi
# Unpacked beside the old one first: a full disk leaves the old program working.
rm -rf "$PROGRAM.baru"
mkdir -p "$DATA" "$HOME/.local/bin"
cp -R "$HERE/prakerja-desktop" "$PROGRAM.baru"
remove_program
mv "$PROGRAM.baru" "$PROGRAM"
ln -s "$PROGRAM/prakerja-desktop" "$COMMAND"
install -D -m 644 "$HERE/linux/$NAME.metainfo.xml" "$DATA/metainfo/$NAME.metainfo.xml"
install -D -m 644 "$HERE/linux/$NAME.mime.xml" "$DATA/mime/packages/$NAME.xml"
install -D -m 644 "$HERE/linux/$NAME.svg" "$DATA/icons/hicolor/scalable/apps/$NAME.svg"
install -d "$DATA/applications"
# The menu does not read the shell's PATH, so it gets the whole name.
sed -e "s|^Exec=prakerja-desktop|Exec=\"$COMMAND\"|" -e "s|^TryExec=.*|TryExec=$COMMAND|" \
    "$HERE/linux/$NAME.desktop" > "$DATA/applications/$NAME.desktop"
refresh_menu
echo "Terpasang. Cari Prakerja Desktop di menu, atau jalankan $COMMAND"
