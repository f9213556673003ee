"""English for the sentences that are raised, or found, where no language is known; no logic.

By the Indonesian sentence as it stands in the code, holes and all (decision 0090).
"""

from __future__ import annotations

from types import MappingProxyType

SENTENCES = MappingProxyType(
    {
        # Opening, writing and protecting an office file.
        (
            "File kantor “{file}” tidak ditemukan di {folder}; periksa nama dan foldernya, "
            "lalu buka lagi."
        ): (
            "The office file “{file}” was not found in {folder}; check its name and folder, then "
            "open it again."
        ),
        (
            "“{file}” sudah ada dan tidak ditimpa; pilih nama lain untuk kantor yang baru, "
            "atau buka file itu."
        ): (
            "“{file}” exists already and is not overwritten; choose another name for the new "
            "office, or open that file."
        ),
        (
            "“{file}” kosong (0 byte) sehingga bukan lagi file kantor; pulihkan dari cadangan, "
            "atau buat kantor baru dengan nama lain."
        ): (
            "“{file}” is empty (0 bytes) and so no office file any more; restore it from a "
            "backup, or make a new office under another name."
        ),
        (
            "“{file}” bukan file kantor Prakerja Desktop dan tidak diubah; pilih file yang "
            "berakhiran .prakerja."
        ): (
            "“{file}” is not an office file of Prakerja Desktop and was not changed; choose a "
            "file that ends in .prakerja."
        ),
        (
            "“{file}” tidak dapat dibaca: file ini dilindungi sandi, rusak, atau bukan file "
            "kantor; periksa sandinya atau pulihkan dari cadangan."
        ): (
            "“{file}” cannot be read: it is protected by a passphrase, damaged, or not an office "
            "file; check the passphrase or restore from a backup."
        ),
        "“{file}” rusak atau terpotong; jangan dipakai lagi, pulihkan dari cadangan.": (
            "“{file}” is damaged or cut off; do not use it any more, restore it from a backup."
        ),
        (
            "“{file}” dibuat oleh Prakerja Desktop yang lebih baru (bentuk {version}); "
            "perbarui program ini, lalu buka lagi."
        ): (
            "“{file}” was made by a newer Prakerja Desktop (shape {version}); update this "
            "program, then open it again."
        ),
        (
            "“{file}” masih berbentuk lama; buka dahulu satu kali dengan jendela program agar "
            "diperbarui, lalu ulangi."
        ): (
            "“{file}” still has an old shape; open it once with the program's window, which "
            "brings it up to date, then try again."
        ),
        (
            "“{file}” sedang dibuka oleh {holder} sejak {since}; tutup dahulu di sana, lalu "
            "buka lagi."
        ): (
            "“{file}” has been open at {holder} since {since}; close it there first, then open "
            "it again."
        ),
        "“{file}” sedang dibuka oleh {holder}; tutup dahulu di sana, lalu buka lagi.": (
            "“{file}” is open at {holder}; close it there first, then open it again."
        ),
        "“{file}” sedang dibuka oleh program lain; tutup dahulu di sana, lalu buka lagi.": (
            "“{file}” is open in another program; close it there first, then open it again."
        ),
        (
            "Penyimpanan tempat “{file}” penuh; perubahan terakhir tidak disimpan dan data "
            "sebelumnya utuh. Kosongkan ruang, lalu ulangi."
        ): (
            "The disk with “{file}” is full; the last change was not saved and the data before "
            "it is whole. Make room, then try again."
        ),
        (
            "“{file}” dibuka hanya untuk dibaca, jadi tidak ada yang disimpan. Buka untuk menulis "
            "di menu Kantor setelah ditutup di tempat lain."
        ): (
            "“{file}” is open for reading only, so nothing is saved. Open it for writing in the "
            "menu Office once it is closed elsewhere."
        ),
        "“{file}” sedang dikunci pekerjaan lain; tunggu sampai selesai, lalu ulangi.": (
            "“{file}” is locked by other work; wait until that is done, then try again."
        ),
        (
            "“{file}” atau foldernya tidak boleh ditulis; salin file itu ke folder Anda "
            "sendiri atau minta izin tulis, lalu buka lagi."
        ): (
            "“{file}” or its folder may not be written; copy the file to a folder of your own or "
            "ask for the right to write, then open it again."
        ),
        (
            "Penyimpanan tempat “{file}” gagal dibaca atau ditulis (penuh, dicabut, atau "
            "rusak); perubahan terakhir tidak disimpan. Periksa disk, lalu ulangi."
        ): (
            "The disk with “{file}” could not be read or written (full, pulled out, or damaged); "
            "the last change was not saved. Check the disk, then try again."
        ),
        "“{file}” dilindungi sandi; buka dengan sandinya, atau dengan lembar pemulihan.": (
            "“{file}” is protected by a passphrase; open it with that, or with the recovery sheet."
        ),
        (
            "Sandi tidak cocok. Periksa huruf besar dan Caps Lock, lalu ketik lagi; bila lupa, "
            "pakai lembar pemulihan."
        ): (
            "This is not the passphrase. Check capital letters and Caps Lock, then type it "
            "again; if you have forgotten it, use the recovery sheet."
        ),
        (
            "Sandi ini tidak bisa dipakai: kosong atau berisi tanda yang tidak terlihat; pilih "
            "sandi lain."
        ): (
            "This passphrase cannot be used: it is empty or holds signs that cannot be seen; "
            "choose another one."
        ),
        (
            "Berkas kunci “{file}” tidak ada di samping file kantor; salin ke sana dari "
            "cadangan, atau buka dengan lembar pemulihan. Bila kantor ini tidak memakai sandi, "
            "filenya rusak: pulihkan dari cadangan."
        ): (
            "The key file “{file}” is not beside the office file; copy it there from a backup, "
            "or open with the recovery sheet. If this office has no passphrase, its file is "
            "damaged: restore it from a backup."
        ),
        (
            "Berkas kunci “{file}” rusak; ganti dengan salinannya dari cadangan, atau buka "
            "dengan lembar pemulihan."
        ): (
            "The key file “{file}” is damaged; put its copy from a backup in its place, or open "
            "with the recovery sheet."
        ),
        (
            "Kunci ini bukan kunci “{file}”, atau file kantornya rusak; pakai berkas kunci "
            "atau lembar pemulihan kantor ini, atau pulihkan dari cadangan."
        ): (
            "This is not the key of “{file}”, or the office file is damaged; use this office's "
            "key file or recovery sheet, or restore from a backup."
        ),
        (
            "Salinan “{file}” yang baru tidak sama dengan aslinya sehingga tidak dipakai; file "
            "kantor tetap seperti semula. Jalankan Periksa, lalu ulangi."
        ): (
            "The new copy of “{file}” is not the same as the original and so is not used; the "
            "office file stays as it was. Run Check file, then try again."
        ),
        (
            "“{file}” tidak ada lagi di {folder} (dipindahkan, dihapus, diganti, atau disknya "
            "dicabut); perubahan terakhir tidak disimpan. Kembalikan file itu ke tempatnya, "
            "lalu ulangi."
        ): (
            "“{file}” is not in {folder} any more (moved, removed, replaced, or its disk was "
            "pulled out); the last change was not saved. Put the file back in its place, then "
            "try again."
        ),
        "Sandi terlalu pendek; pakai paling sedikit {least} huruf beragam.": (
            "The passphrase is too short; use at least {least} different letters."
        ),
        "Berkas ini sudah memakai sandi; ganti sandinya bila perlu.": (
            "This file has a passphrase already; change it if need be."
        ),
        "Berkas ini tidak memakai sandi; tidak ada yang diubah.": (
            "This file has no passphrase; nothing was changed."
        ),
        "Berkas ini tidak memakai sandi; pasang dahulu sandinya.": (
            "This file has no passphrase; set one first."
        ),
        "Kelompok {group} memuat “{sign}” yang tidak ada di lembar.": (
            "Group {group} holds “{sign}”, which does not occur on the sheet."
        ),
        "Kelompok {group} salah ketik; bandingkan lagi dengan lembar.": (
            "Group {group} is mistyped; compare it with the sheet again."
        ),
        "Kelompok {group} salah ketik; bandingkan lagi.": (
            "Group {group} is mistyped; compare it again."
        ),
        "Kunci pemulihan {wanted} huruf dan angka, yang diketik {typed}; periksa lagi.": (
            "A recovery key has {wanted} letters and digits, {typed} were typed; check it again."
        ),
        # Backing up, restoring, saving what is readable.
        (
            "Cadangan tidak dibuat karena isi file kantor tidak utuh; periksa filenya di "
            "Berkas, atau pulihkan dari cadangan yang lebih lama."
        ): (
            "No backup was made because the office file is not whole; check it under File, or "
            "restore an older backup."
        ),
        (
            "Cadangan yang baru dibuat tidak sama dengan file kantor dan dibuang; ulangi, atau "
            "pilih folder cadangan di disk lain."
        ): (
            "The backup just made is not the same as the office file and was thrown away; try "
            "again, or choose a backup folder on another disk."
        ),
        (
            "Salinan yang baru dibuat tidak sama dengan isi kantor dan dibuang; ulangi, atau "
            "pilih folder di disk lain."
        ): (
            "The copy just made is not the same as the office and was thrown away; try again, or "
            "choose a folder on another disk."
        ),
        (
            "Folder cadangan “{folder}” tidak ada; colokkan lagi disknya atau pilih folder "
            "cadangan lain. Data kantor tidak berubah."
        ): (
            "The backup folder “{folder}” is not there; plug its disk in again or choose another "
            "backup folder. The office's data is unchanged."
        ),
        (
            "Penyimpanan di “{folder}” penuh sehingga cadangan tidak dibuat; kosongkan ruang "
            "atau pilih folder cadangan lain. Data kantor utuh."
        ): (
            "The disk with “{folder}” is full, so no backup was made; make room or choose "
            "another backup folder. The office's data is whole."
        ),
        (
            "Folder cadangan “{folder}” tidak boleh ditulis; pilih folder cadangan lain. Data "
            "kantor utuh."
        ): (
            "The backup folder “{folder}” may not be written; choose another one. The office's "
            "data is whole."
        ),
        (
            "Cadangan di “{folder}” gagal dibaca atau ditulis (disk penuh, dicabut, atau "
            "rusak); periksa disknya, lalu ulangi."
        ): (
            "The backup in “{folder}” could not be read or written (disk full, pulled out, or "
            "damaged); check the disk, then try again."
        ),
        (
            "Cadangan ini milik kantor lain (“{name}”) dan tidak dipulihkan ke sini; pilih "
            "cadangan kantor ini, atau buka berkas itu lewat “Buka kantor lain”."
        ): (
            "This backup belongs to another office (“{name}”) and is not restored here; choose a "
            "backup of this office, or open that file with “Open another office”."
        ),
        (
            "Cadangan “{file}” rusak atau tidak terbaca dan tidak dipulihkan; pilih cadangan "
            "lain. Data kantor tidak berubah."
        ): (
            "The backup “{file}” is damaged or unreadable and is not restored; choose another "
            "one. The office's data is unchanged."
        ),
        (
            "Cadangan “{file}” dilindungi sandi lain daripada berkas kantor sekarang; ketik "
            "sandi dari waktu itu, atau kode dari lembar pemulihannya."
        ): (
            "The backup “{file}” is protected by another passphrase than the office has now; "
            "type the one of that time, or the key on its recovery sheet."
        ),
        "Dari “{file}” tidak ada yang masih terbaca; pulihkan dari cadangan.": (
            "Nothing in “{file}” can be read any more; restore it from a backup."
        ),
        # What checking the office file finds.
        "Isi file tidak utuh lagi; pulihkan dari cadangan.": (
            "The file is not whole any more; restore it from a backup."
        ),
        "{count} catatan merujuk ke data yang tidak ada; pulihkan dari cadangan.": (
            "{count} records point to data that is not there; restore from a backup."
        ),
        "Data kantor hilang dari file ini; pulihkan dari cadangan.": (
            "The office's own data is gone from this file; restore it from a backup."
        ),
        "Ada perubahan yang tercatat belum selesai; pulihkan dari cadangan.": (
            "A change is recorded as unfinished; restore from a backup."
        ),
        "{count} peserta tidak sesuai dengan daftar pencarian; susun ulang pencarian.": (
            "{count} participants do not agree with the search list; have it built anew."
        ),
        "{count} nama tidak ditemukan oleh pencarian; susun ulang pencarian.": (
            "{count} names are not found by searching; have the search list built anew."
        ),
        "{count} nama diurutkan menurut nama lain; susun ulang urutannya.": (
            "{count} names are sorted by another name; have the order built anew."
        ),
        "{count} peserta tidak ada dalam daftar hitungan; susun ulang hitungan.": (
            "{count} participants are missing from what is computed; have it computed anew."
        ),
        (
            "{count} pencatat atau indeks di dalam file tidak seperti seharusnya; susun ulang. "
            "Perubahan yang dibuat selama itu mungkin tidak tercatat."
        ): (
            "{count} recorders or indexes inside the file are not as they should be; have them "
            "built anew. Changes made meanwhile may not be recorded."
        ),
        (
            "{count} catatan perubahan tidak terbaca, jadi perubahan itu tidak dapat "
            "diurungkan; data peserta tidak terpengaruh. Perbaiki agar tidak ditawarkan lagi."
        ): (
            "{count} records of changes cannot be read, so those changes cannot be undone; the "
            "participants' data is not affected. Repair so that they are not offered any more."
        ),
        "{count} NIK tercatat lebih dari sekali; gabungkan orangnya.": (
            "{count} NIKs are recorded more than once; join those people."
        ),
        "{count} rekening diputus sebelum disambungkan; perbaiki tanggalnya.": (
            "{count} accounts were disconnected before they were connected; correct the dates."
        ),
        "{count} pelatihan dibatalkan sebelum dibeli; perbaiki tanggalnya.": (
            "{count} trainings were cancelled before they were bought; correct the dates."
        ),
        "{count} tanggal tidak terbaca; pulihkan dari cadangan.": (
            "{count} dates cannot be read; restore from a backup."
        ),
        (
            "{count} waktu dalam riwayat atau catatan kontak tidak terbaca; pulihkan dari cadangan."
        ): (
            "{count} times in the history or in notes of contact cannot be read; restore from a "
            "backup."
        ),
        # Entering, undoing, the bin.
        (
            "NIK itu sudah terdaftar di kantor ini sehingga tidak disimpan lagi; cari orangnya "
            "dengan NIK tersebut."
        ): (
            "That NIK is registered in this office already and was not saved again; find the "
            "person by that NIK."
        ),
        "Tidak ada perubahan yang dapat diurungkan atau diulangi; lanjutkan pekerjaan Anda.": (
            "There is no change to undo or redo; go on with your work."
        ),
        "Sesudah perubahan itu ada perubahan lain; urungkan atau ulangi dahulu “{title}”.": (
            "Another change was made after that one; first undo or redo “{title}”."
        ),
        (
            "“{title}” tidak dapat diurungkan atau diulangi karena data yang sama sudah "
            "berubah lagi; tidak ada yang diubah. Perbaiki data itu di halamannya."
        ): (
            "“{title}” cannot be undone or redone because the same data was changed again since; "
            "nothing was changed. Correct that data on its page."
        ),
        (
            "{name} tidak dapat dipulihkan karena NIK-nya sudah terdaftar lagi atas nama "
            "{owner}; buka peserta itu dan lanjutkan di sana."
        ): (
            "{name} cannot be brought back because the NIK is registered again for {owner}; open "
            "that participant and go on there."
        ),
        (
            "Orang ini sudah tidak ada di tempat sampah; muat ulang daftarnya untuk melihat "
            "isinya sekarang."
        ): ("This person is not in the bin any more; reload the list to see what is in it now."),
        (
            "Data kantor sudah berubah sejak daftar ini dihitung; tidak ada yang ditulis. "
            "Hitung ulang daftarnya, lalu simpan."
        ): (
            "The office's data has changed since this list was computed; nothing was written. "
            "Compute the list again, then save."
        ),
        "Peserta ini sudah tidak ada di berkas kantor. Muat ulang daftarnya.": (
            "This participant is not in the office file any more. Reload the list."
        ),
        # Importing and exporting.
        "Berkas {file} tidak ditemukan; pilih lagi berkasnya.": (
            "The file {file} was not found; choose it again."
        ),
        (
            "Berkas {file} tidak bisa dibuka; tutup dulu di Excel atau salin ke komputer ini, "
            "lalu coba lagi."
        ): (
            "The file {file} cannot be opened; close it in Excel or copy it to this computer, "
            "then try again."
        ),
        "Berkas {file} kosong; pilih berkas lain yang berisi daftar peserta.": (
            "The file {file} is empty; choose another one with a list of participants."
        ),
        (
            "Berkas {file} bukan lembar kerja yang bisa dibaca; simpan ulang sebagai XLSX atau "
            "CSV dari Excel, lalu coba lagi."
        ): (
            "The file {file} is no worksheet that can be read; save it again as XLSX or CSV from "
            "Excel, then try again."
        ),
        (
            "Berkas {file} dilindungi kata sandi; buka di Excel, hapus kata sandinya, simpan, "
            "lalu coba lagi."
        ): (
            "The file {file} is protected by a password; open it in Excel, remove the password, "
            "save it, then try again."
        ),
        (
            "Berkas {file} terlalu besar untuk sebuah daftar peserta; salin tabelnya saja ke "
            "berkas baru, simpan, lalu coba lagi."
        ): (
            "The file {file} is too large for a list of participants; copy just the table into a "
            "new file, save it, then try again."
        ),
        (
            "Berkas {file} rusak atau terlalu besar sehingga tidak bisa dibaca; salin tabelnya "
            "saja ke berkas baru, simpan sebagai XLSX, lalu coba lagi."
        ): (
            "The file {file} is damaged or too large to be read; copy just the table into a new "
            "file, save it as XLSX, then try again."
        ),
        (
            "Berkas {file} terlalu lama dibaca; salin tabelnya saja ke berkas baru, simpan "
            "sebagai XLSX, lalu coba lagi."
        ): (
            "The file {file} takes too long to read; copy just the table into a new file, save "
            "it as XLSX, then try again."
        ),
        (
            "Berkas {file} berisi lebih dari {most} baris; bagi menjadi beberapa berkas, lalu "
            "impor satu per satu."
        ): (
            "The file {file} has more than {most} rows; divide it into several files, then "
            "import them one by one."
        ),
        (
            "Lembar “{name}” di berkas {file} rusak dan tidak bisa dibaca; buka dan simpan "
            "ulang di Excel, lalu coba lagi."
        ): (
            "The sheet “{name}” in the file {file} is damaged and cannot be read; open and save "
            "it again in Excel, then try again."
        ),
        (
            "Lembar “{name}” berisi lebih dari {most} baris; simpan lembar itu sebagai CSV "
            "lalu impor berkas CSV-nya."
        ): (
            "The sheet “{name}” has more than {most} rows; save that sheet as CSV, then import "
            "the CSV file."
        ),
        (
            "Baris {row} berkas {file} berisi sel yang terlalu panjang (lebih dari satu juta "
            "huruf); kosongkan sel itu, simpan, lalu coba lagi."
        ): (
            "Row {row} of the file {file} has a cell that is too long (more than a million "
            "letters); empty that cell, save, then try again."
        ),
        (
            "Tanda kutip di baris {number} berkas {file} tidak ditutup, sehingga baris "
            "berikutnya ikut tertelan; perbaiki baris itu lalu coba lagi."
        ): (
            "The quotation mark in row {number} of the file {file} is never closed, so that the "
            "rows after it are swallowed; correct that row, then try again."
        ),
        "Papan klip kosong; salin dulu tabelnya dari Excel, lalu tempel lagi.": (
            "The clipboard is empty; copy the table in Excel first, then paste again."
        ),
        "Tabel yang ditempel terlalu besar; simpan sebagai berkas, lalu impor.": (
            "The pasted table is too large; save it as a file, then import that."
        ),
        ("Tabel yang ditempel tidak terbaca; simpan sebagai berkas XLSX atau CSV, lalu impor."): (
            "The pasted table cannot be read; save it as an XLSX or CSV file, then import that."
        ),
        (
            "Di papan klip tidak ada tabel dengan NIK; salin baris-baris peserta dari Excel, "
            "lalu tempel lagi."
        ): (
            "There is no table with NIKs on the clipboard; copy the participants' rows in Excel, "
            "then paste again."
        ),
        (
            "Di berkas {file} tidak ditemukan baris judul dengan kolom NIK dan Nama; beri "
            "judul kolomnya lalu coba lagi."
        ): (
            "No row of headings with the columns NIK and Nama was found in the file {file}; give "
            "the columns headings, then try again."
        ),
        "Papan klip hanya berisi judul kolom, tanpa data; salin juga barisnya.": (
            "The clipboard holds only headings and no data; copy the rows as well."
        ),
        "Berkas {file} hanya berisi judul kolom, tanpa data; pilih berkas lain.": (
            "The file {file} holds only headings and no data; choose another file."
        ),
        "Kolom {last} belum ditentukan; tentukan dulu, lalu coba lagi.": (
            "The column {last} is not set yet; set it first, then try again."
        ),
        "Kolom {before} dan {last} belum ditentukan; tentukan dulu, lalu coba lagi.": (
            "The columns {before} and {last} are not set yet; set them first, then try again."
        ),
        "Isi kantor berubah sejak uji coba; ulangi uji coba lalu impor lagi.": (
            "The office has changed since the trial run; repeat the trial run, then import again."
        ),
        "Tanggal pengumuman butuh gelombangnya; sebutkan juga gelombangnya.": (
            "An announcement date needs its batch; name the batch as well."
        ),
        (
            "Urutan hari dan bulan di kolom “{heading}” tidak bisa dipastikan, misalnya "
            "{sample}; tentukan hari/bulan (--dates dmy) atau bulan/hari (--dates mdy)."
        ): (
            "The order of day and month in the column “{heading}” cannot be told, for example "
            "{sample}; choose day/month (--dates dmy) or month/day (--dates mdy)."
        ),
        (
            "Urutan hari dan bulan di kolom “{heading}” di lembar “{sheet}” tidak bisa "
            "dipastikan, misalnya {sample}; tentukan hari/bulan (--dates dmy) atau bulan/hari "
            "(--dates mdy)."
        ): (
            "The order of day and month in the column “{heading}” on the sheet “{sheet}” cannot "
            "be told, for example {sample}; choose day/month (--dates dmy) or month/day (--dates "
            "mdy)."
        ),
        (
            "Berkas {file} tidak bisa ditulis; tutup dulu di Excel, periksa ruang cakram dan "
            "izin foldernya, lalu coba lagi."
        ): (
            "The file {file} cannot be written; close it in Excel, check the room on the disk "
            "and the rights of its folder, then try again."
        ),
        (
            "Ada catatan yang lebih panjang dari satu sel Excel (32.767 huruf); pendekkan "
            "catatan itu lalu ekspor lagi."
        ): (
            "A note is longer than one cell of Excel (32.767 letters); shorten that note, then "
            "export again."
        ),
        "Disk penuh, “{file}” tidak disimpan. Kosongkan ruang atau pilih tempat lain.": (
            "The disk is full, “{file}” was not saved. Make room or choose another place."
        ),
        "Folder “{folder}” tidak ada. Pilih folder lain untuk “{file}”.": (
            "There is no folder “{folder}”. Choose another one for “{file}”."
        ),
        (
            "“{file}” tidak bisa ditulis. Tutup berkas itu bila sedang dibuka di program lain, "
            "atau simpan di folder lain."
        ): (
            "“{file}” cannot be written. Close it if another program has it open, or save in "
            "another folder."
        ),
        # Printing.
        "Daftar ini kosong. Pilih dulu pesertanya, lalu cetak lagi.": (
            "This list is empty. Choose participants first, then print again."
        ),
        "Tidak ada peserta yang bisa dicetak. Pilih dulu pesertanya.": (
            "There is no participant to print. Choose participants first."
        ),
        "Tidak ada halaman untuk dicetak. Pilih dulu pesertanya.": (
            "There is no page to print. Choose participants first."
        ),
        (
            "Pencetak tidak menerima halaman. Periksa pencetak dan kabelnya, atau simpan "
            "sebagai PDF."
        ): ("The printer takes no pages. Check the printer and its cable, or save as PDF."),
        "Ukuran kertas “{name}” tidak dikenal. Pilih salah satu: {known}.": (
            "The paper size “{name}” is not known. Choose one of these: {known}."
        ),
        (
            "Tidak ada huruf (font) di komputer ini, jadi kertas akan kosong. Pasang paket "
            "fonts-liberation, lalu cetak lagi."
        ): (
            "There is no font on this computer, so the paper would be empty. Install the package "
            "fonts-liberation, then print again."
        ),
        "Gambar “{file}” tidak bisa dibuka. Pilih gambar yang lain.": (
            "The picture “{file}” cannot be opened. Choose another one."
        ),
        "Berkas ini bukan gambar yang dikenal. Pilih gambar PNG atau JPG sebagai logo.": (
            "This file is no picture of a known kind. Choose a PNG or JPG picture as the logo."
        ),
        "Gambar logo rusak dan tidak bisa dibaca. Pilih gambar yang lain.": (
            "The picture of the logo is damaged and cannot be read. Choose another one."
        ),
        "Gambar logo lebih dari 8 MB. Kecilkan dulu, lalu pilih lagi.": (
            "The picture of the logo is larger than 8 MB. Make it smaller, then choose it again."
        ),
        "Gambar logo lebih dari 40 juta piksel. Kecilkan dulu, lalu pilih lagi.": (
            "The picture of the logo has more than 40 million pixels. Make it smaller, then "
            "choose it again."
        ),
        ("Gambar logo terlalu kecil. Pilih gambar yang sisinya paling sedikit {least} piksel."): (
            "The picture of the logo is too small. Choose one whose sides have at least {least} "
            "pixels."
        ),
        "Gambar “{file}” tidak bisa ditulis. Pilih folder lain.": (
            "The picture “{file}” cannot be written. Choose another folder."
        ),
    }
)
