<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Version {version}</source>
        <translation>Versi {version}</translation>
    </message>
    <message>
        <source>Show all licences</source>
        <translation>Tampilkan semua lisensi</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lisensi</translation>
    </message>
    <message>
        <source>Hide the licences</source>
        <translation>Sembunyikan lisensi</translation>
    </message>
    <message>
        <source>About Prakerja Desktop</source>
        <translation>Tentang Prakerja Desktop</translation>
    </message>
    <message>
        <source>This program is your office&apos;s own notebook, not an official Prakerja application.</source>
        <translation>Program ini buku catatan kantor Anda sendiri, bukan aplikasi resmi Prakerja.</translation>
    </message>
    <message>
        <source>It does not connect to the internet and never asks for the password of a Prakerja account, OTPs, PINs, photos of the KTP or selfies. All data stays on this computer.</source>
        <translation>Program ini tidak tersambung ke internet dan tidak pernah meminta sandi akun Prakerja, OTP, PIN, foto KTP, atau swafoto. Semua data tinggal di komputer ini.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Built with Qt (LGPL 3), SQLCipher, peewee, calamine, XlsxWriter and icalendar.</source>
        <translation>Perangkat lunak bebas dengan lisensi MIT. Dibuat dengan Qt (LGPL 3), SQLCipher, peewee, calamine, XlsxWriter, dan icalendar.</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>Account</source>
        <translation>Rekening</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Tersambung</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Terverifikasi</translation>
    </message>
    <message>
        <source>Replace account</source>
        <translation>Ganti rekening</translation>
    </message>
    <message>
        <source>Record account</source>
        <translation>Catat rekening</translation>
    </message>
    <message>
        <source>Save account</source>
        <translation>Simpan rekening</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Putuskan</translation>
    </message>
    <message>
        <source>Remove, entered by mistake</source>
        <translation>Hapus, salah catat</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>Not an amount; type 450.000</source>
        <translation>Bukan jumlah; tulis 450.000</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Why? Press Enter.</source>
        <translation>Mengapa? Tekan Enter.</translation>
    </message>
</context>
<context>
    <name>BackupContentPane</name>
    <message>
        <source>Restore into its place</source>
        <translation>Pulihkan ke tempatnya</translation>
    </message>
    <message>
        <source>Restore as a new file …</source>
        <translation>Pulihkan sebagai berkas baru …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>{office}, backed up {when}.</source>
        <translation>{office}, dicadangkan {when}.</translation>
    </message>
    <message>
        <source>{people} participants, {trainings} trainings, {payouts} payouts, {contacts} contacts.</source>
        <translation>{people} peserta, {trainings} pelatihan, {payouts} pencairan, {contacts} kontak.</translation>
    </message>
    <message>
        <source>The newest change in it: {when}, {title}.</source>
        <translation>Perubahan terakhir di dalamnya: {when}, {title}.</translation>
    </message>
    <message>
        <source>Protected by the passphrase of that time, which stays.</source>
        <translation>Dilindungi sandi waktu itu, dan tetap begitu.</translation>
    </message>
    <message>
        <source>It is put at {path}.</source>
        <translation>Ditaruh di {path}.</translation>
    </message>
    <message>
        <source>The file at {path} is kept beside the backups as it is now.</source>
        <translation>Berkas di {path} disimpan di samping cadangan seperti keadaannya sekarang.</translation>
    </message>
    <message>
        <source>What was recorded after this backup is not in it.</source>
        <translation>Yang dicatat sesudah cadangan ini tidak ada di dalamnya.</translation>
    </message>
    <message>
        <source>The present file was not written after this backup: nothing is lost.</source>
        <translation>Berkas sekarang tidak ditulis lagi sesudah cadangan ini: tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>The present file was last written {when}; what was recorded after the backup is not in it.</source>
        <translation>Berkas sekarang terakhir ditulis {when}; yang dicatat sesudah cadangan tidak ada di dalamnya.</translation>
    </message>
</context>
<context>
    <name>BackupDesk</name>
    <message>
        <source>Copying the backup to the second folder</source>
        <translation>Menyalin cadangan ke folder kedua</translation>
    </message>
    <message>
        <source>Preparing the restore</source>
        <translation>Menyiapkan pemulihan</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>There is no backup yet. Make one now (Ctrl+B); from then on one is made by itself before imports and on closing.</source>
        <translation>Belum ada cadangan. Buat sekarang (Ctrl+B); selanjutnya cadangan dibuat sendiri sebelum impor dan saat menutup.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Cadangan</translation>
    </message>
    <message>
        <source>restore this backup</source>
        <translation>pulihkan cadangan ini</translation>
    </message>
    <message>
        <source>back to the backups</source>
        <translation>kembali ke daftar cadangan</translation>
    </message>
    <message>
        <source>open the backup</source>
        <translation>buka cadangan</translation>
    </message>
    <message>
        <source>back up now</source>
        <translation>cadangkan sekarang</translation>
    </message>
    <message>
        <source>see what restoring would change</source>
        <translation>lihat apa yang berubah bila dipulihkan</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>Looking through the backups</source>
        <translation>Membaca daftar cadangan</translation>
    </message>
    <message>
        <source>A backup is still being made. Wait or cancel it first.</source>
        <translation>Cadangan masih dibuat. Tunggu atau batalkan dahulu.</translation>
    </message>
    <message>
        <source>Making and testing a backup</source>
        <translation>Membuat dan menguji cadangan</translation>
    </message>
    <message>
        <source>Comparing the backup with the office</source>
        <translation>Membandingkan cadangan dengan data kantor</translation>
    </message>
    <message>
        <source>Protected backup</source>
        <translation>Cadangan bersandi</translation>
    </message>
    <message>
        <source>Restore the office as it was on {when}?</source>
        <translation>Pulihkan data kantor ke keadaan {when}?</translation>
    </message>
    <message>
        <source>The present state is backed up first, so the restore can be taken back.</source>
        <translation>Keadaan sekarang dicadangkan dahulu, jadi pemulihan dapat dibatalkan.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Pulihkan</translation>
    </message>
    <message>
        <source>Backing up the present state and preparing the restore</source>
        <translation>Mencadangkan keadaan sekarang dan menyiapkan pemulihan</translation>
    </message>
    <message>
        <source>Backup made and tested: {file}, {people} participants.</source>
        <translation>Cadangan dibuat dan teruji: {file}, {people} peserta.</translation>
    </message>
    <message>
        <source>A copy lies in {folder}.</source>
        <translation>Salinannya ada di {folder}.</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Folder cadangan</translation>
    </message>
    <message>
        <source>Second folder or USB stick</source>
        <translation>Folder kedua atau USB</translation>
    </message>
    <message>
        <source>From another file …</source>
        <translation>Dari berkas lain …</translation>
    </message>
    <message>
        <source>Restore a backup that lies elsewhere</source>
        <translation>Pulihkan cadangan yang ada di tempat lain</translation>
    </message>
    <message>
        <source>Restore …</source>
        <translation>Pulihkan …</translation>
    </message>
    <message>
        <source>See what restoring would change (Enter)</source>
        <translation>Lihat apa yang berubah bila dipulihkan (Enter)</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Cadangkan sekarang</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Dibuat</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Umur</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Kapan dibuat</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Di mana</translation>
    </message>
    <message>
        <source>No second folder</source>
        <translation>Tanpa folder kedua</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Second folder or USB</source>
        <translation>Folder kedua atau USB</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Pilih …</translation>
    </message>
    <message>
        <source>{folder} (“{chosen}” is not there now)</source>
        <translation>{folder} (“{chosen}” sedang tidak ada)</translation>
    </message>
    <message>
        <source>none; a stick kept elsewhere also saves the office from fire and theft</source>
        <translation>belum ada; USB yang disimpan di tempat lain juga aman dari kebakaran dan pencurian</translation>
    </message>
    <message>
        <source>{folder}: not plugged in; it gets its copy when it is</source>
        <translation>{folder}: tidak terpasang; salinan dibuat begitu dicolokkan</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>teruji</translation>
    </message>
    <message>
        <source>other passphrase</source>
        <translation>sandi lain</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>tidak terbaca</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>belum diuji</translation>
    </message>
    <message>
        <source>second folder</source>
        <translation>folder kedua</translation>
    </message>
    <message>
        <source>folder for backups</source>
        <translation>folder cadangan</translation>
    </message>
</context>
<context>
    <name>BalancePanel</name>
    <message>
        <source>Deadline cannot be computed yet: announcement not recorded.</source>
        <translation>Tenggat belum bisa dihitung: pengumuman belum diisi.</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>isian berikutnya</translation>
    </message>
    <message>
        <source>save</source>
        <translation>simpan</translation>
    </message>
    <message>
        <source>other row</source>
        <translation>baris lain</translation>
    </message>
    <message>
        <source>record a purchase</source>
        <translation>catat pembelian</translation>
    </message>
    <message>
        <source>correct the purchase</source>
        <translation>betulkan pembelian</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>sertifikat</translation>
    </message>
    <message>
        <source>reviews</source>
        <translation>ulasan</translation>
    </message>
    <message>
        <source>cancel the purchase</source>
        <translation>batalkan pembelian</translation>
    </message>
    <message>
        <source>Record purchase</source>
        <translation>Catat pembelian</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Betulkan</translation>
    </message>
    <message>
        <source>Course and certificate</source>
        <translation>Kursus dan sertifikat</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Ulasan</translation>
    </message>
    <message>
        <source>Cancel purchase</source>
        <translation>Batalkan pembelian</translation>
    </message>
    <message>
        <source>Choose a purchase in the ledger.</source>
        <translation>Pilih dulu baris pembelian.</translation>
    </message>
    <message>
        <source>This purchase is cancelled already.</source>
        <translation>Pembelian ini sudah dibatalkan.</translation>
    </message>
    <message>
        <source>Last day to use the balance</source>
        <translation>Hari terakhir memakai saldo</translation>
    </message>
    <message>
        <source>Last day for the first purchase</source>
        <translation>Hari terakhir pembelian pertama</translation>
    </message>
    <message>
        <source>Can be used only on</source>
        <translation>Hanya bisa dipakai di</translation>
    </message>
    <message>
        <source>{count} of 3 places</source>
        <translation>{count} dari 3 tempat</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Sertifikat</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Penilaian</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
</context>
<context>
    <name>BatchesModel</name>
    <message>
        <source>Batch</source>
        <translation>Gelombang</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Skema</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Diumumkan</translation>
    </message>
    <message>
        <source>First purchase by</source>
        <translation>Beli pertama sampai</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>belum diketahui</translation>
    </message>
</context>
<context>
    <name>BatchesPanel</name>
    <message>
        <source>Number of the batch</source>
        <translation>Nomor gelombang</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Skema</translation>
    </message>
    <message>
        <source>Announced on</source>
        <translation>Tanggal pengumuman</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>belum diketahui</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Gelombang</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Gelombang baru</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>pilih</translation>
    </message>
    <message>
        <source>new batch</source>
        <translation>gelombang baru</translation>
    </message>
    <message>
        <source>change</source>
        <translation>ubah</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>hapus</translation>
    </message>
    <message>
        <source>No batch yet. N adds the first one; an import adds its own.</source>
        <translation>Belum ada gelombang. N menambah yang pertama; impor menambah gelombangnya sendiri.</translation>
    </message>
    <message>
        <source>Batch {number}</source>
        <translation>Gelombang {number}</translation>
    </message>
    <message>
        <source>Change batch {number}</source>
        <translation>Ubah gelombang {number}</translation>
    </message>
    <message>
        <source>{count} participants</source>
        <translation>{count} peserta</translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Pulihkan</translation>
    </message>
    <message>
        <source>Bring back with everything recorded (Enter)</source>
        <translation>Pulihkan dengan semua catatannya (Enter)</translation>
    </message>
    <message>
        <source>The bin is empty. Who is removed in Participants (Del) lies here for {days} days.</source>
        <translation>Tempat sampah kosong. Yang dihapus di Peserta (Del) tersimpan di sini selama {days} hari.</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Tempat sampah</translation>
    </message>
    <message>
        <source>bring back</source>
        <translation>pulihkan</translation>
    </message>
    <message>
        <source>choose all</source>
        <translation>pilih semua</translation>
    </message>
    <message>
        <source>hold to see NIK</source>
        <translation>tahan untuk melihat NIK</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Gelombang</translation>
    </message>
    <message>
        <source>Village, district</source>
        <translation>Desa, kecamatan</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Dihapus</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Oleh</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>{count} people, each for {days} days</source>
        <translation>{count} orang, masing-masing {days} hari</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>hari terakhir</translation>
    </message>
</context>
<context>
    <name>BreachPage</name>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Copy the letter</source>
        <translation>Salin surat</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Cetak …</translation>
    </message>
    <message>
        <source>Save list …</source>
        <translation>Simpan daftar …</translation>
    </message>
    <message>
        <source>Data breach</source>
        <translation>Kebocoran data</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>isian berikutnya</translation>
    </message>
    <message>
        <source>save list</source>
        <translation>simpan daftar</translation>
    </message>
    <message>
        <source>hold to see NIK</source>
        <translation>tahan untuk NIK</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>Simpan daftar</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV (*.csv);;PDF (*.pdf)</source>
        <translation>Buku kerja Excel (*.xlsx);;CSV (*.csv);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{count} people written to {file}; NIKs are masked.</source>
        <translation>{count} orang ditulis ke {file}; NIK disamarkan.</translation>
    </message>
    <message>
        <source>&amp;Found out on</source>
        <translation>&amp;Diketahui tanggal</translation>
    </message>
    <message>
        <source>&amp;At (hh.mm)</source>
        <translation>&amp;Pukul (jj.mm)</translation>
    </message>
    <message>
        <source>the computer or the office file</source>
        <translation>komputer atau file kantor</translation>
    </message>
    <message>
        <source>one backup or exported sheet …</source>
        <translation>satu cadangan atau lembar ekspor …</translation>
    </message>
    <message>
        <source>what was exported on some days</source>
        <translation>yang diekspor pada tanggal tertentu</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>Da&amp;ri</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>Sam&amp;pai</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>No. HP</translation>
    </message>
    <message>
        <source>Data held</source>
        <translation>Data yang disimpan</translation>
    </message>
    <message>
        <source>&amp;What got out</source>
        <translation>Apa &amp;yang bocor</translation>
    </message>
    <message>
        <source>Type the time as 08.30.</source>
        <translation>Ketik jam seperti 08.30.</translation>
    </message>
    <message>
        <source>The file that got out</source>
        <translation>Berkas yang bocor</translation>
    </message>
    <message>
        <source>Backups and sheets (*.prakerja *.xlsx *.csv *.ods *.xls)</source>
        <translation>Cadangan dan lembar (*.prakerja *.xlsx *.csv *.ods *.xls)</translation>
    </message>
    <message>
        <source>Nobody is affected. Choose another file or other days.</source>
        <translation>Tidak ada orang terdampak. Pilih berkas atau tanggal lain.</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} orang</translation>
    </message>
    <message>
        <source>{count} NIKs no longer here</source>
        <translation>{count} NIK tidak ada lagi di sini</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Something went wrong in the program itself</source>
        <translation>Ada yang keliru di program ini sendiri</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Yang terjadi</translation>
    </message>
    <message>
        <source>The program met something it was not made for and stopped that one step.</source>
        <translation>Program menemui sesuatu yang tidak diperkirakan dan menghentikan satu langkah itu.</translation>
    </message>
    <message>
        <source>What is safe</source>
        <translation>Yang aman</translation>
    </message>
    <message>
        <source>Everything saved is whole. What you typed is still on the page.</source>
        <translation>Semua yang tersimpan utuh. Yang Anda ketik masih ada di halaman.</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Yang dapat Anda lakukan</translation>
    </message>
    <message>
        <source>Go on working. If it happens again, send the report to whoever looks after the program; it holds no personal data.</source>
        <translation>Lanjutkan bekerja. Bila terulang, kirim laporannya kepada yang merawat program; di dalamnya tidak ada data pribadi.</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Lanjut bekerja</translation>
    </message>
</context>
<context>
    <name>BulkLinesModel</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Gelombang</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelum</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sesudah</translation>
    </message>
    <message>
        <source>already so</source>
        <translation>sudah begitu</translation>
    </message>
</context>
<context>
    <name>BulkPage</name>
    <message>
        <source>Participants</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>Change {count} participants</source>
        <translation>Ubah {count} peserta</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>isian berikutnya</translation>
    </message>
    <message>
        <source>save</source>
        <translation>simpan</translation>
    </message>
    <message>
        <source>hold to see NIK</source>
        <translation>tahan untuk melihat NIK</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>The people are still being changed. Cancel that first.</source>
        <translation>Peserta masih diubah. Batalkan itu dahulu.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Yang diisi</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Nilai baru</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Gelombang</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Only where nothing is recorded</source>
        <translation>Hanya yang belum tercatat</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Sebelum dan sesudah</translation>
    </message>
    <message>
        <source>One step for all of them; it can be undone.</source>
        <translation>Satu langkah untuk semuanya; dapat diurungkan.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sejak</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Bank or e-wallet (blank: each one&apos;s own)</source>
        <translation>Bank atau dompet (kosong: milik masing-masing)</translation>
    </message>
    <message>
        <source>Line added to each note</source>
        <translation>Baris yang ditambahkan ke catatan</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Membandingkan</translation>
    </message>
    <message>
        <source>Choose what to set and type the new value. Nothing is saved before that.</source>
        <translation>Pilih yang diisi dan ketik nilai barunya. Sebelum itu tidak ada yang disimpan.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>berubah</translation>
    </message>
    <message>
        <source>already so</source>
        <translation>sudah begitu</translation>
    </message>
    <message>
        <source>refused, left out</source>
        <translation>ditolak, dilewati</translation>
    </message>
    <message>
        <source>Change participants</source>
        <translation>Ubah peserta</translation>
    </message>
    <message>
        <source>Wait until the work is done, or cancel it.</source>
        <translation>Tunggu sampai selesai, atau batalkan.</translation>
    </message>
    <message>
        <source>Press Enter to compare.</source>
        <translation>Tekan Enter untuk membandingkan.</translation>
    </message>
    <message>
        <source>There is nobody this would change.</source>
        <translation>Tidak ada yang akan berubah.</translation>
    </message>
    <message>
        <source>Changing participants</source>
        <translation>Mengubah peserta</translation>
    </message>
    <message>
        <source>{count} participants changed: {what}.</source>
        <translation>{count} peserta diubah: {what}.</translation>
    </message>
    <message>
        <source>{count} refused and left out.</source>
        <translation>{count} ditolak dan dilewati.</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Bandingkan lagi</translation>
    </message>
    <message>
        <source>Cancelled; nobody was changed.</source>
        <translation>Dibatalkan; tidak ada yang diubah.</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Calendar of {name}</source>
        <translation>Kalender {name}</translation>
    </message>
    <message>
        <source>other day</source>
        <translation>hari lain</translation>
    </message>
    <message>
        <source>other month</source>
        <translation>bulan lain</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>print month</source>
        <translation>cetak bulan</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>to the people, then open one</source>
        <translation>ke daftar orang, lalu buka</translation>
    </message>
    <message>
        <source>back to the days</source>
        <translation>kembali ke hari</translation>
    </message>
    <message>
        <source>Computing the calendar</source>
        <translation>Menghitung kalender</translation>
    </message>
    <message>
        <source>Stopped. Press H to compute the calendar again.</source>
        <translation>Dihentikan. Tekan H untuk menghitung kalender lagi.</translation>
    </message>
    <message>
        <source>&amp;Previous month</source>
        <translation>Bulan &amp;sebelumnya</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Hari ini</translation>
    </message>
    <message>
        <source>&amp;Next month</source>
        <translation>Bulan &amp;berikutnya</translation>
    </message>
    <message>
        <source>Print &amp;month</source>
        <translation>Cetak &amp;bulan</translation>
    </message>
    <message>
        <source>&amp;Export as .ics</source>
        <translation>&amp;Ekspor .ics</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Bulan sebelumnya</translation>
    </message>
    <message>
        <source>Previous month (PgUp)</source>
        <translation>Bulan sebelumnya (PgUp)</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Bulan berikutnya</translation>
    </message>
    <message>
        <source>Next month (PgDn)</source>
        <translation>Bulan berikutnya (PgDn)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Today (H)</source>
        <translation>Hari ini (H)</translation>
    </message>
    <message>
        <source>&amp;Incentives</source>
        <translation>&amp;Insentif</translation>
    </message>
    <message>
        <source>&amp;Surveys</source>
        <translation>S&amp;urvei</translation>
    </message>
    <message>
        <source>&amp;Deadlines</source>
        <translation>&amp;Tenggat</translation>
    </message>
    <message>
        <source>Export .ics</source>
        <translation>Ekspor .ics</translation>
    </message>
    <message>
        <source>Print month</source>
        <translation>Cetak bulan</translation>
    </message>
    <message>
        <source>Print month (Ctrl+P)</source>
        <translation>Cetak bulan (Ctrl+P)</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Bulan</translation>
    </message>
    <message>
        <source>{count} received</source>
        <translation>{count} cair</translation>
    </message>
    <message>
        <source>{count} scheduled</source>
        <translation>{count} terjadwal</translation>
    </message>
    <message>
        <source>{count} estimated</source>
        <translation>{count} perkiraan</translation>
    </message>
    <message>
        <source>{count} late or held</source>
        <translation>{count} terlambat atau tertahan</translation>
    </message>
    <message>
        <source>{count} deadlines</source>
        <translation>{count} tenggat</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>terancam</translation>
    </message>
    <message>
        <source>Computing the calendar …</source>
        <translation>Menghitung kalender …</translation>
    </message>
    <message>
        <source>Nothing is due or paid in this month.</source>
        <translation>Tidak ada yang jatuh tempo atau cair di bulan ini.</translation>
    </message>
    <message>
        <source>1–{last}, whole office</source>
        <translation>1–{last}, seluruh kantor</translation>
    </message>
</context>
<context>
    <name>CallOutcomes</name>
    <message>
        <source>Result of the call</source>
        <translation>Hasil telepon</translation>
    </message>
    <message>
        <source>then one digit</source>
        <translation>lalu satu angka</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Janji untuk</translation>
    </message>
    <message>
        <source>Log the promise</source>
        <translation>Catat janji</translation>
    </message>
</context>
<context>
    <name>CancelForm</name>
    <message>
        <source>Cancelled on</source>
        <translation>Tanggal batal</translation>
    </message>
    <message>
        <source>Cancel purchase</source>
        <translation>Batalkan pembelian</translation>
    </message>
    <message>
        <source>{amount} of “{title}” returns to the balance, which becomes {left}.</source>
        <translation>{amount} untuk “{title}” kembali ke saldo; saldo menjadi {left}.</translation>
    </message>
</context>
<context>
    <name>CellModel</name>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Repair</source>
        <translation>Perbaiki</translation>
    </message>
    <message>
        <source>Computes anew what is computed. Nothing recorded is changed.</source>
        <translation>Menghitung ulang semua yang dihitung. Tidak ada catatan yang diubah.</translation>
    </message>
    <message>
        <source>Restore from a backup …</source>
        <translation>Pulihkan dari cadangan …</translation>
    </message>
    <message>
        <source>Save what is readable …</source>
        <translation>Selamatkan yang masih terbaca …</translation>
    </message>
    <message>
        <source>Copies everything readable into a new office. This file stays as it is.</source>
        <translation>Menyalin semua yang masih terbaca ke kantor baru. Berkas ini tetap seperti adanya.</translation>
    </message>
    <message>
        <source>The file is whole and its contents agree.</source>
        <translation>Berkas utuh dan isinya cocok.</translation>
    </message>
</context>
<context>
    <name>ClosingBackup</name>
    <message>
        <source>Closing the office</source>
        <translation>Menutup kantor</translation>
    </message>
    <message>
        <source>Cancel closes the office without this backup; nothing is lost.</source>
        <translation>Batal berarti kantor ditutup tanpa cadangan ini; data tetap tersimpan.</translation>
    </message>
    <message>
        <source>Backing up before closing</source>
        <translation>Membuat cadangan sebelum menutup</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Proposed are people who have nothing more to come</source>
        <translation>Diusulkan: yang tidak menunggu apa-apa lagi</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>Close old batches</source>
        <translation>Tutup gelombang lama</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spasi</translation>
    </message>
    <message>
        <source>tick a batch</source>
        <translation>centang gelombang</translation>
    </message>
    <message>
        <source>close them</source>
        <translation>tutup</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>Looking through the batches</source>
        <translation>Memeriksa gelombang</translation>
    </message>
    <message>
        <source>The people are still being closed. Cancel that first.</source>
        <translation>Peserta masih ditutup. Batalkan itu dahulu.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Gelombang</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Diumumkan</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Staying</source>
        <translation>Tetap</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Terancam</translation>
    </message>
    <message>
        <source>Why they stay</source>
        <translation>Sebabnya tetap</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Nobody is active any more; there is no batch left to close.</source>
        <translation>Tidak ada peserta aktif lagi; semua gelombang sudah ditutup.</translation>
    </message>
    <message>
        <source>Nobody is recorded yet; there is no batch to close.</source>
        <translation>Belum ada peserta; belum ada gelombang untuk ditutup.</translation>
    </message>
    <message>
        <source>close</source>
        <translation>tutup</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>biarkan</translation>
    </message>
    <message>
        <source>Also close the {count} who still have something to come</source>
        <translation>Tutup juga {count} orang yang masih punya hak</translation>
    </message>
    <message>
        <source>{amount} not received yet would count as lost.</source>
        <translation>{amount} yang belum diterima akan dihitung hilang.</translation>
    </message>
    <message>
        <source>Close {count} participants</source>
        <translation>Tutup {count} peserta</translation>
    </message>
    <message>
        <source>Close participants</source>
        <translation>Tutup peserta</translation>
    </message>
    <message>
        <source>Wait until the work is done, or cancel it.</source>
        <translation>Tunggu sampai selesai, atau batalkan.</translation>
    </message>
    <message>
        <source>Tick a batch first.</source>
        <translation>Centang gelombangnya dahulu.</translation>
    </message>
    <message>
        <source>Nobody in the ticked batches has finished.</source>
        <translation>Di gelombang yang dicentang belum ada yang selesai.</translation>
    </message>
    <message>
        <source>Closing participants</source>
        <translation>Menutup peserta</translation>
    </message>
    <message>
        <source>{count} participants closed.</source>
        <translation>{count} peserta ditutup.</translation>
    </message>
    <message>
        <source>Cancelled; nobody was closed.</source>
        <translation>Dibatalkan; tidak ada yang ditutup.</translation>
    </message>
</context>
<context>
    <name>ContactBar</name>
    <message>
        <source>Call: {phone}</source>
        <translation>Telepon {phone}</translation>
    </message>
    <message>
        <source>no number recorded</source>
        <translation>(nomor belum dicatat)</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Kunjungan</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Pesan</translation>
    </message>
    <message>
        <source>Not logged yet: choose what came of it, or Esc lets it go.</source>
        <translation>Belum dicatat: pilih hasilnya, atau tekan Esc untuk membatalkan.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Janji untuk</translation>
    </message>
    <message>
        <source>Log the promise</source>
        <translation>Catat janji</translation>
    </message>
    <message>
        <source>Close without logging</source>
        <translation>Tutup tanpa mencatat</translation>
    </message>
    <message>
        <source>Close without logging (Esc)</source>
        <translation>Tutup tanpa mencatat (Esc)</translation>
    </message>
</context>
<context>
    <name>ContactsModel</name>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Janji untuk</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
</context>
<context>
    <name>ContactsPanel</name>
    <message>
        <source>Log a call</source>
        <translation>Catat telepon</translation>
    </message>
    <message>
        <source>Log a visit</source>
        <translation>Catat kunjungan</translation>
    </message>
    <message>
        <source>Log a message</source>
        <translation>Catat pesan</translation>
    </message>
    <message>
        <source>Contacts with this participant</source>
        <translation>Kontak dengan peserta ini</translation>
    </message>
    <message>
        <source>Nobody has called, visited or written yet. F8 logs a call.</source>
        <translation>Belum ada telepon, kunjungan, atau pesan. F8 mencatat telepon.</translation>
    </message>
</context>
<context>
    <name>CourseForm</name>
    <message>
        <source>Started</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>No. sertifikat</translation>
    </message>
    <message>
        <source>Date of certificate</source>
        <translation>Tanggal sertifikat</translation>
    </message>
    <message>
        <source>Save training</source>
        <translation>Simpan pelatihan</translation>
    </message>
</context>
<context>
    <name>DateQuestions</name>
    <message>
        <source>Bare numbers as dates: counted from 1900 or from 1904?</source>
        <translation>Angka sebagai tanggal: dihitung dari 1900 atau 1904?</translation>
    </message>
    <message>
        <source>1900 (Excel)</source>
        <translation>1900 (Excel)</translation>
    </message>
    <message>
        <source>1904 (older Excel for Mac)</source>
        <translation>1904 (Excel Mac lama)</translation>
    </message>
    <message>
        <source>{day} ({age} years old)</source>
        <translation>{day} ({age} tahun)</translation>
    </message>
    <message>
        <source>{heading}, row {row}: {text} is {first} from 1900, {second} from 1904.</source>
        <translation>{heading}, baris {row}: {text} berarti {first} dari 1900, {second} dari 1904.</translation>
    </message>
    <message>
        <source>Column {heading}: day/month or month/day?</source>
        <translation>Kolom {heading}: hari/bulan atau bulan/hari?</translation>
    </message>
    <message>
        <source>Day/month</source>
        <translation>Hari/bulan</translation>
    </message>
    <message>
        <source>Month/day</source>
        <translation>Bulan/hari</translation>
    </message>
    <message>
        <source>The column holds both orders ({values}), so it proves neither.</source>
        <translation>Kolom ini memuat kedua urutan ({values}), jadi tidak membuktikan apa pun.</translation>
    </message>
    <message>
        <source>All numbers are 12 or less ({values}), so nothing proves it.</source>
        <translation>Semua angka 12 atau kurang ({values}), jadi tidak ada bukti.</translation>
    </message>
    <message>
        <source>In {heading} it is {order} ({values}).</source>
        <translation>Di {heading} terbukti {order} ({values}).</translation>
    </message>
    <message>
        <source>{heading}: {order}, proven by {values} (row {rows}).</source>
        <translation>{heading}: {order}, terbukti dari {values} (baris {rows}).</translation>
    </message>
    <message>
        <source>day/month</source>
        <translation>hari/bulan</translation>
    </message>
    <message>
        <source>month/day</source>
        <translation>bulan/hari</translation>
    </message>
</context>
<context>
    <name>DayDelegate</name>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>+{count} more</source>
        <translation>+{count} lagi</translation>
    </message>
</context>
<context>
    <name>DayListModel</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Rupiah</source>
        <translation>Rupiah</translation>
    </message>
    <message>
        <source>open</source>
        <translation>terbuka</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>tertutup</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>ke-{number}</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>People of the day</source>
        <translation>Orang pada hari itu</translation>
    </message>
    <message>
        <source>Nothing is due or paid on this day.</source>
        <translation>Tidak ada yang jatuh tempo atau cair di hari ini.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>in {count} days</source>
        <translation>{count} hari lagi</translation>
    </message>
    <message>
        <source>{count} days ago</source>
        <translation>{count} hari lalu</translation>
    </message>
    <message>
        <source>{count} people, {distance}</source>
        <translation>{count} orang, {distance}</translation>
    </message>
</context>
<context>
    <name>DayPopup</name>
    <message>
        <source>State of the data on</source>
        <translation>Keadaan data pada</translation>
    </message>
    <message>
        <source>Later facts do not count; deadlines are those of that day.</source>
        <translation>Catatan sesudah hari itu tidak dihitung; tenggat menurut hari itu.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Hitung</translation>
    </message>
</context>
<context>
    <name>DaysOffModel</name>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Hari libur</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Kepastian</translation>
    </message>
    <message>
        <source>Decree (SKB)</source>
        <translation>SKB</translation>
    </message>
    <message>
        <source>joint leave</source>
        <translation>cuti bersama</translation>
    </message>
    <message>
        <source>national holiday</source>
        <translation>libur nasional</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>perkiraan</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>pasti</translation>
    </message>
</context>
<context>
    <name>DaysOffPanel</name>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Name of the day off</source>
        <translation>Nama hari libur</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>national holiday</source>
        <translation>libur nasional</translation>
    </message>
    <message>
        <source>joint leave</source>
        <translation>cuti bersama</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Kepastian</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>pasti</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>perkiraan</translation>
    </message>
    <message>
        <source>Number of the decree (SKB)</source>
        <translation>Nomor SKB</translation>
    </message>
    <message>
        <source>Date of the decree</source>
        <translation>Tanggal SKB</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Hari libur</translation>
    </message>
    <message>
        <source>New day off</source>
        <translation>Hari libur baru</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Pastikan</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Back to built-in</source>
        <translation>Kembalikan bawaan</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>pilih</translation>
    </message>
    <message>
        <source>other year</source>
        <translation>tahun lain</translation>
    </message>
    <message>
        <source>new day off</source>
        <translation>hari libur baru</translation>
    </message>
    <message>
        <source>change</source>
        <translation>ubah</translation>
    </message>
    <message>
        <source>confirm an estimate</source>
        <translation>pastikan perkiraan</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>hapus</translation>
    </message>
    <message>
        <source>back to built-in</source>
        <translation>kembalikan bawaan</translation>
    </message>
    <message>
        <source>the office&apos;s own list</source>
        <translation>daftar kantor sendiri</translation>
    </message>
    <message>
        <source>built-in list</source>
        <translation>daftar bawaan</translation>
    </message>
    <message>
        <source>the office&apos;s own list; none is built in</source>
        <translation>daftar kantor sendiri; bawaan tidak ada</translation>
    </message>
    <message>
        <source>no day off recorded yet; N adds the first one</source>
        <translation>belum ada hari libur; N menambah yang pertama</translation>
    </message>
    <message>
        <source>{count} estimated</source>
        <translation>{count} perkiraan</translation>
    </message>
    <message>
        <source>This day is certain already.</source>
        <translation>Hari ini sudah pasti.</translation>
    </message>
    <message>
        <source>Days off {year}</source>
        <translation>Hari libur {year}</translation>
    </message>
    <message>
        <source>For {year}</source>
        <translation>Untuk tahun {year}</translation>
    </message>
    <message>
        <source>Change day off</source>
        <translation>Ubah hari libur</translation>
    </message>
    <message>
        <source>Confirm day off</source>
        <translation>Pastikan hari libur</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Tahun sebelumnya</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>Tahun sesudahnya</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>The recovery sheet is not tested yet: a forgotten passphrase is the end.</source>
        <translation>Lembar pemulihan belum diuji: kalau sandi terlupa, data tidak bisa dibuka lagi.</translation>
    </message>
    <message>
        <source>Print and test …</source>
        <translation>Cetak dan uji …</translation>
    </message>
    <message>
        <source>Put it right …</source>
        <translation>Betulkan …</translation>
    </message>
    <message>
        <source>This version is {version}; what it brings stands in the help.</source>
        <translation>Ini versi {version}; apa yang baru tertulis di bantuan.</translation>
    </message>
    <message>
        <source>Read what&apos;s new</source>
        <translation>Baca apa yang baru</translation>
    </message>
    <message>
        <source>{name} works now.</source>
        <translation>{name} yang bekerja sekarang.</translation>
    </message>
    <message>
        <source>{office} list</source>
        <translation>{office} daftar</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Ekspor daftar ini</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV, participants only (*.csv)</source>
        <translation>Buku kerja Excel (*.xlsx);;CSV, hanya peserta (*.csv)</translation>
    </message>
    <message>
        <source>{count} participants written to {file}.</source>
        <translation>{count} peserta ditulis ke {file}.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Mengekspor</translation>
    </message>
    <message>
        <source>Export calendar</source>
        <translation>Ekspor kalender</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari Ini</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Rules &amp;&amp; calendar</source>
        <translation>Aturan &amp;&amp; kalender</translation>
    </message>
    <message>
        <source>Backups …</source>
        <translation>Cadangan …</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Tempat sampah</translation>
    </message>
    <message>
        <source>Journal of changes</source>
        <translation>Catatan perubahan</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>Impor sebelumnya</translation>
    </message>
    <message>
        <source>Letterhead and paper</source>
        <translation>Kop dan kertas</translation>
    </message>
    <message>
        <source>Message texts</source>
        <translation>Teks pesan</translation>
    </message>
    <message>
        <source>Passphrase …</source>
        <translation>Sandi berkas …</translation>
    </message>
    <message>
        <source>Retention …</source>
        <translation>Masa retensi …</translation>
    </message>
    <message>
        <source>Data breach …</source>
        <translation>Kebocoran data …</translation>
    </message>
    <message>
        <source>Looking what was done since</source>
        <translation>Melihat perubahan sesudahnya</translation>
    </message>
    <message>
        <source>Report …</source>
        <translation>Laporan …</translation>
    </message>
    <message>
        <source>The letter is copied; paste it and fill in the brackets.</source>
        <translation>Surat disalin; tempel lalu isi bagian dalam kurung.</translation>
    </message>
    <message>
        <source>The screen can be locked once the file has a passphrase (File).</source>
        <translation>Layar bisa dikunci setelah berkas memakai sandi (Berkas).</translation>
    </message>
    <message>
        <source>Set one …</source>
        <translation>Pasang …</translation>
    </message>
    <message>
        <source>&amp;Import sheet …</source>
        <translation>&amp;Impor lembar …</translation>
    </message>
    <message>
        <source>&amp;Open another office …</source>
        <translation>&amp;Buka kantor lain …</translation>
    </message>
    <message>
        <source>&amp;New office …</source>
        <translation>Kantor bar&amp;u …</translation>
    </message>
    <message>
        <source>Look at the &amp;sample office</source>
        <translation>Lihat kantor &amp;contoh</translation>
    </message>
    <message>
        <source>Somebody else &amp;works …</source>
        <translation>&amp;Ganti petugas …</translation>
    </message>
    <message>
        <source>&amp;Lock the screen</source>
        <translation>&amp;Kunci layar</translation>
    </message>
    <message>
        <source>&amp;Add participant …</source>
        <translation>&amp;Tambah peserta …</translation>
    </message>
    <message>
        <source>&amp;Match payments …</source>
        <translation>&amp;Cocokkan pencairan …</translation>
    </message>
    <message>
        <source>Summaries that &amp;changed …</source>
        <translation>Ringkasan yang &amp;berubah …</translation>
    </message>
    <message>
        <source>&amp;Recap …</source>
        <translation>&amp;Rekap …</translation>
    </message>
    <message>
        <source>List of &amp;visits …</source>
        <translation>Daftar &amp;kunjungan …</translation>
    </message>
    <message>
        <source>&amp;Enter results of a call sheet …</source>
        <translation>Masukkan hasil &amp;lembar telepon …</translation>
    </message>
    <message>
        <source>&amp;Handover …</source>
        <translation>&amp;Serah terima …</translation>
    </message>
    <message>
        <source>Everything saved</source>
        <translation>Semua tersimpan</translation>
    </message>
    <message>
        <source>Read only, as of {time}</source>
        <translation>Hanya dibaca, keadaan {time}</translation>
    </message>
    <message>
        <source>Read the newest &amp;state</source>
        <translation>Baca &amp;keadaan terbaru</translation>
    </message>
    <message>
        <source>Open for &amp;writing</source>
        <translation>Buka untuk &amp;menulis</translation>
    </message>
    <message>
        <source>Read the newest state</source>
        <translation>Baca keadaan terbaru</translation>
    </message>
    <message>
        <source>Copying the office</source>
        <translation>Menyalin kantor</translation>
    </message>
    <message>
        <source>Saved: {title}.</source>
        <translation>Tersimpan: {title}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Import of {file} finished.</source>
        <translation>Impor {file} selesai.</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Mengurungkan</translation>
    </message>
    <message>
        <source>Calendar saved: {file}.</source>
        <translation>Kalender tersimpan: {file}.</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>Mengulangi</translation>
    </message>
    <message>
        <source>Undone: {title}.</source>
        <translation>Sudah diurungkan: {title}.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ulangi</translation>
    </message>
    <message>
        <source>Done again: {title}.</source>
        <translation>Sudah diulangi: {title}.</translation>
    </message>
    <message>
        <source>Everything saved {time}</source>
        <translation>Semua tersimpan {time}</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details, without personal data</source>
        <translation>Rincian, tanpa data pribadi</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Salin rincian</translation>
    </message>
    <message>
        <source>Fold the details</source>
        <translation>Lipat rincian</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Tersalin</translation>
    </message>
</context>
<context>
    <name>DisconnectForm</name>
    <message>
        <source>{name} disconnected on</source>
        <translation>{name} diputus tanggal</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Putuskan</translation>
    </message>
</context>
<context>
    <name>ErasePage</name>
    <message>
        <source>Retention</source>
        <translation>Masa retensi</translation>
    </message>
    <message>
        <source>This cannot be undone: not by Ctrl+Z, not from the bin, not by anybody.</source>
        <translation>Ini tidak dapat diurungkan: tidak dengan Ctrl+Z, tidak dari tempat sampah, tidak oleh siapa pun.</translation>
    </message>
    <message>
        <source>Make a new &amp;backup and remove the older ones</source>
        <translation>Buat &amp;cadangan baru dan hapus yang lama</translation>
    </message>
    <message>
        <source>past retention</source>
        <translation>lewat masa retensi</translation>
    </message>
    <message>
        <source>their own request</source>
        <translation>permintaan orangnya sendiri</translation>
    </message>
    <message>
        <source>&amp;Type {word}</source>
        <translation>Ke&amp;tik {word}</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Hapus permanen</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>isian berikutnya</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>Looking for everything about them, also in copies</source>
        <translation>Mencari semua tentang mereka, juga di salinan</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Menghapus permanen</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>Yang hilang</translation>
    </message>
    <message>
        <source>Copies that still hold them</source>
        <translation>Salinan yang masih memuat mereka</translation>
    </message>
    <message>
        <source>&amp;Ground</source>
        <translation>&amp;Alasan</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>dan {count} lagi</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} orang</translation>
    </message>
    <message>
        <source>{rows} rows of data, {entries} entries of the journal, lines on call sheets, search and kept results.</source>
        <translation>{rows} baris data, {entries} catatan perubahan, baris di lembar telepon, pencarian, dan hasil hitungan.</translation>
    </message>
    <message>
        <source>Names and numbers in {count} texts of others become “[dihapus]”.</source>
        <translation>Nama dan nomor di {count} teks orang lain menjadi “[dihapus]”.</translation>
    </message>
    <message>
        <source>{count} values are other people&apos;s too and stay with them.</source>
        <translation>{count} nilai juga milik orang lain dan tetap pada mereka.</translation>
    </message>
    <message>
        <source>{count} earlier changes can no longer be undone.</source>
        <translation>{count} perubahan sebelumnya tidak dapat diurungkan lagi.</translation>
    </message>
    <message>
        <source>Being done …</source>
        <translation>Sedang dikerjakan …</translation>
    </message>
    <message>
        <source>Nothing to erase was found.</source>
        <translation>Tidak ada yang bisa dihapus.</translation>
    </message>
</context>
<context>
    <name>FaultDesk</name>
    <message>
        <source>Trying to write</source>
        <translation>Mencoba menulis</translation>
    </message>
    <message>
        <source>Where to save the copy</source>
        <translation>Tempat menyimpan salinan</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Menyimpan salinan</translation>
    </message>
    <message>
        <source>The office can be written again. What you typed is still there: save it now.</source>
        <translation>Kantor dapat ditulis lagi. Yang Anda ketik masih ada: simpan sekarang.</translation>
    </message>
    <message>
        <source>Copy saved and tested: {path}.</source>
        <translation>Salinan disimpan dan diuji: {path}.</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Buka salinan itu</translation>
    </message>
</context>
<context>
    <name>FaultStrip</name>
    <message>
        <source>&amp;Try again</source>
        <translation>Coba &amp;lagi</translation>
    </message>
    <message>
        <source>Save a &amp;copy to …</source>
        <translation>Simpan &amp;salinan ke …</translation>
    </message>
    <message>
        <source>Open the &amp;backups</source>
        <translation>Buka &amp;cadangan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>What you typed is still on the page; do not close the program before it is saved.</source>
        <translation>Yang Anda ketik masih ada di halaman; jangan tutup program sebelum tersimpan.</translation>
    </message>
</context>
<context>
    <name>FoundBackups</name>
    <message>
        <source>Made</source>
        <translation>Dibuat</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Umur</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Kantor</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Cadangan</translation>
    </message>
    <message>
        <source>No backups were found here. Plug in the stick or choose the folder where they lie; it is usually called “Cadangan …”.</source>
        <translation>Tidak ada cadangan di sini. Colokkan stik atau pilih folder tempatnya; biasanya bernama “Cadangan …”.</translation>
    </message>
    <message>
        <source>See what is in it</source>
        <translation>Lihat isinya</translation>
    </message>
    <message>
        <source>Look in another folder or on a stick …</source>
        <translation>Cari di folder lain atau stik …</translation>
    </message>
    <message>
        <source>One file …</source>
        <translation>Satu berkas …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>First choose where to look.</source>
        <translation>Pilih dahulu tempat mencarinya.</translation>
    </message>
    <message>
        <source>with passphrase</source>
        <translation>bersandi</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>tak terbaca</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>teruji</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>belum teruji</translation>
    </message>
</context>
<context>
    <name>GroupWords</name>
    <message>
        <source>1 deadline</source>
        <translation>1 tenggat</translation>
    </message>
    <message>
        <source>1 incentive</source>
        <translation>1 insentif</translation>
    </message>
    <message>
        <source>1 survey</source>
        <translation>1 survei</translation>
    </message>
    <message>
        <source>{count} deadlines</source>
        <translation>{count} tenggat</translation>
    </message>
    <message>
        <source>{count} incentives</source>
        <translation>{count} insentif</translation>
    </message>
    <message>
        <source>{count} surveys</source>
        <translation>{count} survei</translation>
    </message>
    <message>
        <source>received</source>
        <translation>cair</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>terjadwal</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>perkiraan</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>menunggu</translation>
    </message>
    <message>
        <source>late or held</source>
        <translation>terlambat atau tertahan</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gagal</translation>
    </message>
    <message>
        <source>open</source>
        <translation>terbuka</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Words in the help</source>
        <translation>Kata dalam bantuan</translation>
    </message>
    <message>
        <source>Find in the help</source>
        <translation>Cari dalam bantuan</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Bab</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Isi bab</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Bantuan</translation>
    </message>
    <message>
        <source>choose a chapter</source>
        <translation>pilih bab</translation>
    </message>
    <message>
        <source>read</source>
        <translation>baca</translation>
    </message>
    <message>
        <source>find in the help</source>
        <translation>cari dalam bantuan</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>The chapters are written in Indonesian.</source>
        <translation>Bab-babnya ditulis dalam bahasa Indonesia.</translation>
    </message>
    <message>
        <source>No chapter has these words</source>
        <translation>Tidak ada bab dengan kata itu</translation>
    </message>
</context>
<context>
    <name>HintRow</name>
    <message>
        <source>all keys</source>
        <translation>semua pintasan</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>About</source>
        <translation>Tentang</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Isian</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelum</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sesudah</translation>
    </message>
    <message>
        <source>{details} · undone</source>
        <translation>{details} · diurungkan</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Personal data</source>
        <translation>Data diri</translation>
    </message>
    <message>
        <source>{changes} changes of {fields} fields, the newest first</source>
        <translation>{changes} perubahan pada {fields} isian, yang terbaru di atas</translation>
    </message>
    <message>
        <source>History of this participant</source>
        <translation>Riwayat peserta ini</translation>
    </message>
    <message>
        <source>Nothing is recorded yet: this office kept no history before.</source>
        <translation>Belum ada yang tercatat: dahulu kantor ini belum menyimpan riwayat.</translation>
    </message>
</context>
<context>
    <name>IdentityPanel</name>
    <message>
        <source>male</source>
        <translation>Laki-laki</translation>
    </message>
    <message>
        <source>female</source>
        <translation>Perempuan</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Data diri</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Orang</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Family card number</source>
        <translation>No. KK</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Jenis kelamin</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Pendidikan</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Status kerja</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>No. HP</translation>
    </message>
    <message>
        <source>Not saved yet: Ctrl+Enter saves the changes, Esc takes them back.</source>
        <translation>Belum disimpan: Ctrl+Enter menyimpan perubahan, Esc membatalkannya.</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Tanggal lahir</translation>
    </message>
    <message>
        <source>Born in</source>
        <translation>Tempat lahir</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>No. HP kedua</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>Milik siapa</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Kelurahan/Desa</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Own announcement date</source>
        <translation>Pengumuman sendiri</translation>
    </message>
    <message>
        <source>nothing changed yet</source>
        <translation>belum ada yang diubah</translation>
    </message>
    <message>
        <source>Write the number of the batch, such as 20.</source>
        <translation>Tulis nomor gelombang, misalnya 20.</translation>
    </message>
    <message>
        <source>{day} · {years} years</source>
        <translation>{day} · {years} tahun</translation>
    </message>
    <message>
        <source>as batch {number}: {day}</source>
        <translation>ikut gelombang {number}: {day}</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Buka {name}</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Kepesertaan</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Gelombang</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Pengumuman</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Skema</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status since</source>
        <translation>Status sejak</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan status</translation>
    </message>
    <message>
        <source>Card number appeared</source>
        <translation>Nomor kartu muncul</translation>
    </message>
    <message>
        <source>Balance appeared</source>
        <translation>Saldo muncul</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Rekening</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Disambungkan</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Terverifikasi</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Simpan perubahan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
</context>
<context>
    <name>ImpactModel</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Gelombang</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Yang berubah</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>Menjadi</translation>
    </message>
</context>
<context>
    <name>ImpactPanel</name>
    <message>
        <source>Whom the change moves</source>
        <translation>Siapa yang berubah</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>Simpan perubahan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>and {count} more people</source>
        <translation>dan {count} peserta lagi</translation>
    </message>
    <message>
        <source>In all {before} → {after}</source>
        <translation>Semuanya {before} → {after}</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>Columns of the sheet</source>
        <translation>Kolom lembar</translation>
    </message>
    <message>
        <source>Read “{heading}” as</source>
        <translation>Baca “{heading}” sebagai</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>tidak dipakai</translation>
    </message>
</context>
<context>
    <name>ImportColumnsModel</name>
    <message>
        <source>Heading in the sheet</source>
        <translation>Judul di lembar</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Contoh</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Dibaca sebagai</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>tidak dipakai</translation>
    </message>
    <message>
        <source>the order of its dates is asked</source>
        <translation>urutan tanggalnya ditanyakan</translation>
    </message>
</context>
<context>
    <name>ImportHistoryPage</name>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Save rejected rows …</source>
        <translation>Simpan baris ditolak …</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Urungkan impor ini</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>Impor sebelumnya</translation>
    </message>
    <message>
        <source>leave as it is</source>
        <translation>biarkan</translation>
    </message>
    <message>
        <source>undo the rest</source>
        <translation>urungkan sisanya</translation>
    </message>
    <message>
        <source>choose an import</source>
        <translation>pilih impor</translation>
    </message>
    <message>
        <source>save rejected rows</source>
        <translation>simpan baris ditolak</translation>
    </message>
    <message>
        <source>undo this import</source>
        <translation>urungkan impor ini</translation>
    </message>
    <message>
        <source>hold to see NIK</source>
        <translation>tahan untuk NIK</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>Undo the rest ({people})</source>
        <translation>Urungkan sisanya ({people})</translation>
    </message>
    <message>
        <source>{file} rejected</source>
        <translation>{file} ditolak</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Simpan baris yang ditolak</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Buku kerja Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kapan</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Lembar</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Oleh</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Berubah</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Tidak ikut</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Rows something was said of</source>
        <translation>Baris yang diberi catatan</translation>
    </message>
    <message>
        <source>Changed last by</source>
        <translation>Diubah terakhir oleh</translation>
    </message>
    <message>
        <source>People changed since the import</source>
        <translation>Peserta yang diubah sesudah impor</translation>
    </message>
    <message>
        <source>No import yet. After Ctrl+I or a paste on Participants (Ctrl+V), what came in and what was rejected can be read here.</source>
        <translation>Belum ada impor. Sesudah Ctrl+I atau tempel di Peserta (Ctrl+V), apa yang masuk dan apa yang ditolak bisa dibaca di sini.</translation>
    </message>
    <message>
        <source>A part of it was undone already.</source>
        <translation>Sebagian sudah diurungkan.</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>peringatan</translation>
    </message>
    <message>
        <source>No row was rejected.</source>
        <translation>Tidak ada baris yang ditolak.</translation>
    </message>
    <message>
        <source>Rejected rows saved: {file}.</source>
        <translation>Baris ditolak tersimpan: {file}.</translation>
    </message>
    <message>
        <source>{rows} rows read: {new} new, {changed} changed, {same} the same.</source>
        <translation>{rows} baris dibaca: {new} baru, {changed} berubah, {same} sama.</translation>
    </message>
    <message>
        <source>Left out by choice: {rows}.</source>
        <translation>Tidak ikut sesuai pilihan: {rows}.</translation>
    </message>
    <message>
        <source>No row was rejected and none had a remark.</source>
        <translation>Tidak ada baris yang ditolak atau diberi catatan.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import sheet</source>
        <translation>Impor lembar</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>Tempelan</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>choose a sheet</source>
        <translation>pilih lembar</translation>
    </message>
    <message>
        <source>paste from Excel</source>
        <translation>tempel dari Excel</translation>
    </message>
    <message>
        <source>import</source>
        <translation>impor</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spasi</translation>
    </message>
    <message>
        <source>take or leave out</source>
        <translation>ikutkan atau tidak</translation>
    </message>
    <message>
        <source>fold a group</source>
        <translation>lipat kelompok</translation>
    </message>
    <message>
        <source>hold to see whole NIKs</source>
        <translation>tahan untuk melihat NIK utuh</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>The sheet is still being worked on. Cancel that first, then leave.</source>
        <translation>Lembar masih dikerjakan. Batalkan dulu, lalu tinggalkan halaman ini.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Uji coba</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Choose a sheet with participants, or drop it on this window. Name and NIK are enough. It is tried first; nothing is saved before you agree.</source>
        <translation>Pilih lembar berisi peserta, atau seret ke jendela ini. Nama dan NIK saja sudah cukup. Diuji coba dulu; tidak ada yang disimpan sebelum Anda setuju.</translation>
    </message>
    <message>
        <source>Choose sheet …</source>
        <translation>Pilih lembar …</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>Tempel dari Excel</translation>
    </message>
    <message>
        <source>Open the list of participants</source>
        <translation>Buka daftar peserta</translation>
    </message>
    <message>
        <source>Import another sheet …</source>
        <translation>Impor lembar lain …</translation>
    </message>
    <message>
        <source>Choose another sheet …</source>
        <translation>Pilih lembar lain …</translation>
    </message>
    <message>
        <source>Take all of this group</source>
        <translation>Ikutkan semua di kelompok ini</translation>
    </message>
    <message>
        <source>Leave all of this group out</source>
        <translation>Jangan ikutkan kelompok ini</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Membaca {file}</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Pilih berkas lain</translation>
    </message>
    <message>
        <source>{count} rows are left out: choose with Space.</source>
        <translation>{count} baris tidak ikut: pilih dengan Spasi.</translation>
    </message>
    <message>
        <source>Mapping is right</source>
        <translation>Pemetaan sudah benar</translation>
    </message>
    <message>
        <source>Change the mapping</source>
        <translation>Ubah pemetaan</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>Mengimpor {file}</translation>
    </message>
    <message>
        <source>Other rows change because of the rows left out. Look at the trial again.</source>
        <translation>Baris lain ikut berubah karena ada baris yang tidak ikut. Periksa lagi uji cobanya.</translation>
    </message>
    <message>
        <source>Saved as one step.</source>
        <translation>Tersimpan sebagai satu langkah.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ulangi uji coba</translation>
    </message>
    <message>
        <source>{file} rejected</source>
        <translation>{file} ditolak</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Simpan baris ditolak</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Buku kerja Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Saving rejected rows</source>
        <translation>Menyimpan baris ditolak</translation>
    </message>
    <message>
        <source>Saved as {file}. Correct the rows there and import that file.</source>
        <translation>Tersimpan sebagai {file}. Perbaiki barisnya di sana, lalu impor berkas itu.</translation>
    </message>
    <message>
        <source>The whole import is one step: all of it comes in, or nothing.</source>
        <translation>Seluruh impor satu langkah: masuk semua atau tidak sama sekali.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Sudah disimpan</translation>
    </message>
    <message>
        <source>Trial, nothing saved yet</source>
        <translation>Uji coba, belum ada yang disimpan</translation>
    </message>
    <message>
        <source>For now read as day/month</source>
        <translation>Sementara dibaca hari/bulan</translation>
    </message>
    <message>
        <source>{count} fields</source>
        <translation>{count} isian</translation>
    </message>
    <message>
        <source>{count} rows read</source>
        <translation>{count} baris dibaca</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Berubah</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Sama</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Peringatan</translation>
    </message>
    <message>
        <source>come in</source>
        <translation>tetap masuk</translation>
    </message>
    <message>
        <source>Perhaps the same</source>
        <translation>Mungkin sama</translation>
    </message>
    <message>
        <source>Headings in row {row}.</source>
        <translation>Judul kolom di baris {row}.</translation>
    </message>
    <message>
        <source>Rows without headings: look whether the columns are right.</source>
        <translation>Baris tanpa judul: periksa apakah kolomnya benar.</translation>
    </message>
    <message>
        <source>Sheet “{sheet}”, headings in row {row}.</source>
        <translation>Lembar “{sheet}”, judul di baris {row}.</translation>
    </message>
    <message>
        <source>{count} rows with totals, numbers or signatures are skipped.</source>
        <translation>{count} baris jumlah, nomor, atau tanda tangan dilewati.</translation>
    </message>
    <message>
        <source>Sheets without participants: {names}.</source>
        <translation>Lembar tanpa peserta dilewati: {names}.</translation>
    </message>
    <message>
        <source>Batch {number} is new; its announcement is not known yet.</source>
        <translation>Gelombang {number} baru; tanggal pengumumannya belum diketahui.</translation>
    </message>
    <message>
        <source>Batch {number} is new, announced {day}.</source>
        <translation>Gelombang {number} baru, diumumkan {day}.</translation>
    </message>
    <message>
        <source>{file} is in: {new} new rows, {changed} changed.</source>
        <translation>{file} sudah masuk: {new} baris baru, {changed} berubah.</translation>
    </message>
    <message>
        <source>{count} rows were left out.</source>
        <translation>{count} baris tidak ikut sesuai pilihan.</translation>
    </message>
    <message>
        <source>{count} rejected rows did not come in. Save them, correct them, and import them again.</source>
        <translation>{count} baris ditolak tidak masuk. Simpan, perbaiki, lalu impor lagi.</translation>
    </message>
    <message>
        <source>Save {count} rejected rows …</source>
        <translation>Simpan {count} baris ditolak …</translation>
    </message>
    <message>
        <source>Please wait.</source>
        <translation>Tunggu sebentar.</translation>
    </message>
    <message>
        <source>Import batches</source>
        <translation>Impor gelombang</translation>
    </message>
    <message>
        <source>Import {count} rows</source>
        <translation>Impor {count} baris</translation>
    </message>
    <message>
        <source>First say which column holds {fields}.</source>
        <translation>Tentukan dulu kolom {fields}.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> dan </translation>
    </message>
    <message>
        <source>First answer from when the numbers in “{heading}” count.</source>
        <translation>Jawab dulu dari tahun berapa angka di “{heading}” dihitung.</translation>
    </message>
    <message>
        <source>First answer how the dates in “{heading}” are written.</source>
        <translation>Jawab dulu cara menulis tanggal di kolom “{heading}”.</translation>
    </message>
    <message>
        <source>Every row is left out; take some with Space.</source>
        <translation>Semua baris tidak ikut; pilih dengan Spasi yang ikut.</translation>
    </message>
    <message>
        <source>Every row is rejected; there is nothing to import.</source>
        <translation>Semua baris ditolak; tidak ada yang bisa diimpor.</translation>
    </message>
    <message>
        <source>Everything is recorded already; there is nothing to import.</source>
        <translation>Semua sudah tercatat sama; tidak ada yang perlu diimpor.</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Lembar</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Semua berkas</translation>
    </message>
</context>
<context>
    <name>ImportPageForm</name>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Change the mapping</source>
        <translation>Ubah pemetaan</translation>
    </message>
    <message>
        <source>The whole import is one step: all of it comes in, or nothing.</source>
        <translation>Seluruh impor satu langkah: masuk semua atau tidak sama sekali.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Save rejected rows …</source>
        <translation>Simpan baris ditolak …</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>Rows of the sheet</source>
        <translation>Baris lembar</translation>
    </message>
</context>
<context>
    <name>ImportRowsModel</name>
    <message>
        <source>Row</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Reason, or new value</source>
        <translation>Sebab, atau nilai baru</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Baris {row}</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>tidak ikut</translation>
    </message>
    <message>
        <source>comes in</source>
        <translation>ikut masuk</translation>
    </message>
    <message>
        <source>{count} rows, will not come in</source>
        <translation>{count} baris, tidak akan masuk</translation>
    </message>
    <message>
        <source>{count} rows may be somebody already there; choose with Space</source>
        <translation>{count} baris, mungkin sudah ada; pilih dengan Spasi</translation>
    </message>
    <message>
        <source>{count} rows, {fields} fields</source>
        <translation>{count} baris, {fields} isian</translation>
    </message>
    <message>
        <source>{count} rows come in, with a remark</source>
        <translation>{count} baris tetap masuk, beri catatan</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} baris</translation>
    </message>
    <message>
        <source>{count} rows, nothing to do</source>
        <translation>{count} baris, tidak ada yang berubah</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Perhaps the same person</source>
        <translation>Mungkin orang yang sama</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Berubah</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Peringatan</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Sama</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(kosong)</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>kosong</translation>
    </message>
    <message>
        <source>In the office</source>
        <translation>Di kantor</translation>
    </message>
</context>
<context>
    <name>JoinPage</name>
    <message>
        <source>Join</source>
        <translation>Gabungkan</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Isian</translation>
    </message>
    <message>
        <source>Join two participants</source>
        <translation>Gabungkan dua peserta</translation>
    </message>
    <message>
        <source>keep this value</source>
        <translation>pakai isi ini</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spasi</translation>
    </message>
    <message>
        <source>keep the other</source>
        <translation>pakai yang satunya</translation>
    </message>
    <message>
        <source>join</source>
        <translation>gabungkan</translation>
    </message>
    <message>
        <source>hold to see NIK</source>
        <translation>tahan untuk NIK</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>Join (Ctrl+Enter)</source>
        <translation>Gabungkan (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>{second} leaves the list; {first} stays. </source>
        <translation>{second} keluar dari daftar; {first} tetap. </translation>
    </message>
    <message>
        <source>Moving along: {what}. </source>
        <translation>Ikut pindah: {what}. </translation>
    </message>
    <message>
        <source>All of it is one step that Ctrl+Z takes back.</source>
        <translation>Semuanya satu langkah yang bisa diurungkan dengan Ctrl+Z.</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>tetap</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>dilepas</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Ekspor …</translation>
    </message>
    <message>
        <source>Search changes, names, officers</source>
        <translation>Cari perubahan, nama, petugas</translation>
    </message>
    <message>
        <source>Nothing was changed that fits. Clear the search.</source>
        <translation>Tidak ada perubahan yang cocok. Kosongkan pencarian.</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>Ekspor catatan perubahan</translation>
    </message>
    <message>
        <source>Journal of changes</source>
        <translation>Catatan perubahan</translation>
    </message>
    <message>
        <source>choose a change</source>
        <translation>pilih perubahan</translation>
    </message>
    <message>
        <source>open the person</source>
        <translation>buka orangnya</translation>
    </message>
    <message>
        <source>export</source>
        <translation>ekspor</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} perubahan</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV (*.csv)</source>
        <translation>Buku kerja Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>{count} changes written to {path}.</source>
        <translation>{count} perubahan ditulis ke {path}.</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Hari dan jam</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Yang dikerjakan</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
</context>
<context>
    <name>KeyOfThen</name>
    <message>
        <source>&amp;Passphrase of that time</source>
        <translation>&amp;Sandi waktu itu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Or the recovery &amp;key of that time, 13 groups from left to right</source>
        <translation>Atau &amp;kode dari lembar pemulihan waktu itu, 13 kelompok dari kiri ke kanan</translation>
    </message>
    <message>
        <source>Open with the key</source>
        <translation>Buka dengan kode</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>“{file}” is protected by another passphrase than the office has now. Type the one of that time; what is restored gets the passphrase of today.</source>
        <translation>“{file}” dilindungi sandi lain daripada kantor sekarang. Ketik sandi waktu itu; yang dipulihkan memakai sandi hari ini.</translation>
    </message>
    <message>
        <source>“{file}” is protected. Type the passphrase it had when it was made; the restored office keeps it.</source>
        <translation>“{file}” dilindungi. Ketik sandinya sewaktu cadangan itu dibuat; kantor yang dipulihkan tetap memakainya.</translation>
    </message>
    <message>
        <source>As it stands on the paper; blanks and small letters do not matter.</source>
        <translation>Seperti di kertas; spasi dan huruf kecil tidak masalah.</translation>
    </message>
    <message>
        <source>This key opens the backup.</source>
        <translation>Kode ini membuka cadangan.</translation>
    </message>
    <message>
        <source>First type the recovery key.</source>
        <translation>Ketik dahulu kode pemulihannya.</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Uraian</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>Balance left</source>
        <translation>Sisa saldo</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Saldo awal</translation>
    </message>
    <message>
        <source>Bought {title}</source>
        <translation>Beli {title}</translation>
    </message>
    <message>
        <source>Cancelled {title}</source>
        <translation>Batal {title}</translation>
    </message>
    <message>
        <source>Forfeited by leaving</source>
        <translation>Hangus karena berhenti</translation>
    </message>
    <message>
        <source>Forfeited after the cut-off</source>
        <translation>Hangus sesudah batas akhir</translation>
    </message>
</context>
<context>
    <name>LedgerPanel</name>
    <message>
        <source>spent {used}, left {left} of {opening}</source>
        <translation>terpakai {used}, sisa {left} dari {opening}</translation>
    </message>
    <message>
        <source>{amount} is forfeited.</source>
        <translation>{amount} sudah hangus.</translation>
    </message>
    <message>
        <source>The balance is used up.</source>
        <translation>Saldo habis terpakai.</translation>
    </message>
    <message>
        <source>{amount} is left; until when it can be used is not known.</source>
        <translation>Sisa {amount}; batas akhir pemakaiannya belum diketahui.</translation>
    </message>
    <message>
        <source>{amount} is forfeited after {day} ({days} days left)</source>
        <translation>{amount} hangus sesudah {day} ({days} hari lagi)</translation>
    </message>
    <message>
        <source>Training balance</source>
        <translation>Saldo pelatihan</translation>
    </message>
    <message>
        <source>Ledger of the training balance</source>
        <translation>Buku saldo pelatihan</translation>
    </message>
</context>
<context>
    <name>LetterheadPage</name>
    <message>
        <source>From the left edge</source>
        <translation>Rata kiri</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>Di tengah</translation>
    </message>
    <message>
        <source>Lines above the office&apos;s name</source>
        <translation>Baris di atas nama kantor</translation>
    </message>
    <message>
        <source>Lines below the address</source>
        <translation>Baris di bawah alamat</translation>
    </message>
    <message>
        <source>Head of the page</source>
        <translation>Letak kop</translation>
    </message>
    <message>
        <source>Place before the date</source>
        <translation>Tempat sebelum tanggal</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Yang menandatangani</translation>
    </message>
    <message>
        <source>Title of who signs</source>
        <translation>Jabatan yang menandatangani</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Note at the foot</source>
        <translation>Catatan kaki</translation>
    </message>
    <message>
        <source>Width of F4 (mm)</source>
        <translation>Lebar F4 (mm)</translation>
    </message>
    <message>
        <source>Height of F4 (mm)</source>
        <translation>Tinggi F4 (mm)</translation>
    </message>
    <message>
        <source>Choose logo …</source>
        <translation>Pilih logo …</translation>
    </message>
    <message>
        <source>Remove logo</source>
        <translation>Hapus logo</translation>
    </message>
    <message>
        <source>Save letterhead</source>
        <translation>Simpan kop</translation>
    </message>
    <message>
        <source>Letterhead and paper</source>
        <translation>Kop dan kertas</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>isian berikutnya</translation>
    </message>
    <message>
        <source>choose logo</source>
        <translation>pilih logo</translation>
    </message>
    <message>
        <source>save letterhead</source>
        <translation>simpan kop</translation>
    </message>
    <message>
        <source>take back what is typed, then leave</source>
        <translation>kembalikan ketikan, lalu keluar</translation>
    </message>
    <message>
        <source>Not saved yet. Ctrl+Enter saves, Esc takes back what was typed.</source>
        <translation>Belum disimpan. Ctrl+Enter menyimpan, Esc mengembalikan ketikan.</translation>
    </message>
    <message>
        <source>Letterhead saved.</source>
        <translation>Kop disimpan.</translation>
    </message>
    <message>
        <source>Choose logo</source>
        <translation>Pilih logo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp)</source>
        <translation>Gambar (*.png *.jpg *.jpeg *.bmp *.gif *.webp)</translation>
    </message>
    <message>
        <source>There is no logo.</source>
        <translation>Belum ada logo.</translation>
    </message>
    <message>
        <source>Not changed.</source>
        <translation>Tidak berubah.</translation>
    </message>
    <message>
        <source>Put the faults right first.</source>
        <translation>Betulkan dulu yang salah.</translation>
    </message>
</context>
<context>
    <name>LetterheadPreview</name>
    <message>
        <source>Name of the office</source>
        <translation>Nama kantor</translation>
    </message>
    <message>
        <source>Name of the participant</source>
        <translation>Nama peserta</translation>
    </message>
    <message>
        <source>What has to be done now</source>
        <translation>Yang harus dilakukan sekarang</translation>
    </message>
    <message>
        <source>The office&apos;s notebook, not an official Prakerja application.</source>
        <translation>Buku catatan kantor, bukan aplikasi resmi Prakerja.</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Locked</source>
        <translation>Terkunci</translation>
    </message>
    <message>
        <source>What was typed stays as it is.</source>
        <translation>Yang sedang diketik tetap ada.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Sandi</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Buka kunci</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Somebody else works (Ctrl+Shift+O)</source>
        <translation>Ganti petugas (Ctrl+Shift+O)</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Belum ada yang bisa diurungkan</translation>
    </message>
    <message>
        <source>&amp;Undo: {title}</source>
        <translation>&amp;Urungkan: {title}</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Belum ada yang bisa diulangi</translation>
    </message>
    <message>
        <source>&amp;Redo: {title}</source>
        <translation>U&amp;langi: {title}</translation>
    </message>
    <message>
        <source>&amp;Office</source>
        <translation>&amp;Kantor</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Ubah</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Lihat</translation>
    </message>
    <message>
        <source>&amp;Participant</source>
        <translation>&amp;Peserta</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Cetak</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ban&amp;tuan</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Ukuran teks</translation>
    </message>
    <message>
        <source>Lan&amp;guage / Bahasa</source>
        <translation>&amp;Bahasa / Language</translation>
    </message>
    <message>
        <source>Nothing to do on this page</source>
        <translation>Tidak ada di halaman ini</translation>
    </message>
    <message>
        <source>go to</source>
        <translation>pindah</translation>
    </message>
    <message>
        <source>shortcuts</source>
        <translation>pintasan</translation>
    </message>
    <message>
        <source>Everything is saved at once; there is nothing to press.</source>
        <translation>Semua perubahan langsung tersimpan, tidak perlu menekan apa pun.</translation>
    </message>
    <message>
        <source>go to a place</source>
        <translation>pindah tempat</translation>
    </message>
    <message>
        <source>search participants</source>
        <translation>cari peserta</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>urungkan</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>ulangi</translation>
    </message>
    <message>
        <source>hold to see whole NIKs</source>
        <translation>tahan untuk melihat NIK utuh</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>this list</source>
        <translation>daftar ini</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>keluar</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Di mana saja</translation>
    </message>
    <message>
        <source>&amp;Find participant</source>
        <translation>&amp;Cari peserta</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Keluar</translation>
    </message>
    <message>
        <source>Everything is saved at once</source>
        <translation>Semua langsung tersimpan</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Terang</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Gelap</translation>
    </message>
    <message>
        <source>As the &amp;computer</source>
        <translation>&amp;Ikut sistem</translation>
    </message>
    <message>
        <source>&amp;Help about this page</source>
        <translation>&amp;Bantuan halaman ini</translation>
    </message>
    <message>
        <source>What&apos;s &amp;new</source>
        <translation>Apa yang &amp;baru</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Pintasan</translation>
    </message>
    <message>
        <source>&amp;About Prakerja Desktop</source>
        <translation>&amp;Tentang Prakerja Desktop</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Copy &amp;WhatsApp text</source>
        <translation>Salin teks &amp;WhatsApp</translation>
    </message>
    <message>
        <source>Open in WhatsApp We&amp;b …</source>
        <translation>Buka di WhatsApp We&amp;b …</translation>
    </message>
</context>
<context>
    <name>MessageDesk</name>
    <message>
        <source>Text for {name} copied. Paste it into WhatsApp.</source>
        <translation>Teks untuk {name} disalin. Tempel di WhatsApp.</translation>
    </message>
    <message>
        <source>Text for {name} copied, but no mobile number is recorded.</source>
        <translation>Teks untuk {name} disalin, tetapi nomor HP-nya belum tercatat.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the text instead.</source>
        <translation>Peramban tidak bisa dibuka. Salin saja teksnya dengan Ctrl+Shift+C.</translation>
    </message>
    <message>
        <source>WhatsApp Web opened for {name}. Send the text there.</source>
        <translation>WhatsApp Web dibuka untuk {name}. Kirim teksnya di sana.</translation>
    </message>
    <message>
        <source>WhatsApp Web opened for {name}. The text is too long for that; paste it there.</source>
        <translation>WhatsApp Web dibuka untuk {name}. Teksnya terlalu panjang untuk dibawa; tempel di sana.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message>
        <source>Situation</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teks</translation>
    </message>
    <message>
        <source>Text with fields</source>
        <translation>Teks dengan isian</translation>
    </message>
    <message>
        <source>Message texts</source>
        <translation>Teks pesan</translation>
    </message>
    <message>
        <source>choose a situation</source>
        <translation>pilih keadaan</translation>
    </message>
    <message>
        <source>write the text</source>
        <translation>tulis teksnya</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+Spasi</translation>
    </message>
    <message>
        <source>insert a field</source>
        <translation>sisipkan isian</translation>
    </message>
    <message>
        <source>save text</source>
        <translation>simpan teks</translation>
    </message>
    <message>
        <source>take back what is typed, then leave</source>
        <translation>batalkan ketikan, lalu kembali</translation>
    </message>
    <message>
        <source>Not saved yet. Ctrl+Enter saves, Esc takes back what was typed.</source>
        <translation>Belum disimpan. Ctrl+Enter menyimpan, Esc membatalkan ketikan.</translation>
    </message>
    <message>
        <source>Save text</source>
        <translation>Simpan teks</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>Sisipkan isian</translation>
    </message>
    <message>
        <source>Back to the built-in text</source>
        <translation>Kembalikan bawaan</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>diubah</translation>
    </message>
    <message>
        <source>Not changed.</source>
        <translation>Belum diubah.</translation>
    </message>
    <message>
        <source>the office&apos;s</source>
        <translation>milik kantor</translation>
    </message>
    <message>
        <source>built-in</source>
        <translation>bawaan</translation>
    </message>
    <message>
        <source>({count} more)</source>
        <translation>({count} lagi)</translation>
    </message>
    <message>
        <source>{count} of {limit} characters</source>
        <translation>{count} dari {limit} huruf</translation>
    </message>
    <message>
        <source>Put the faults right first.</source>
        <translation>Betulkan dulu yang salah.</translation>
    </message>
    <message>
        <source>This is the built-in text.</source>
        <translation>Ini teks bawaan.</translation>
    </message>
    <message>
        <source>No preview while the text has a fault.</source>
        <translation>Pratinjau menunggu sampai teks dibetulkan.</translation>
    </message>
    <message>
        <source>Text saved: {name}.</source>
        <translation>Teks disimpan: {name}.</translation>
    </message>
    <message>
        <source>Built-in text is back: {name}.</source>
        <translation>Teks bawaan dikembalikan: {name}.</translation>
    </message>
</context>
<context>
    <name>MessagesPageForm</name>
    <message>
        <source>As Siti Aminah, an invented person, would read it</source>
        <translation>Seperti dibaca Siti Aminah, orang rekaan</translation>
    </message>
</context>
<context>
    <name>MoneyBar</name>
    <message>
        <source>received</source>
        <translation>diterima</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>menunggu</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>terancam</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>hilang</translation>
    </message>
</context>
<context>
    <name>MoneyLegend</name>
    <message>
        <source>received</source>
        <translation>diterima</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>menunggu</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>terancam</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>hilang</translation>
    </message>
</context>
<context>
    <name>MoneyTable</name>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Terancam</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Hilang</translation>
    </message>
</context>
<context>
    <name>NameLine</name>
    <message>
        <source>Name of the view</source>
        <translation>Nama tampilan</translation>
    </message>
</context>
<context>
    <name>NewParticipantPage</name>
    <message>
        <source>Add participant</source>
        <translation>Tambah peserta</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>isian berikutnya</translation>
    </message>
    <message>
        <source>save and open</source>
        <translation>simpan dan buka</translation>
    </message>
    <message>
        <source>save, add another</source>
        <translation>simpan, tambah lagi</translation>
    </message>
    <message>
        <source>leave without saving</source>
        <translation>batal</translation>
    </message>
    <message>
        <source>Not saved yet: Ctrl+Enter saves, Esc once more throws away what is typed.</source>
        <translation>Belum disimpan: Ctrl+Enter menyimpan, Esc sekali lagi membuang yang diketik.</translation>
    </message>
    <message>
        <source>family, may stay empty</source>
        <translation>keluarga, boleh kosong</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Laki-laki</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Perempuan</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Tanggal lahir</translation>
    </message>
    <message>
        <source>Batch announced on</source>
        <translation>Pengumuman gelombang</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Name as on the identity card</source>
        <translation>Nama sesuai KTP</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Jenis kelamin</translation>
    </message>
    <message>
        <source>Family card number (KK)</source>
        <translation>Nomor KK</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>Nomor ponsel</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>No. HP kedua</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>Milik siapa</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Gelombang</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Desa atau kelurahan</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Save, add another</source>
        <translation>Simpan, tambah lagi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Nobody here has this NIK yet.</source>
        <translation>NIK ini belum ada di buku.</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Buka {name}</translation>
    </message>
    <message>
        <source>Bring back {name}</source>
        <translation>Pulihkan {name}</translation>
    </message>
    <message>
        <source>{name} added.</source>
        <translation>{name} ditambahkan.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>New &amp;passphrase</source>
        <translation>Sandi &amp;baru</translation>
    </message>
    <message>
        <source>&amp;Repeat the passphrase</source>
        <translation>&amp;Ulangi sandi</translation>
    </message>
    <message>
        <source>First type a passphrase.</source>
        <translation>Ketik dahulu sandinya.</translation>
    </message>
    <message>
        <source>The passphrase is too short.</source>
        <translation>Sandinya terlalu pendek.</translation>
    </message>
    <message>
        <source>First repeat the passphrase.</source>
        <translation>Ulangi dahulu sandinya.</translation>
    </message>
    <message>
        <source>Four common words are enough, such as those that make a funny picture.</source>
        <translation>Empat kata biasa sudah cukup, misalnya yang membentuk gambar lucu.</translation>
    </message>
    <message>
        <source>Too short: at least {count} letters, not all the same.</source>
        <translation>Terlalu pendek: paling sedikit {count} huruf yang beragam.</translation>
    </message>
    <message>
        <source>Enough; stronger with {strong} letters. Four common words do.</source>
        <translation>Cukup; lebih kuat bila {strong} huruf. Empat kata biasa cukup.</translation>
    </message>
    <message>
        <source>Strong: {typed} letters. Four common words are enough.</source>
        <translation>Kuat: {typed} huruf. Empat kata biasa sudah cukup.</translation>
    </message>
    <message>
        <source>The same.</source>
        <translation>Sama.</translation>
    </message>
    <message>
        <source>Differs from the first.</source>
        <translation>Berbeda dari yang pertama.</translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>OfficeDataForm</name>
    <message>
        <source>Name of the office</source>
        <translation>Nama kantor</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Phone of the office</source>
        <translation>Telepon kantor</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Jam layanan</translation>
    </message>
    <message>
        <source>Name of the officer</source>
        <translation>Nama petugas</translation>
    </message>
    <message>
        <source>Phone of the officer</source>
        <translation>Telepon petugas</translation>
    </message>
    <message>
        <source>Save office data</source>
        <translation>Simpan data kantor</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Another name means that somebody else works from now on.</source>
        <translation>Nama lain berarti petugas lain yang bekerja mulai sekarang.</translation>
    </message>
</context>
<context>
    <name>OfficeFilePage</name>
    <message>
        <source>Change office data</source>
        <translation>Ubah data kantor</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>import a sheet</source>
        <translation>impor lembar</translation>
    </message>
    <message>
        <source>change office data</source>
        <translation>ubah data kantor</translation>
    </message>
    <message>
        <source>next button</source>
        <translation>tombol berikut</translation>
    </message>
    <message>
        <source>press</source>
        <translation>tekan</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spasi</translation>
    </message>
    <message>
        <source>Work is still going on. Cancel it first.</source>
        <translation>Pekerjaan masih berjalan. Batalkan dulu.</translation>
    </message>
    <message>
        <source>The office&apos;s own</source>
        <translation>Milik kantor</translation>
    </message>
    <message>
        <source>Safekeeping</source>
        <translation>Keamanan</translation>
    </message>
    <message>
        <source>Records kept</source>
        <translation>Catatan dan arsip</translation>
    </message>
    <message>
        <source>Data protection</source>
        <translation>Data pribadi</translation>
    </message>
    <message>
        <source>Office data saved.</source>
        <translation>Data kantor disimpan.</translation>
    </message>
    <message>
        <source>Nobody is recorded yet.</source>
        <translation>Belum ada peserta tercatat.</translation>
    </message>
    <message>
        <source>Export participants</source>
        <translation>Ekspor peserta</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV, participants only (*.csv)</source>
        <translation>Buku kerja Excel (*.xlsx);;CSV, peserta saja (*.csv)</translation>
    </message>
    <message>
        <source>Exporting participants</source>
        <translation>Mengekspor peserta</translation>
    </message>
    <message>
        <source>All summaries as PDF</source>
        <translation>Semua ringkasan sebagai PDF</translation>
    </message>
    <message>
        <source>Summaries {office}</source>
        <translation>Ringkasan {office}</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Dokumen PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Setting the summaries</source>
        <translation>Menyusun ringkasan</translation>
    </message>
    <message>
        <source>Checking the office file</source>
        <translation>Memeriksa berkas kantor</translation>
    </message>
    <message>
        <source>Repairing the office file</source>
        <translation>Memperbaiki berkas kantor</translation>
    </message>
    <message>
        <source>Save what is readable into a new office</source>
        <translation>Selamatkan yang masih terbaca ke kantor baru</translation>
    </message>
    <message>
        <source>{office} saved</source>
        <translation>{office} diselamatkan</translation>
    </message>
    <message>
        <source>Saving what is readable</source>
        <translation>Menyelamatkan yang masih terbaca</translation>
    </message>
    <message>
        <source>{count} participants written to {path}.</source>
        <translation>{count} peserta ditulis ke {path}.</translation>
    </message>
    <message>
        <source>{count} pages written to {path}.</source>
        <translation>{count} halaman ditulis ke {path}.</translation>
    </message>
    <message>
        <source>Repaired: search, computations and the file&apos;s own parts.</source>
        <translation>Sudah diperbaiki: pencarian, hitungan, dan bagian berkas itu sendiri.</translation>
    </message>
    <message>
        <source>Open an office</source>
        <translation>Buka kantor</translation>
    </message>
    <message>
        <source>Office files</source>
        <translation>Berkas kantor</translation>
    </message>
</context>
<context>
    <name>OfficeFilePageForm</name>
    <message>
        <source>Office</source>
        <translation>Kantor</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Office file</source>
        <translation>Berkas kantor</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Lembar</translation>
    </message>
    <message>
        <source>Bring in participants from Excel, CSV or OpenDocument. It is tried first; nothing is saved before you agree.</source>
        <translation>Masukkan peserta dari Excel, CSV, atau OpenDocument. Diuji coba dulu; tidak ada yang disimpan sebelum Anda setuju.</translation>
    </message>
    <message>
        <source>Import sheet …</source>
        <translation>Impor lembar …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Everybody as an Excel workbook that can be imported again, or as CSV.</source>
        <translation>Semua peserta sebagai buku kerja Excel yang bisa diimpor lagi, atau sebagai CSV.</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Ekspor …</translation>
    </message>
    <message>
        <source>Mask NIK and family card numbers</source>
        <translation>Samarkan NIK dan No. KK</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>One page for each participant, in one PDF.</source>
        <translation>Satu halaman per peserta, dalam satu PDF.</translation>
    </message>
    <message>
        <source>Print all summaries …</source>
        <translation>Cetak semua ringkasan …</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Pemeriksaan</translation>
    </message>
    <message>
        <source>Looks whether the file is whole and its contents agree.</source>
        <translation>Melihat apakah berkas utuh dan isinya cocok.</translation>
    </message>
    <message>
        <source>Check file</source>
        <translation>Periksa berkas</translation>
    </message>
    <message>
        <source>Other offices</source>
        <translation>Kantor lain</translation>
    </message>
    <message>
        <source>One office is one file. The sample office has invented people to practise with.</source>
        <translation>Satu kantor satu berkas. Kantor contoh berisi orang rekaan untuk berlatih.</translation>
    </message>
    <message>
        <source>Open another office …</source>
        <translation>Buka kantor lain …</translation>
    </message>
    <message>
        <source>New office …</source>
        <translation>Kantor baru …</translation>
    </message>
    <message>
        <source>Look at the sample office</source>
        <translation>Lihat kantor contoh</translation>
    </message>
</context>
<context>
    <name>OfficerChoice</name>
    <message>
        <source>&amp;Name; typing narrows the list</source>
        <translation>&amp;Nama; mengetik mempersempit daftar</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>New officer: {name}</source>
        <translation>Petugas baru: {name}</translation>
    </message>
    <message>
        <source>New officer … (type the name)</source>
        <translation>Petugas baru … (ketik namanya)</translation>
    </message>
    <message>
        <source>Go on as {name}</source>
        <translation>Lanjut sebagai {name}</translation>
    </message>
</context>
<context>
    <name>OfficerPage</name>
    <message>
        <source>The journal names this officer from here on, and “only mine” shows their people.</source>
        <translation>Mulai sekarang Riwayat menyebut petugas ini, dan “hanya saya” menampilkan pesertanya.</translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation>Siapa yang bekerja?</translation>
    </message>
    <message>
        <source>go on as this officer</source>
        <translation>lanjut sebagai petugas ini</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>nama lain</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
</context>
<context>
    <name>OfficerWindow</name>
    <message>
        <source>Who is working?</source>
        <translation>Siapa yang bekerja?</translation>
    </message>
</context>
<context>
    <name>OpenChatDialog</name>
    <message>
        <source>Open in WhatsApp Web</source>
        <translation>Buka di WhatsApp Web</translation>
    </message>
    <message>
        <source>Message to {name}</source>
        <translation>Pesan untuk {name}</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Isi pesan</translation>
    </message>
    <message>
        <source>This needs internet. Number and text are handed to WhatsApp through the browser. Nothing is sent until you press Send there.</source>
        <translation>Ini memerlukan internet. Nomor dan teks diserahkan kepada WhatsApp lewat peramban. Belum ada yang terkirim sampai Anda menekan Kirim di sana.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>{number}, by way of {owner}</source>
        <translation>{number}, lewat {owner}</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Pages as they will be printed</source>
        <translation>Halaman seperti yang akan dicetak</translation>
    </message>
</context>
<context>
    <name>ParticipantPage</name>
    <message>
        <source>other payout</source>
        <translation>pencairan lain</translation>
    </message>
    <message>
        <source>next tab</source>
        <translation>bagian berikut</translation>
    </message>
    <message>
        <source>what came of it</source>
        <translation>hasil</translation>
    </message>
    <message>
        <source>note</source>
        <translation>catatan</translation>
    </message>
    <message>
        <source>close without logging</source>
        <translation>tutup tanpa mencatat</translation>
    </message>
    <message>
        <source>log a call</source>
        <translation>catat telepon</translation>
    </message>
    <message>
        <source>WhatsApp text</source>
        <translation>teks WhatsApp</translation>
    </message>
    <message>
        <source>why?</source>
        <translation>mengapa?</translation>
    </message>
    <message>
        <source>hold to see the whole NIK</source>
        <translation>tahan, NIK utuh</translation>
    </message>
    <message>
        <source>print summary</source>
        <translation>cetak ringkasan</translation>
    </message>
    <message>
        <source>other participant</source>
        <translation>peserta lain</translation>
    </message>
    <message>
        <source>next date</source>
        <translation>tanggal berikut</translation>
    </message>
    <message>
        <source>what if</source>
        <translation>andaikan</translation>
    </message>
    <message>
        <source>back to the record</source>
        <translation>kembali ke catatan</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>Print &amp;summary</source>
        <translation>Cetak &amp;ringkasan</translation>
    </message>
    <message>
        <source>&amp;Everything about this person …</source>
        <translation>S&amp;emua tentang orang ini …</translation>
    </message>
    <message>
        <source>&amp;Previous participant</source>
        <translation>Peserta &amp;sebelumnya</translation>
    </message>
    <message>
        <source>&amp;Next participant</source>
        <translation>Peserta &amp;berikutnya</translation>
    </message>
    <message>
        <source>Log a &amp;call</source>
        <translation>Catat &amp;telepon</translation>
    </message>
    <message>
        <source>W&amp;hat if</source>
        <translation>&amp;Andaikan</translation>
    </message>
    <message>
        <source>Cale&amp;ndar of this person</source>
        <translation>&amp;Kalender orang ini</translation>
    </message>
    <message>
        <source>Remove, added by mistake</source>
        <translation>Hapus, salah tambah</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>&amp;Mengapa?</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>Previous participant</source>
        <translation>Peserta sebelumnya</translation>
    </message>
    <message>
        <source>Previous participant (Alt+↑)</source>
        <translation>Peserta sebelumnya (Alt+↑)</translation>
    </message>
    <message>
        <source>Next participant</source>
        <translation>Peserta berikutnya</translation>
    </message>
    <message>
        <source>Next participant (Alt+↓)</source>
        <translation>Peserta berikutnya (Alt+↓)</translation>
    </message>
    <message>
        <source>Print summary</source>
        <translation>Cetak ringkasan</translation>
    </message>
    <message>
        <source>Print summary (Ctrl+P)</source>
        <translation>Cetak ringkasan (Ctrl+P)</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Andaikan</translation>
    </message>
    <message>
        <source>Suppose other dates (Ctrl+Shift+A)</source>
        <translation>Andaikan tanggal lain (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>Calendar of this person</source>
        <translation>Kalender orang ini</translation>
    </message>
    <message>
        <source>Calendar of this person (Ctrl+Shift+K)</source>
        <translation>Kalender orang ini (Ctrl+Shift+K)</translation>
    </message>
    <message>
        <source>Parts of the participant&apos;s record</source>
        <translation>Bagian catatan peserta</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>Pencairan</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Data diri</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontak</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>record</source>
        <translation>catat</translation>
    </message>
    <message>
        <source>record dates</source>
        <translation>catat tanggal</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>jawab</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>isian berikutnya</translation>
    </message>
    <message>
        <source>save</source>
        <translation>simpan</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>batalkan</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} dari {count}</translation>
    </message>
    <message>
        <source>Batch {number}</source>
        <translation>Gelombang {number}</translation>
    </message>
    <message>
        <source>No batch yet</source>
        <translation>Gelombang belum diisi</translation>
    </message>
    <message>
        <source>{count} years old</source>
        <translation>{count} tahun</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>terancam</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>menunggu</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>hilang</translation>
    </message>
    <message>
        <source>received</source>
        <translation>diterima</translation>
    </message>
</context>
<context>
    <name>PassphraseEdit</name>
    <message>
        <source>Show what was typed</source>
        <translation>Tampilkan yang diketik</translation>
    </message>
    <message>
        <source>F6 shows what is typed</source>
        <translation>F6 memperlihatkan isinya</translation>
    </message>
</context>
<context>
    <name>PassphraseGate</name>
    <message>
        <source>Try again in {seconds} seconds.</source>
        <translation>Coba lagi dalam {seconds} detik.</translation>
    </message>
</context>
<context>
    <name>PaymentLinesModel</name>
    <message>
        <source>Agrees</source>
        <translation>Cocok</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Lihat dulu</translation>
    </message>
    <message>
        <source>Differs from the records</source>
        <translation>Berbeda dari catatan</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Tidak terbaca</translation>
    </message>
    <message>
        <source>Due, but not on the list</source>
        <translation>Jatuh tempo, tidak ada di daftar</translation>
    </message>
    <message>
        <source>Recorded already</source>
        <translation>Sudah tercatat</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Nominal</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Mengapa</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>tidak bisa dicatat</translation>
    </message>
    <message>
        <source>will be written</source>
        <translation>akan dicatat</translation>
    </message>
    <message>
        <source>will not be written</source>
        <translation>tidak akan dicatat</translation>
    </message>
</context>
<context>
    <name>PayoutForm</name>
    <message>
        <source>no date</source>
        <translation>tanpa tanggal</translation>
    </message>
    <message>
        <source>Corrects: {state}, {day}</source>
        <translation>Membetulkan: {state}, {day}</translation>
    </message>
    <message>
        <source>Not saved yet: Ctrl+Enter saves the changes, Esc takes them back.</source>
        <translation>Belum disimpan: Ctrl+Enter menyimpan perubahan, Esc membatalkannya.</translation>
    </message>
    <message>
        <source>Survey opens</source>
        <translation>Survei dibuka</translation>
    </message>
    <message>
        <source>Survey filled</source>
        <translation>Survei diisi</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Terjadwal</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Cair</translation>
    </message>
    <message>
        <source>no news</source>
        <translation>tidak ada kabar baru</translation>
    </message>
    <message>
        <source>New state on the dashboard</source>
        <translation>Keadaan baru di dasbor</translation>
    </message>
    <message>
        <source>Seen there on</source>
        <translation>Dilihat tanggal</translation>
    </message>
    <message>
        <source>Remark on the state</source>
        <translation>Keterangan keadaan</translation>
    </message>
    <message>
        <source>Note on the payout</source>
        <translation>Catatan pencairan</translation>
    </message>
    <message>
        <source>Record {payout}</source>
        <translation>Catat {payout}</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Betulkan</translation>
    </message>
    <message>
        <source>Remove, entered by mistake</source>
        <translation>Hapus, salah catat</translation>
    </message>
    <message>
        <source>Not processed</source>
        <translation>Belum diproses</translation>
    </message>
    <message>
        <source>Has a date</source>
        <translation>Dijadwalkan</translation>
    </message>
    <message>
        <source>Being looked at</source>
        <translation>Dalam pengecekan</translation>
    </message>
    <message>
        <source>Money held</source>
        <translation>Dana tertahan</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Berhasil</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>States on the dashboard, newest first</source>
        <translation>Riwayat dasbor, terbaru di atas</translation>
    </message>
</context>
<context>
    <name>PayoutLegend</name>
    <message>
        <source>opens</source>
        <translation>dibuka</translation>
    </message>
    <message>
        <source>entitled</source>
        <translation>hak</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>terjadwal</translation>
    </message>
    <message>
        <source>received</source>
        <translation>cair</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>perkiraan</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gagal</translation>
    </message>
    <message>
        <source>late or held</source>
        <translation>terlambat</translation>
    </message>
</context>
<context>
    <name>PayoutsModel</name>
    <message>
        <source>Payout</source>
        <translation>Pencairan</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Nominal</translation>
    </message>
    <message>
        <source>Entitled</source>
        <translation>Hak</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Terjadwal</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Cair</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Garis waktu</translation>
    </message>
    <message>
        <source>opens {day}</source>
        <translation>dibuka {day}</translation>
    </message>
    <message>
        <source>received</source>
        <translation>cair</translation>
    </message>
    <message>
        <source>late, today</source>
        <translation>terlambat, hari ini</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>perkiraan</translation>
    </message>
    <message>
        <source>fill it by</source>
        <translation>diisi paling lambat</translation>
    </message>
    <message>
        <source>opens</source>
        <translation>dibuka</translation>
    </message>
    <message>
        <source>entitled</source>
        <translation>hak</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>terjadwal</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gagal</translation>
    </message>
    <message>
        <source>held</source>
        <translation>tertahan</translation>
    </message>
</context>
<context>
    <name>PayoutsPanel</name>
    <message>
        <source>{payout} not received?</source>
        <translation>{payout} belum cair?</translation>
    </message>
    <message>
        <source>nothing due or paid</source>
        <translation>tidak ada yang jatuh tempo atau cair</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>Pencairan</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Mengapa</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Mengapa?</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Bulan sebelumnya</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Bulan berikutnya</translation>
    </message>
    <message>
        <source>Calendar of this participant</source>
        <translation>Kalender peserta ini</translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message>
        <source>Batch {number}</source>
        <translation>Gel. {number}</translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation>{years} tahun</translation>
    </message>
    <message>
        <source>no phone number</source>
        <translation>nomor telepon belum dicatat</translation>
    </message>
    <message>
        <source>Buying a training</source>
        <translation>Membeli pelatihan</translation>
    </message>
    <message>
        <source>Attending it</source>
        <translation>Mengikuti pelatihan</translation>
    </message>
    <message>
        <source>Review and rating</source>
        <translation>Ulasan dan penilaian</translation>
    </message>
    <message>
        <source>Incentive</source>
        <translation>Insentif</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Survei</translation>
    </message>
    <message>
        <source>awaits step {number}</source>
        <translation>tunggu langkah {number}</translation>
    </message>
    <message>
        <source>awaits incentive 1</source>
        <translation>tunggu insentif ke-1</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>sampai {day}</translation>
    </message>
    <message>
        <source>{done} of {count}</source>
        <translation>{done} dari {count}</translation>
    </message>
</context>
<context>
    <name>PlacesList</name>
    <message>
        <source>Places</source>
        <translation>Tempat</translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>copy</source>
        <translation>salin</translation>
    </message>
    <message>
        <source>help</source>
        <translation>bantuan</translation>
    </message>
    <message>
        <source>close</source>
        <translation>tutup</translation>
    </message>
</context>
<context>
    <name>PreconditionForm</name>
    <message>
        <source>Seen on the dashboard on</source>
        <translation>Muncul di dasbor</translation>
    </message>
    <message>
        <source>Save date</source>
        <translation>Simpan tanggal</translation>
    </message>
</context>
<context>
    <name>PrintDesk</name>
    <message>
        <source>Nobody is selected. Select people first, then print.</source>
        <translation>Belum ada yang dipilih. Pilih dulu pesertanya, lalu cetak.</translation>
    </message>
    <message>
        <source>Everybody has a summary that still says what to do. Nothing to print.</source>
        <translation>Semua peserta memegang ringkasan yang masih berlaku. Tidak ada yang perlu dicetak.</translation>
    </message>
    <message>
        <source>Counting everybody …</source>
        <translation>Menghitung semua peserta …</translation>
    </message>
    <message>
        <source>Report of erasing</source>
        <translation>Laporan penghapusan</translation>
    </message>
    <message>
        <source>Reading what is open …</source>
        <translation>Membaca yang masih terbuka …</translation>
    </message>
    <message>
        <source>Everything about {count} participants</source>
        <translation>Semua tentang {count} peserta</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Semua peserta</translation>
    </message>
    <message>
        <source>no officer yet</source>
        <translation>belum ada petugas</translation>
    </message>
    <message>
        <source>Summary {name}</source>
        <translation>Ringkasan {name}</translation>
    </message>
    <message>
        <source>Summaries of {count} participants</source>
        <translation>Ringkasan {count} peserta</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Print what &amp;changed only ({count})</source>
        <translation>Cetak yang &amp;berubah saja ({count})</translation>
    </message>
    <message>
        <source>Only those whose next action is another one than on their last page (Ctrl+B)</source>
        <translation>Hanya yang langkah berikutnya berbeda dari lembar terakhirnya (Ctrl+B)</translation>
    </message>
    <message>
        <source>Nobody&apos;s next action changed since their last page was printed.</source>
        <translation>Tidak ada yang langkah berikutnya berubah sejak lembar terakhirnya dicetak.</translation>
    </message>
    <message>
        <source>Whole NIK</source>
        <translation>NIK utuh</translation>
    </message>
    <message>
        <source>NIK and family card number with all digits, for who has a right to them (F6)</source>
        <translation>NIK dan No. KK dengan semua angkanya, untuk yang berhak melihatnya (F6)</translation>
    </message>
    <message>
        <source>&amp;Whose</source>
        <translation>&amp;Milik</translation>
    </message>
    <message>
        <source>no printer</source>
        <translation>tidak ada pencetak</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Simpan PDF …</translation>
    </message>
    <message>
        <source>This computer has no printer. Save the pages as PDF and print them elsewhere.</source>
        <translation>Komputer ini tidak punya pencetak. Simpan halaman sebagai PDF, lalu cetak di tempat lain.</translation>
    </message>
    <message>
        <source>Every digit of NIK and family card number is on this paper: lock it away.</source>
        <translation>Semua angka NIK dan No. KK ada di kertas ini: simpan terkunci.</translation>
    </message>
    <message>
        <source>Setting the pages</source>
        <translation>Menyusun halaman</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Halaman {page} dari {pages}</translation>
    </message>
    <message>
        <source>Sent to {printer}: {title}, {count} pages.</source>
        <translation>Dikirim ke {printer}: {title}, {count} halaman.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Mencetak</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Simpan sebagai PDF</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Dokumen PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: {path}, {count} pages.</source>
        <translation>Tersimpan: {path}, {count} halaman.</translation>
    </message>
    <message>
        <source>Saving as PDF</source>
        <translation>Menyimpan PDF</translation>
    </message>
</context>
<context>
    <name>PrintPreviewForm</name>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Kertas</translation>
    </message>
    <message>
        <source>P&amp;rinter</source>
        <translation>Pen&amp;cetak</translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>&amp;Rangkap</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Satu halaman</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Simpan PDF …</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Latest report …</source>
        <translation>Laporan terakhir …</translation>
    </message>
    <message>
        <source>Erase for good …</source>
        <translation>Hapus permanen …</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Masa retensi</translation>
    </message>
    <message>
        <source>choose all</source>
        <translation>pilih semua</translation>
    </message>
    <message>
        <source>erase for good</source>
        <translation>hapus permanen</translation>
    </message>
    <message>
        <source>hold to see NIK</source>
        <translation>tahan untuk NIK</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>Computing retention dates</source>
        <translation>Menghitung masa retensi</translation>
    </message>
    <message>
        <source>past retention</source>
        <translation>lewat masa retensi</translation>
    </message>
    <message>
        <source>in the bin</source>
        <translation>di tempat sampah</translation>
    </message>
    <message>
        <source>found by name or NIK</source>
        <translation>dicari dengan nama atau NIK</translation>
    </message>
    <message>
        <source>Name, NIK or phone</source>
        <translation>Nama, NIK, atau No. HP</translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation>{years} tahun</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Gelombang</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Disimpan sampai</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Mengapa</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Cari</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>&amp;Siapa</translation>
    </message>
    <message>
        <source>&amp;Keep after the last event</source>
        <translation>Simpan se&amp;telah kejadian terakhir</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} orang</translation>
    </message>
    <message>
        <source>Nobody is past retention. For somebody who asks to be erased choose “found by name or NIK”.</source>
        <translation>Belum ada yang lewat masa retensi. Untuk orang yang minta dihapus, pilih “dicari dengan nama atau NIK”.</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>Tempat sampah kosong.</translation>
    </message>
    <message>
        <source>Nobody is found. Type another name or NIK.</source>
        <translation>Tidak ada yang ditemukan. Ketik nama atau NIK lain.</translation>
    </message>
    <message>
        <source>Type the name or NIK of the person who asks to be erased.</source>
        <translation>Ketik nama atau NIK orang yang minta dihapus.</translation>
    </message>
    <message>
        <source>People are kept {years} years after their last event.</source>
        <translation>Orang disimpan {years} tahun setelah kejadian terakhirnya.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Ways out …</source>
        <translation>Jalan keluar …</translation>
    </message>
    <message>
        <source>“{file}” is open in another window, which is in front now.</source>
        <translation>“{file}” terbuka di jendela lain, yang sekarang di depan.</translation>
    </message>
    <message>
        <source>The office is as it was in the backup.</source>
        <translation>Data kantor sudah dipulihkan dari cadangan.</translation>
    </message>
    <message>
        <source>Undo the restore</source>
        <translation>Batalkan pemulihan</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be made. Choose another one.</source>
        <translation>Folder “{folder}” tidak bisa dibuat. Pilih folder lain.</translation>
    </message>
</context>
<context>
    <name>ProgrammeForm</name>
    <message>
        <source>See the effect</source>
        <translation>Lihat dampaknya</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Source: {place}</source>
        <translation>Sumber: {place}</translation>
    </message>
</context>
<context>
    <name>ProgrammePage</name>
    <message>
        <source>Rules &amp; calendar</source>
        <translation>Aturan &amp; kalender</translation>
    </message>
    <message>
        <source>save the change</source>
        <translation>simpan perubahan</translation>
    </message>
    <message>
        <source>back, nothing written</source>
        <translation>kembali, tidak ada yang ditulis</translation>
    </message>
    <message>
        <source>copy for Excel</source>
        <translation>salin untuk Excel</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>isian berikutnya</translation>
    </message>
    <message>
        <source>see the effect</source>
        <translation>lihat dampaknya</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>batalkan</translation>
    </message>
    <message>
        <source>next tab</source>
        <translation>bagian berikut</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>The effect is still being computed. Cancel it first.</source>
        <translation>Dampaknya masih dihitung. Batalkan dulu.</translation>
    </message>
    <message>
        <source>Parts of the rules</source>
        <translation>Bagian-bagian aturan</translation>
    </message>
    <message>
        <source>Schemes</source>
        <translation>Skema</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Gelombang</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Hari libur</translation>
    </message>
    <message>
        <source>Computing whom the change moves …</source>
        <translation>Menghitung siapa yang berubah …</translation>
    </message>
    <message>
        <source>Saved: {title}.</source>
        <translation>Tersimpan: {title}.</translation>
    </message>
</context>
<context>
    <name>ProgrammePanel</name>
    <message>
        <source>Not kept yet: Ctrl+Enter shows the effect, Esc takes it back.</source>
        <translation>Belum disimpan: Ctrl+Enter memperlihatkan dampaknya, Esc membatalkannya.</translation>
    </message>
    <message>
        <source>Nothing differs from what is kept.</source>
        <translation>Tidak ada yang berbeda dari yang tersimpan.</translation>
    </message>
    <message>
        <source>First finish the change: Ctrl+Enter, or Esc takes it back.</source>
        <translation>Selesaikan dulu perubahan ini: Ctrl+Enter, atau Esc membatalkannya.</translation>
    </message>
</context>
<context>
    <name>ProtectionPage</name>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Sandi berkas</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>isian berikutnya</translation>
    </message>
    <message>
        <source>lock the screen</source>
        <translation>kunci layar</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>Without a passphrase. Whoever uses this computer can read names, NIKs and phone numbers.</source>
        <translation>Tanpa sandi. Siapa pun yang memakai komputer ini bisa membaca nama, NIK, dan telepon peserta.</translation>
    </message>
    <message>
        <source>Protected: the file is encrypted, the recovery sheet tested.</source>
        <translation>Terlindung: berkas dienkripsi, lembar pemulihan sudah diuji.</translation>
    </message>
    <message>
        <source>Protected, but not complete: print the recovery sheet and test it. If the passphrase is forgotten without it, nobody can open the data.</source>
        <translation>Terlindung, tetapi belum lengkap: cetak lembar pemulihan dan uji. Kalau sandi terlupa tanpa lembar itu, data tidak bisa dibuka oleh siapa pun.</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>Pasang sandi</translation>
    </message>
    <message>
        <source>Protect with a passphrase</source>
        <translation>Lindungi dengan sandi</translation>
    </message>
    <message>
        <source>The file is encrypted as a whole; the recovery sheet is printed next. What the disk held before may be readable for a while, above all on an SSD.</source>
        <translation>Seluruh berkas dienkripsi; sesudah itu lembar pemulihan dicetak. Isi lama di disk mungkin masih bisa dibaca beberapa waktu, terutama di SSD.</translation>
    </message>
    <message>
        <source>Print the recovery sheet …</source>
        <translation>Cetak lembar pemulihan …</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>Kelompok {number}</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Uji</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Lembar pemulihan</translation>
    </message>
    <message>
        <source>The only way in when the passphrase is forgotten or the key file is lost. Print it, then type two of its groups here: only then is it sure to work.</source>
        <translation>Satu-satunya jalan bila sandi terlupa atau berkas kunci hilang. Cetak, lalu ketik dua kelompok hurufnya di sini: baru sesudah itu pasti berguna.</translation>
    </message>
    <message>
        <source>after {minutes} minutes</source>
        <translation>sesudah {minutes} menit</translation>
    </message>
    <message>
        <source>never by itself</source>
        <translation>tidak pernah sendiri</translation>
    </message>
    <message>
        <source>&amp;Lock the screen without work</source>
        <translation>&amp;Kunci layar bila tidak dipakai</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L locks at once. What is typed stays.</source>
        <translation>Ctrl+Shift+L mengunci seketika. Yang sedang diketik tetap ada.</translation>
    </message>
    <message>
        <source>Screen lock</source>
        <translation>Kunci layar</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Sandi sekarang</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>Ganti sandi</translation>
    </message>
    <message>
        <source>Take it off …</source>
        <translation>Lepas sandi …</translation>
    </message>
    <message>
        <source>Change passphrase or take it off</source>
        <translation>Ganti atau lepas sandi</translation>
    </message>
    <message>
        <source>Remove these copies …</source>
        <translation>Hapus salinan ini …</translation>
    </message>
    <message>
        <source>Copies without a passphrase</source>
        <translation>Salinan tanpa sandi</translation>
    </message>
    <message>
        <source>These copies of this office are older and readable for everybody:</source>
        <translation>Salinan lama kantor ini masih bisa dibaca siapa pun:</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>sudah diuji</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>belum diuji</translation>
    </message>
    <message>
        <source>Being done …</source>
        <translation>Sedang dikerjakan …</translation>
    </message>
    <message>
        <source>First type both groups from the paper.</source>
        <translation>Ketik dahulu kedua kelompok dari kertas.</translation>
    </message>
    <message>
        <source>First type the present passphrase.</source>
        <translation>Ketik dahulu sandi sekarang.</translation>
    </message>
    <message>
        <source>Protecting the file</source>
        <translation>Melindungi berkas</translation>
    </message>
    <message>
        <source>The file is protected. Now print the recovery sheet and test it.</source>
        <translation>Berkas terlindung. Sekarang cetak lembar pemulihan dan uji.</translation>
    </message>
    <message>
        <source>Take the passphrase off? Then everybody at this computer can read it.</source>
        <translation>Lepas sandinya? Sesudah itu siapa pun di komputer ini bisa membaca data.</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Lepas sandi</translation>
    </message>
    <message>
        <source>Taking the passphrase off</source>
        <translation>Melepas sandi</translation>
    </message>
    <message>
        <source>The file has no passphrase any more.</source>
        <translation>Berkas tidak memakai sandi lagi.</translation>
    </message>
    <message>
        <source>Passphrase changed. The recovery sheet stays good.</source>
        <translation>Sandi diganti. Lembar pemulihan tetap berlaku.</translation>
    </message>
    <message>
        <source>The present passphrase is not right. Nothing was changed.</source>
        <translation>Sandi sekarang tidak cocok. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Not as on the sheet.</source>
        <translation>Tidak sama dengan lembar.</translation>
    </message>
    <message>
        <source>The recovery sheet works. Keep it in a locked cupboard.</source>
        <translation>Lembar pemulihan berguna. Simpan di lemari terkunci.</translation>
    </message>
    <message>
        <source>Remove {count} copies without a passphrase? This cannot be undone.</source>
        <translation>Hapus {count} salinan tanpa sandi? Ini tidak bisa diurungkan.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Could not be removed: {names}.</source>
        <translation>Tidak bisa dihapus: {names}.</translation>
    </message>
</context>
<context>
    <name>PurchaseForm</name>
    <message>
        <source>Training</source>
        <translation>Pelatihan</translation>
    </message>
    <message>
        <source>Digital platform</source>
        <translation>Platform digital</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>Tanggal beli</translation>
    </message>
    <message>
        <source>may follow later</source>
        <translation>boleh menyusul</translation>
    </message>
    <message>
        <source>Voucher code</source>
        <translation>Kode voucher</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Lembaga</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>Tanggal batal</translation>
    </message>
    <message>
        <source>Record purchase</source>
        <translation>Catat pembelian</translation>
    </message>
    <message>
        <source>Remove, entered by mistake</source>
        <translation>Hapus, salah catat</translation>
    </message>
    <message>
        <source>Cancel purchase</source>
        <translation>Batalkan pembelian</translation>
    </message>
    <message>
        <source>Save correction</source>
        <translation>Simpan perbaikan</translation>
    </message>
    <message>
        <source>The price is missing.</source>
        <translation>Harga belum diisi.</translation>
    </message>
    <message>
        <source>Enough. {left} of {opening} will be left.</source>
        <translation>Cukup. Sisa saldo menjadi {left} dari {opening}.</translation>
    </message>
</context>
<context>
    <name>ReconcilePage</name>
    <message>
        <source>Choose list …</source>
        <translation>Pilih daftar …</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Tempel</translation>
    </message>
    <message>
        <source>Match payments</source>
        <translation>Cocokkan pencairan</translation>
    </message>
    <message>
        <source>paste list</source>
        <translation>tempel daftar</translation>
    </message>
    <message>
        <source>choose list</source>
        <translation>pilih daftar</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spasi</translation>
    </message>
    <message>
        <source>choose line</source>
        <translation>pilih baris</translation>
    </message>
    <message>
        <source>open participant</source>
        <translation>buka peserta</translation>
    </message>
    <message>
        <source>write chosen</source>
        <translation>catat yang dipilih</translation>
    </message>
    <message>
        <source>hold to see NIK</source>
        <translation>tahan untuk NIK</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>Work is still going on. Cancel it first.</source>
        <translation>Pekerjaan masih berjalan. Batalkan dulu.</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.tsv *.txt)</source>
        <translation>Lembar kerja (*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>List of payments</source>
        <translation>Daftar pembayaran</translation>
    </message>
    <message>
        <source>Writing payments</source>
        <translation>Mencatat pembayaran</translation>
    </message>
    <message>
        <source>Comparing payments</source>
        <translation>Membandingkan pembayaran</translation>
    </message>
    <message>
        <source>{count} payments recorded.</source>
        <translation>{count} pembayaran dicatat.</translation>
    </message>
    <message>
        <source>Choose or paste the list of payments from the bank or the programme. It needs NIK, the date, and Nominal or Jenis. Nothing is written before you agree.</source>
        <translation>Pilih atau tempel daftar pembayaran dari bank atau program. Yang perlu ada: NIK, tanggal, dan Nominal atau Jenis. Tidak ada yang dicatat sebelum Anda setuju.</translation>
    </message>
    <message>
        <source>Paste from clipboard</source>
        <translation>Tempel dari papan klip</translation>
    </message>
    <message>
        <source>Paste list of payments</source>
        <translation>Tempel daftar pembayaran</translation>
    </message>
    <message>
        <source>Choose list of payments …</source>
        <translation>Pilih daftar pembayaran …</translation>
    </message>
    <message>
        <source>Record {count} payments</source>
        <translation>Catat {count} pembayaran</translation>
    </message>
    <message>
        <source>No line is chosen. Choose with Space.</source>
        <translation>Belum ada baris yang dipilih. Pilih dengan Spasi.</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Fill in the proposal</source>
        <translation>Isi usulan seperti tadi</translation>
    </message>
    <message>
        <source>As recorded last, for {name}</source>
        <translation>Seperti yang terakhir dicatat, untuk {name}</translation>
    </message>
    <message>
        <source>Every date is there already.</source>
        <translation>Semua tanggal sudah terisi.</translation>
    </message>
    <message>
        <source>Not saved yet: Ctrl+Enter saves the changes, Esc takes them back.</source>
        <translation>Belum disimpan: Ctrl+Enter menyimpan perubahan, Esc membatalkannya.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Show what is in the report</source>
        <translation>Lihat isi laporan</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>&amp;Salin laporan</translation>
    </message>
    <message>
        <source>&amp;Save the report …</source>
        <translation>Si&amp;mpan laporan …</translation>
    </message>
    <message>
        <source>Hide the report</source>
        <translation>Sembunyikan laporan</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Laporan sudah disalin; tempelkan di pesan Anda.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Simpan laporan</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Teks (*.txt)</translation>
    </message>
    <message>
        <source>Report saved: {file}.</source>
        <translation>Laporan disimpan: {file}.</translation>
    </message>
</context>
<context>
    <name>ReportFilters</name>
    <message>
        <source>Batch</source>
        <translation>Gelombang</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>State of the data</source>
        <translation>Keadaan data</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Hapus saringan</translation>
    </message>
    <message>
        <source>nothing recorded yet</source>
        <translation>belum ada yang dicatat</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>print</source>
        <translation>cetak</translation>
    </message>
    <message>
        <source>export</source>
        <translation>ekspor</translation>
    </message>
    <message>
        <source>see the people</source>
        <translation>lihat orangnya</translation>
    </message>
    <message>
        <source>other report</source>
        <translation>laporan lain</translation>
    </message>
    <message>
        <source>how it is counted</source>
        <translation>cara menghitung</translation>
    </message>
    <message>
        <source>Export XLSX</source>
        <translation>Ekspor XLSX</translation>
    </message>
    <message>
        <source>Print with letterhead</source>
        <translation>Cetak dengan kop</translation>
    </message>
    <message>
        <source>Count now</source>
        <translation>Hitung sekarang</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message>
        <source>Print report …</source>
        <translation>Cetak laporan …</translation>
    </message>
    <message>
        <source>Export reports as XLSX …</source>
        <translation>Ekspor laporan sebagai XLSX …</translation>
    </message>
    <message>
        <source>Previous report</source>
        <translation>Laporan sebelumnya</translation>
    </message>
    <message>
        <source>Next report</source>
        <translation>Laporan berikutnya</translation>
    </message>
    <message>
        <source>Counting everybody …</source>
        <translation>Menghitung semua peserta …</translation>
    </message>
    <message>
        <source>The count was stopped, so there are no figures.</source>
        <translation>Perhitungan dihentikan, jadi angkanya belum ada.</translation>
    </message>
    <message>
        <source>There are no figures to print or export yet.</source>
        <translation>Belum ada angka untuk dicetak atau diekspor.</translation>
    </message>
    <message>
        <source>Choose a month to see its days in the calendar.</source>
        <translation>Pilih satu bulan untuk melihat hari-harinya di Kalender.</translation>
    </message>
    <message>
        <source>The calendar shows the whole office as of today.</source>
        <translation>Kalender menunjukkan seluruh kantor per hari ini.</translation>
    </message>
    <message>
        <source>Nobody stands behind this figure.</source>
        <translation>Tidak ada orang di balik angka ini.</translation>
    </message>
    <message>
        <source>Export reports</source>
        <translation>Ekspor laporan</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Buku kerja Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Exporting reports</source>
        <translation>Mengekspor laporan</translation>
    </message>
    <message>
        <source>Reports saved: {file}.</source>
        <translation>Laporan tersimpan: {file}.</translation>
    </message>
    <message>
        <source>copy for Excel</source>
        <translation>salin untuk Excel</translation>
    </message>
</context>
<context>
    <name>RescueWindow</name>
    <message>
        <source>No backup of this office is known on this computer; look on a stick or in a folder. You see what is in it before anything is replaced.</source>
        <translation>Komputer ini tidak mengenal cadangan kantor ini; cari di stik atau folder lain. Isinya ditampilkan sebelum ada yang diganti.</translation>
    </message>
    <message>
        <source>{count} tested backups, the newest {age} with {people} participants. You see what is in it before anything is replaced.</source>
        <translation>{count} cadangan teruji, yang terbaru {age} berisi {people} peserta. Isinya ditampilkan sebelum ada yang diganti.</translation>
    </message>
    <message>
        <source>{count} tested backups, the newest {age}, with passphrase. You see what is in it before anything is replaced.</source>
        <translation>{count} cadangan teruji, yang terbaru {age}, bersandi. Isinya ditampilkan sebelum ada yang diganti.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Pulihkan dari cadangan</translation>
    </message>
    <message>
        <source>Protected backup</source>
        <translation>Cadangan bersandi</translation>
    </message>
    <message>
        <source>What this backup holds</source>
        <translation>Isi cadangan ini</translation>
    </message>
    <message>
        <source>No office is open yet.</source>
        <translation>Belum ada kantor yang terbuka.</translation>
    </message>
    <message>
        <source>Back to the open office</source>
        <translation>Kembali ke kantor yang terbuka</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Yang terjadi</translation>
    </message>
    <message>
        <source>What is safe</source>
        <translation>Yang aman</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Yang dapat Anda lakukan</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>When the file is closed elsewhere, back in its place, or its disk works again.</source>
        <translation>Bila berkasnya sudah ditutup di tempat lain, kembali ke tempatnya, atau disknya berjalan lagi.</translation>
    </message>
    <message>
        <source>Restore from a backup …</source>
        <translation>Pulihkan dari cadangan …</translation>
    </message>
    <message>
        <source>Restore a backup as a new file …</source>
        <translation>Pulihkan cadangan sebagai berkas baru …</translation>
    </message>
    <message>
        <source>Save what is readable …</source>
        <translation>Selamatkan isi …</translation>
    </message>
    <message>
        <source>Copies everything that can still be read into a new office. This file stays as it is.</source>
        <translation>Menyalin semua yang masih terbaca ke kantor baru. Berkas ini tidak disentuh.</translation>
    </message>
    <message>
        <source>Save a copy to …</source>
        <translation>Simpan salinan ke …</translation>
    </message>
    <message>
        <source>Copies the office to a folder of yours, tests the copy and opens it.</source>
        <translation>Menyalin kantor ke folder Anda sendiri, menguji salinannya, lalu membukanya.</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Buka untuk dibaca saja</translation>
    </message>
    <message>
        <source>A copy as the office is now: everything can be looked at, found and printed, nothing is saved. It is gone when you close it.</source>
        <translation>Salinan keadaan kantor sekarang: semua bisa dilihat, dicari, dan dicetak, tidak ada yang disimpan. Salinan itu hilang saat ditutup.</translation>
    </message>
    <message>
        <source>Make a new office …</source>
        <translation>Buat kantor baru …</translation>
    </message>
    <message>
        <source>The first start: another office file, or the sample people.</source>
        <translation>Layar awal: berkas kantor lain, atau orang contoh.</translation>
    </message>
    <message>
        <source>Open another file …</source>
        <translation>Buka berkas lain …</translation>
    </message>
    <message>
        <source>An office file you know to be whole. Nothing happens to this one.</source>
        <translation>Berkas kantor yang Anda tahu utuh. Berkas ini tidak diapa-apakan.</translation>
    </message>
    <message>
        <source>{office} saved</source>
        <translation>{office} diselamatkan</translation>
    </message>
    <message>
        <source>Where to save what is readable</source>
        <translation>Tempat menyimpan yang terbaca</translation>
    </message>
    <message>
        <source>Saving what is readable</source>
        <translation>Menyelamatkan yang masih terbaca</translation>
    </message>
    <message>
        <source>Where to save the copy</source>
        <translation>Tempat menyimpan salinan</translation>
    </message>
    <message>
        <source>Copying and testing the office</source>
        <translation>Menyalin dan menguji kantor</translation>
    </message>
    <message>
        <source>Copying the office</source>
        <translation>Menyalin kantor</translation>
    </message>
    <message>
        <source>Open the new office</source>
        <translation>Buka kantor baru itu</translation>
    </message>
    <message>
        <source>Where the backups lie</source>
        <translation>Tempat cadangan</translation>
    </message>
    <message>
        <source>Looking for backups</source>
        <translation>Mencari cadangan</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>Memulihkan cadangan</translation>
    </message>
    <message>
        <source>Where to keep the office file</source>
        <translation>Tempat berkas kantor</translation>
    </message>
</context>
<context>
    <name>RestorePreviewPane</name>
    <message>
        <source>When</source>
        <translation>Kapan</translation>
    </message>
    <message>
        <source>What would be lost</source>
        <translation>Yang akan hilang</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Changes that would be lost</source>
        <translation>Perubahan yang akan hilang</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Pulihkan cadangan ini</translation>
    </message>
    <message>
        <source>Wait until the work is done, or cancel it.</source>
        <translation>Tunggu sampai selesai, atau batalkan.</translation>
    </message>
    <message>
        <source>The office already holds just this.</source>
        <translation>Data kantor sudah sama persis.</translation>
    </message>
    <message>
        <source>The office file holds exactly what this backup holds.</source>
        <translation>Isi file kantor sama persis dengan cadangan ini.</translation>
    </message>
    <message>
        <source>{count} changes made since this backup would be lost; they are below.</source>
        <translation>{count} perubahan sejak cadangan ini akan hilang; daftarnya di bawah.</translation>
    </message>
    <message>
        <source>No change made since would be lost.</source>
        <translation>Tidak ada perubahan yang akan hilang.</translation>
    </message>
    <message>
        <source>{count} participants added since would be gone: {names}.</source>
        <translation>{count} peserta yang ditambah sejak itu akan hilang: {names}.</translation>
    </message>
    <message>
        <source>{count} participants would lose what was recorded since.</source>
        <translation>{count} peserta kehilangan catatan yang dibuat sejak itu.</translation>
    </message>
    <message>
        <source>{count} removed participants would come back: {names}.</source>
        <translation>{count} peserta yang dihapus akan kembali: {names}.</translation>
    </message>
    <message>
        <source>{count} changes only this backup holds would come back.</source>
        <translation>{count} perubahan yang hanya ada di cadangan ini akan kembali.</translation>
    </message>
    <message>
        <source>Participants: {now} now, {then} afterwards.</source>
        <translation>Peserta: sekarang {now}, sesudahnya {then}.</translation>
    </message>
    <message>
        <source>The present state is backed up first, so the restore can be taken back.</source>
        <translation>Keadaan sekarang dicadangkan dahulu, jadi pemulihan dapat dibatalkan.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} dan {count} lagi</translation>
    </message>
</context>
<context>
    <name>ReviewForm</name>
    <message>
        <source>Review of the training</source>
        <translation>Ulasan pelatihan</translation>
    </message>
    <message>
        <source>Review on the platform</source>
        <translation>Ulasan platform digital</translation>
    </message>
    <message>
        <source>Review on the dashboard</source>
        <translation>Ulasan dasbor Prakerja</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Penilaian</translation>
    </message>
    <message>
        <source>All today</source>
        <translation>Semua hari ini</translation>
    </message>
    <message>
        <source>Save review</source>
        <translation>Simpan ulasan</translation>
    </message>
</context>
<context>
    <name>RosterFilters</name>
    <message>
        <source>Batch</source>
        <translation>Gelombang</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Tenggat</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Hapus saringan</translation>
    </message>
    <message>
        <source>Pasted list</source>
        <translation>Daftar tempelan</translation>
    </message>
    <message>
        <source>From the report</source>
        <translation>Dari laporan</translation>
    </message>
    <message>
        <source>Take the list away</source>
        <translation>Lepas daftar ini</translation>
    </message>
    <message>
        <source>nothing recorded yet</source>
        <translation>belum ada yang dicatat</translation>
    </message>
    <message>
        <source>{count} NIKs</source>
        <translation>{count} NIK</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>belum diisi</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tanpa</translation>
    </message>
    <message>
        <source>all done</source>
        <translation>selesai semua</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Selesai semua</translation>
    </message>
    <message>
        <source>today at the latest</source>
        <translation>paling lambat hari ini</translation>
    </message>
    <message>
        <source>within {days} days</source>
        <translation>{days} hari</translation>
    </message>
</context>
<context>
    <name>RosterModel</name>
    <message>
        <source>step {number} {state}</source>
        <translation>langkah {number} {state}</translation>
    </message>
    <message>
        <source>{done} of {count}</source>
        <translation>{done} dari {count}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Gel.</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Steps 1–5</source>
        <translation>Langkah 1–5</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Tenggat</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Terancam</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Desa</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>Save these filters as a view</source>
        <translation>Simpan saringan ini sebagai tampilan</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Impor …</translation>
    </message>
    <message>
        <source>Add participant</source>
        <translation>Tambah peserta</translation>
    </message>
    <message>
        <source>Add participant (Ctrl+N)</source>
        <translation>Tambah peserta (Ctrl+N)</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>open</source>
        <translation>buka</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>pratinjau</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spasi</translation>
    </message>
    <message>
        <source>add</source>
        <translation>tambah</translation>
    </message>
    <message>
        <source>print summary</source>
        <translation>cetak ringkasan</translation>
    </message>
    <message>
        <source>copy for Excel</source>
        <translation>salin untuk Excel</translation>
    </message>
    <message>
        <source>change selected</source>
        <translation>ubah yang dipilih</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>hapus</translation>
    </message>
    <message>
        <source>WhatsApp text</source>
        <translation>teks WhatsApp</translation>
    </message>
    <message>
        <source>paste from Excel</source>
        <translation>tempel dari Excel</translation>
    </message>
    <message>
        <source>sort</source>
        <translation>urutkan</translation>
    </message>
    <message>
        <source>paste NIKs</source>
        <translation>tempel daftar NIK</translation>
    </message>
    <message>
        <source>hold to see NIK</source>
        <translation>tahan untuk melihat NIK</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message>
        <source>Nobody is recorded yet. Begin with a sheet you already keep.</source>
        <translation>Belum ada peserta. Mulailah dari lembar yang sudah ada.</translation>
    </message>
    <message>
        <source>Import sheet …</source>
        <translation>Impor lembar …</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>Tempel dari Excel</translation>
    </message>
    <message>
        <source>Open participant</source>
        <translation>Buka peserta</translation>
    </message>
    <message>
        <source>Print summary</source>
        <translation>Cetak ringkasan</translation>
    </message>
    <message>
        <source>Everything about this person …</source>
        <translation>Semua tentang orang ini …</translation>
    </message>
    <message>
        <source>Print list …</source>
        <translation>Cetak daftar …</translation>
    </message>
    <message>
        <source>Preview at the side</source>
        <translation>Pratinjau di samping</translation>
    </message>
    <message>
        <source>Show whole NIKs</source>
        <translation>Tampilkan NIK lengkap</translation>
    </message>
    <message>
        <source>Sort by …</source>
        <translation>Urutkan menurut …</translation>
    </message>
    <message>
        <source>Paste a list of NIKs</source>
        <translation>Tempel daftar NIK</translation>
    </message>
    <message>
        <source>Paste people from Excel …</source>
        <translation>Tempel peserta dari Excel …</translation>
    </message>
    <message>
        <source>Save these filters as a view …</source>
        <translation>Simpan saringan ini sebagai tampilan …</translation>
    </message>
    <message>
        <source>Change selected people …</source>
        <translation>Ubah yang dipilih sekaligus …</translation>
    </message>
    <message>
        <source>Export this list …</source>
        <translation>Ekspor daftar ini …</translation>
    </message>
    <message>
        <source>Join two selected participants …</source>
        <translation>Gabungkan dua peserta terpilih …</translation>
    </message>
    <message>
        <source>Remove, added by mistake …</source>
        <translation>Hapus, salah tambah …</translation>
    </message>
    <message>
        <source>Close old batches …</source>
        <translation>Tutup gelombang lama …</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Not bought</source>
        <translation>Belum beli</translation>
    </message>
    <message>
        <source>Review missing</source>
        <translation>Ulasan kurang</translation>
    </message>
    <message>
        <source>Payout late</source>
        <translation>Cair terlambat</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>Tersaring</translation>
    </message>
    <message>
        <source>Computing where everybody stands</source>
        <translation>Menghitung keadaan peserta</translation>
    </message>
    <message>
        <source>counting …</source>
        <translation>menghitung …</translation>
    </message>
    <message>
        <source>A pasted list is not kept in a view.</source>
        <translation>Daftar tempelan tidak disimpan dalam tampilan.</translation>
    </message>
    <message>
        <source>Set filters first, then keep them here under a name.</source>
        <translation>Pasang saringan dulu, lalu simpan di sini dengan nama.</translation>
    </message>
    <message>
        <source>These filters in this order are a view already.</source>
        <translation>Saringan dengan urutan ini sudah punya tampilan.</translation>
    </message>
    <message>
        <source>Save these filters as a view (Ctrl+Shift+S)</source>
        <translation>Simpan saringan ini sebagai tampilan (Ctrl+Shift+S)</translation>
    </message>
    <message>
        <source>View “{name}” renamed.</source>
        <translation>Tampilan “{name}” berganti nama.</translation>
    </message>
    <message>
        <source>View “{name}” saved.</source>
        <translation>Tampilan “{name}” disimpan.</translation>
    </message>
    <message>
        <source>View “{name}” removed.</source>
        <translation>Tampilan “{name}” dihapus.</translation>
    </message>
    <message>
        <source>Copy the missing ones</source>
        <translation>Salin yang belum ada</translation>
    </message>
    <message>
        <source>{people} of {everyone} participants</source>
        <translation>{people} dari {everyone} peserta</translation>
    </message>
    <message>
        <source>{everyone} participants</source>
        <translation>{everyone} peserta</translation>
    </message>
    <message>
        <source>{amount} at risk</source>
        <translation>{amount} terancam</translation>
    </message>
    <message>
        <source>Nobody found for “{text}”.</source>
        <translation>Tidak ada yang cocok dengan “{text}”.</translation>
    </message>
    <message>
        <source>Nobody fits these filters.</source>
        <translation>Tidak ada peserta yang cocok dengan saringan ini.</translation>
    </message>
    <message>
        <source>Select the people to change first.</source>
        <translation>Pilih dahulu orang yang akan diubah.</translation>
    </message>
    <message>
        <source>Nobody is in this list; clear the filters first.</source>
        <translation>Tidak ada orang di daftar ini; hapus dulu saringannya.</translation>
    </message>
    <message>
        <source>Select the two participants who are one person first (Ctrl+click).</source>
        <translation>Pilih dulu dua peserta yang sebenarnya satu orang (Ctrl+klik).</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Menyalin</translation>
    </message>
    <message>
        <source>{count} participants copied; paste them into Excel.</source>
        <translation>{count} peserta disalin; tempelkan di Excel.</translation>
    </message>
</context>
<context>
    <name>RosterPreview</name>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Print summary</source>
        <translation>Cetak ringkasan</translation>
    </message>
    <message>
        <source>of {total}</source>
        <translation>dari {total}</translation>
    </message>
</context>
<context>
    <name>RosterPreviewForm</name>
    <message>
        <source>Next step</source>
        <translation>Langkah berikut</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Uang</translation>
    </message>
</context>
<context>
    <name>RosterTable</name>
    <message>
        <source>Order of the columns</source>
        <translation>Urutan kolom</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>Ke kiri</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Ke kanan</translation>
    </message>
</context>
<context>
    <name>SchemesModel</name>
    <message>
        <source>Scheme</source>
        <translation>Skema</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Asal</translation>
    </message>
    <message>
        <source>Per person</source>
        <translation>Per orang</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Peserta</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>bawaan</translation>
    </message>
    <message>
        <source>this office</source>
        <translation>kantor ini</translation>
    </message>
    <message>
        <source>built in, changed</source>
        <translation>bawaan, diubah</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>without batch</source>
        <translation>tanpa gelombang</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>tidak terbaca</translation>
    </message>
</context>
<context>
    <name>SchemesPanel</name>
    <message>
        <source>Schemes</source>
        <translation>Skema</translation>
    </message>
    <message>
        <source>New from this one</source>
        <translation>Buat dari salinan</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>For people without a batch</source>
        <translation>Untuk peserta tanpa gelombang</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>pilih</translation>
    </message>
    <message>
        <source>new from this one</source>
        <translation>buat dari salinan</translation>
    </message>
    <message>
        <source>change</source>
        <translation>ubah</translation>
    </message>
    <message>
        <source>delete or back to built-in</source>
        <translation>hapus atau kembalikan bawaan</translation>
    </message>
    <message>
        <source>for people without a batch</source>
        <translation>untuk peserta tanpa gelombang</translation>
    </message>
    <message>
        <source>Back to built-in</source>
        <translation>Kembalikan bawaan</translation>
    </message>
    <message>
        <source>A new scheme; the figures come from “{name}”.</source>
        <translation>Skema baru; angkanya dari “{name}”.</translation>
    </message>
    <message>
        <source>New scheme</source>
        <translation>Skema baru</translation>
    </message>
    <message>
        <source>Built in; what you change holds for this office only.</source>
        <translation>Bawaan; yang Anda ubah berlaku di kantor ini saja.</translation>
    </message>
    <message>
        <source>Change scheme</source>
        <translation>Ubah skema</translation>
    </message>
    <message>
        <source>People without a batch follow this scheme already.</source>
        <translation>Peserta tanpa gelombang sudah mengikuti skema ini.</translation>
    </message>
    <message>
        <source>{amount} per person</source>
        <translation>{amount} per orang</translation>
    </message>
    <message>
        <source>cannot be read: fill in what is missing with F2</source>
        <translation>tidak terbaca: isi yang hilang dengan F2</translation>
    </message>
    <message>
        <source>batches here: {numbers}</source>
        <translation>gelombang di sini: {numbers}</translation>
    </message>
    <message>
        <source>also for people without a batch</source>
        <translation>juga untuk peserta tanpa gelombang</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>belum diketahui</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>Name of the scheme</source>
        <translation>Nama skema</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Uang</translation>
    </message>
    <message>
        <source>Training balance</source>
        <translation>Saldo pelatihan</translation>
    </message>
    <message>
        <source>Incentives, how many</source>
        <translation>Berapa kali insentif</translation>
    </message>
    <message>
        <source>Each incentive</source>
        <translation>Setiap insentif</translation>
    </message>
    <message>
        <source>Surveys, how many</source>
        <translation>Berapa kali survei</translation>
    </message>
    <message>
        <source>Each survey</source>
        <translation>Setiap survei</translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation>Pembelian pertama</translation>
    </message>
    <message>
        <source>Days to buy</source>
        <translation>Hari untuk membeli</translation>
    </message>
    <message>
        <source>Announcement is day 1</source>
        <translation>Hari pengumuman hari ke-1</translation>
    </message>
    <message>
        <source>Days to the next purchase</source>
        <translation>Hari sampai beli berikutnya</translation>
    </message>
    <message>
        <source>Cut-offs, the last good day</source>
        <translation>Batas akhir, hari terakhir yang masih boleh</translation>
    </message>
    <message>
        <source>Use the balance</source>
        <translation>Memakai saldo</translation>
    </message>
    <message>
        <source>Finish the training</source>
        <translation>Menyelesaikan pelatihan</translation>
    </message>
    <message>
        <source>Review and rate</source>
        <translation>Mengulas dan menilai</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Menyambungkan rekening</translation>
    </message>
    <message>
        <source>Fill in surveys</source>
        <translation>Mengisi survei</translation>
    </message>
    <message>
        <source>Account and surveys</source>
        <translation>Rekening dan survei</translation>
    </message>
    <message>
        <source>Account before buying</source>
        <translation>Rekening sebelum membeli</translation>
    </message>
    <message>
        <source>Survey opens after, days</source>
        <translation>Survei dibuka sesudah, hari</translation>
    </message>
    <message>
        <source>Days to fill in</source>
        <translation>Hari untuk mengisi</translation>
    </message>
    <message>
        <source>Banks and e-wallets</source>
        <translation>Bank dan dompet digital</translation>
    </message>
    <message>
        <source>Batches and others</source>
        <translation>Gelombang dan lainnya</translation>
    </message>
    <message>
        <source>First batch</source>
        <translation>Gelombang pertama</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>Last batch</source>
        <translation>Gelombang terakhir</translation>
    </message>
    <message>
        <source>People per family card</source>
        <translation>Peserta per KK</translation>
    </message>
    <message>
        <source>Published announcements</source>
        <translation>Pengumuman yang diketahui</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>The office&apos;s source (letter, address)</source>
        <translation>Sumber kantor ini (surat, alamat)</translation>
    </message>
</context>
<context>
    <name>ScreenLock</name>
    <message>
        <source>Locked</source>
        <translation>Terkunci</translation>
    </message>
    <message>
        <source>This is not the passphrase.</source>
        <translation>Sandi tidak cocok.</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search name, NIK, phone or village</source>
        <translation>Cari nama, NIK, telepon, atau desa</translation>
    </message>
    <message>
        <source>Search participants</source>
        <translation>Cari peserta</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Change all …</source>
        <translation>Ubah sekaligus …</translation>
    </message>
    <message>
        <source>Set one value for all of them (Ctrl+E)</source>
        <translation>Isi satu nilai untuk semuanya (Ctrl+E)</translation>
    </message>
    <message>
        <source>Print summaries</source>
        <translation>Cetak ringkasan</translation>
    </message>
    <message>
        <source>Print summaries (Ctrl+P)</source>
        <translation>Cetak ringkasan (Ctrl+P)</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Hapus …</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Batalkan pilihan</translation>
    </message>
    <message>
        <source>{people} selected · {amount} at risk</source>
        <translation>{people} dipilih · {amount} terancam</translation>
    </message>
    <message>
        <source>Remove people added by mistake (Del)</source>
        <translation>Hapus orang yang salah ditambahkan (Del)</translation>
    </message>
</context>
<context>
    <name>SheetDesk</name>
    <message>
        <source>Call sheet {sheet}</source>
        <translation>Lembar telepon {sheet}</translation>
    </message>
    <message>
        <source>List of visits</source>
        <translation>Daftar kunjungan</translation>
    </message>
</context>
<context>
    <name>SheetKeyingForm</name>
    <message>
        <source>&amp;Line from the paper</source>
        <translation>&amp;Baris dari kertas</translation>
    </message>
    <message>
        <source>014 2</source>
        <translation>014 2</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Lines still open</source>
        <translation>Baris yang belum dicatat</translation>
    </message>
    <message>
        <source>Every line of this sheet is noted. Shred the paper.</source>
        <translation>Semua baris lembar ini sudah dicatat. Hancurkan kertasnya.</translation>
    </message>
    <message>
        <source>Lines noted, newest first</source>
        <translation>Baris yang sudah dicatat, terbaru di atas</translation>
    </message>
    <message>
        <source>Nothing noted from this sheet yet. Type the first line above.</source>
        <translation>Belum ada yang dicatat dari lembar ini. Ketik baris pertama di atas.</translation>
    </message>
</context>
<context>
    <name>SheetKeyingPage</name>
    <message>
        <source>Today</source>
        <translation>Hari Ini</translation>
    </message>
    <message>
        <source>Enter results of a call sheet</source>
        <translation>Masukkan hasil lembar</translation>
    </message>
    <message>
        <source>note the line</source>
        <translation>catat barisnya</translation>
    </message>
    <message>
        <source>lines still open</source>
        <translation>baris yang belum</translation>
    </message>
    <message>
        <source>another sheet</source>
        <translation>lembar lain</translation>
    </message>
    <message>
        <source>undo the last line</source>
        <translation>urungkan baris terakhir</translation>
    </message>
    <message>
        <source>{done} of {rows} noted</source>
        <translation>{done} dari {rows} sudah dicatat</translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>Noted: {line}.</source>
        <translation>Dicatat: {line}.</translation>
    </message>
    <message>
        <source>Call sheet</source>
        <translation>Lembar telepon</translation>
    </message>
    <message>
        <source>choose a sheet</source>
        <translation>pilih lembar</translation>
    </message>
    <message>
        <source>{promise}, with its day: 014 4 18/10</source>
        <translation>{promise} dengan tanggalnya: 014 4 18/10</translation>
    </message>
    <message>
        <source>{sheet} · {day} · {done} of {rows}</source>
        <translation>{sheet} · {day} · {done} dari {rows}</translation>
    </message>
    <message>
        <source>Still open: {count}</source>
        <translation>Belum: {count}</translation>
    </message>
    <message>
        <source>Noted: {count}</source>
        <translation>Sudah: {count}</translation>
    </message>
    <message>
        <source>Sheet {sheet} is of {day}: what you enter counts for that day.</source>
        <translation>Lembar {sheet} dari {day}: yang Anda masukkan dicatat untuk hari itu.</translation>
    </message>
    <message>
        <source>Open sheet {sheet}</source>
        <translation>Buka lembar {sheet}</translation>
    </message>
</context>
<context>
    <name>SheetLines</name>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Hasil</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Pintasan</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>hidden, ends in {digits}</source>
        <translation>disamarkan, akhiran {digits}</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>Office and officer</source>
        <translation>Kantor dan petugas</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>This stands on every page you print.</source>
        <translation>Tertulis pada setiap halaman yang Anda cetak.</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Pelindungan</translation>
    </message>
    <message>
        <source>Participants&apos; data are personal data. The office answers for them.</source>
        <translation>Data peserta adalah data pribadi. Kantor bertanggung jawab menjaganya.</translation>
    </message>
    <message>
        <source>The office file will be {path}.</source>
        <translation>Berkas kantor akan disimpan di {path}.</translation>
    </message>
    <message>
        <source>for letterhead and your name</source>
        <translation>untuk kop surat dan nama Anda</translation>
    </message>
    <message>
        <source>with a passphrase or without</source>
        <translation>dengan sandi atau tanpa sandi</translation>
    </message>
    <message>
        <source>import a sheet, empty, or samples</source>
        <translation>impor lembar, kosong, atau contoh</translation>
    </message>
    <message>
        <source>Name of the &amp;office</source>
        <translation>&amp;Nama kantor</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Alamat</translation>
    </message>
    <message>
        <source>&amp;Phone of the office</source>
        <translation>&amp;Telepon kantor</translation>
    </message>
    <message>
        <source>Name of the o&amp;fficer</source>
        <translation>Nama &amp;petugas</translation>
    </message>
    <message>
        <source>Phone of the off&amp;icer</source>
        <translation>Tel&amp;epon petugas</translation>
    </message>
    <message>
        <source>Office fi&amp;le</source>
        <translation>&amp;Berkas kantor</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Pilih …</translation>
    </message>
    <message>
        <source>&amp;With a passphrase (recommended)</source>
        <translation>&amp;Pakai sandi (disarankan)</translation>
    </message>
    <message>
        <source>With&amp;out a passphrase</source>
        <translation>&amp;Tanpa sandi</translation>
    </message>
    <message>
        <source>The file is encrypted. The passphrase is asked when the program opens, and after 5 minutes without work.</source>
        <translation>Berkas dienkripsi. Sandi diminta saat program dibuka, dan sesudah 5 menit tidak dipakai.</translation>
    </message>
    <message>
        <source>The recovery sheet is printed next: the only way in when the passphrase is forgotten. When both are lost, nobody can open the data.</source>
        <translation>Sesudah ini lembar pemulihan dicetak: satu-satunya jalan bila sandi terlupa. Kalau keduanya hilang, data tidak bisa dibuka oleh siapa pun.</translation>
    </message>
    <message>
        <source>Whoever uses this computer can read names, NIKs and phone numbers. A passphrase can be set later in File.</source>
        <translation>Siapa pun yang memakai komputer ini bisa membaca nama, NIK, dan telepon peserta. Sandi bisa dipasang nanti di Berkas.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Ukuran teks</translation>
    </message>
    <message>
        <source>Text size {percent} %</source>
        <translation>Ukuran teks {percent} %</translation>
    </message>
    <message>
        <source>Import an Excel sheet</source>
        <translation>Impor lembar Excel</translation>
    </message>
    <message>
        <source>Name and NIK are enough. It is tried first; nothing is saved before you agree.</source>
        <translation>Nama dan NIK saja sudah cukup. Diuji coba dulu, tidak ada yang disimpan sebelum Anda setuju.</translation>
    </message>
    <message>
        <source>Begin empty</source>
        <translation>Mulai kosong</translation>
    </message>
    <message>
        <source>An office file without participants; import sheets whenever you like.</source>
        <translation>Berkas kantor tanpa peserta; impor lembar kapan saja.</translation>
    </message>
    <message>
        <source>Look around with sample people</source>
        <translation>Lihat-lihat dengan orang contoh</translation>
    </message>
    <message>
        <source>Invented people in a file of their own. Every screen is marked CONTOH.</source>
        <translation>Orang rekaan di berkas terpisah. Setiap layar dan cetakan bertanda CONTOH.</translation>
    </message>
    <message>
        <source>Restore from a backup …</source>
        <translation>Pulihkan dari cadangan …</translation>
    </message>
    <message>
        <source>choose by number</source>
        <translation>pilih dengan angka</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Ikut komputer</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Kantor</translation>
    </message>
    <message>
        <source>Phone {number}</source>
        <translation>Telepon {number}</translation>
    </message>
    <message>
        <source>Your officer: {officer}</source>
        <translation>Petugas Anda: {officer}</translation>
    </message>
    <message>
        <source>Where to keep the office file</source>
        <translation>Tempat menyimpan berkas kantor</translation>
    </message>
    <message>
        <source>There is a file of this name. Open it, or choose another name.</source>
        <translation>Sudah ada berkas bernama ini. Buka berkas itu, atau pilih nama lain.</translation>
    </message>
    <message>
        <source>Choose a folder for the office file.</source>
        <translation>Pilih folder untuk berkas kantor.</translation>
    </message>
    <message>
        <source>A folder on this computer, not on a network and not in a cloud.</source>
        <translation>Folder di komputer ini, bukan folder jaringan atau awan.</translation>
    </message>
    <message>
        <source>{room} GB free.</source>
        <translation>Sisa ruang {room} GB.</translation>
    </message>
    <message>
        <source>First type the name of the office.</source>
        <translation>Isi dulu nama kantor.</translation>
    </message>
    <message>
        <source>First type the name of the officer.</source>
        <translation>Isi dulu nama petugas.</translation>
    </message>
    <message>
        <source>First choose another place for the office file.</source>
        <translation>Pilih dulu tempat lain untuk berkas kantor.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Lanjut</translation>
    </message>
</context>
<context>
    <name>StartWindowForm</name>
    <message>
        <source>Prakerja Desktop</source>
        <translation>Prakerja Desktop</translation>
    </message>
    <message>
        <source>the office&apos;s notebook</source>
        <translation>buku catatan kantor</translation>
    </message>
    <message>
        <source>This program is your office&apos;s own notebook, not an official Prakerja application.</source>
        <translation>Program ini buku catatan kantor Anda sendiri, bukan aplikasi resmi Prakerja.</translation>
    </message>
    <message>
        <source>It does not connect to the internet. It keeps no passwords, OTPs, PINs, photos of the KTP or selfies. All data stays on this computer.</source>
        <translation>Tidak tersambung ke internet. Tidak menyimpan sandi, OTP, PIN, foto KTP, atau swafoto. Semua data tinggal di komputer ini.</translation>
    </message>
    <message>
        <source>This is how it looks on every page you print</source>
        <translation>Begini tampak pada setiap cetakan</translation>
    </message>
    <message>
        <source>All three can be done later too, from the place “File”.</source>
        <translation>Ketiganya bisa dilakukan lagi nanti dari tempat Berkas.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Open an office file you already have …</source>
        <translation>Buka berkas kantor yang sudah ada …</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>Ta&amp;mpilan</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Lanjut</translation>
    </message>
</context>
<context>
    <name>StatusRow</name>
    <message>
        <source>The office&apos;s notebook, not an official Prakerja application</source>
        <translation>Buku catatan kantor, bukan aplikasi resmi Prakerja</translation>
    </message>
</context>
<context>
    <name>StepLines</name>
    <message>
        <source>Not yet</source>
        <translation>Belum</translation>
    </message>
    <message>
        <source>Step {number}, {name}, {state}, date {done}, deadline {due}</source>
        <translation>Langkah {number}, {name}, {state}, tanggal {done}, tenggat {due}</translation>
    </message>
    <message>
        <source>cannot be computed yet</source>
        <translation>belum bisa dihitung</translation>
    </message>
    <message>
        <source>filled {day}</source>
        <translation>diisi {day}</translation>
    </message>
    <message>
        <source>opens {day}</source>
        <translation>dibuka {day}</translation>
    </message>
    <message>
        <source>{scheme}: {days} calendar days. Holidays do not move the deadline.</source>
        <translation>{scheme}: {days} hari kalender. Tenggat tidak bergeser karena hari libur.</translation>
    </message>
    <message>
        <source>{day}, day {number}</source>
        <translation>{day}, hari ke-{number}</translation>
    </message>
    <message>
        <source>today, day {number}</source>
        <translation>hari ini, ke-{number}</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Why?</source>
        <translation>Mengapa?</translation>
    </message>
    <message>
        <source>Why? {state}</source>
        <translation>Mengapa? {state}</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Langkah {step} dari {steps}</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Preconditions and steps</source>
        <translation>Prasyarat dan langkah</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Tenggat</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>other step</source>
        <translation>langkah lain</translation>
    </message>
    <message>
        <source>fill in</source>
        <translation>isi</translation>
    </message>
    <message>
        <source>done today</source>
        <translation>selesai hari ini</translation>
    </message>
    <message>
        <source>Not yet possible: record the purchase first.</source>
        <translation>Belum bisa: catat dulu pembeliannya di langkah 1.</translation>
    </message>
</context>
<context>
    <name>StuckPanel</name>
    <message>
        <source>Written into the states of this payout.</source>
        <translation>Tercatat di riwayat dasbor pencairan ini.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>belum tahu</translation>
    </message>
    <message>
        <source>Note it with the states</source>
        <translation>Catat di riwayat dasbor</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Catat telepon</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Ulangi</translation>
    </message>
    <message>
        <source>Look again: {day}</source>
        <translation>Lihat lagi {day}.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Belum diketahui</translation>
    </message>
    <message>
        <source>Ask the participant what is still open, then come back.</source>
        <translation>Tanyakan ke peserta yang belum diketahui, lalu ulangi pertanyaan ini.</translation>
    </message>
    <message>
        <source>Nothing stands in the way</source>
        <translation>Tidak ada yang menghalangi</translation>
    </message>
    <message>
        <source>Everything is in order; the money is on its way.</source>
        <translation>Semua sudah benar; uangnya sedang diproses.</translation>
    </message>
</context>
<context>
    <name>SurveyForm</name>
    <message>
        <source>Survey</source>
        <translation>Survei</translation>
    </message>
    <message>
        <source>Opens on</source>
        <translation>Dibuka</translation>
    </message>
    <message>
        <source>Filled on</source>
        <translation>Diisi</translation>
    </message>
    <message>
        <source>Save survey</source>
        <translation>Simpan survei</translation>
    </message>
</context>
<context>
    <name>TaskItem</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>{seconds} seconds left</source>
        <translation>sisa {seconds} detik</translation>
    </message>
    <message>
        <source>{minutes} minutes left</source>
        <translation>sisa {minutes} menit</translation>
    </message>
</context>
<context>
    <name>TimeAxisHead</name>
    <message>
        <source>today, {day}</source>
        <translation>hari ini, {day}</translation>
    </message>
</context>
<context>
    <name>TodayModel</name>
    <message>
        <source>Last news</source>
        <translation>Kabar terakhir</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} orang</translation>
    </message>
    <message>
        <source>already past</source>
        <translation>sudah lewat</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>besok</translation>
    </message>
    <message>
        <source>day after tomorrow</source>
        <translation>lusa</translation>
    </message>
    <message>
        <source>{weekday} off</source>
        <translation>{weekday} libur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Gel.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Mengapa</translation>
    </message>
    <message>
        <source>Last safe day</source>
        <translation>Hari aman terakhir</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Terancam</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Langkah berikut</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Hari Ini</translation>
    </message>
    <message>
        <source>log a call</source>
        <translation>catat telepon</translation>
    </message>
    <message>
        <source>open participant</source>
        <translation>buka peserta</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>panel</source>
        <translation>panel</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spasi</translation>
    </message>
    <message>
        <source>fold a group</source>
        <translation>lipat kelompok</translation>
    </message>
    <message>
        <source>order</source>
        <translation>urutan</translation>
    </message>
    <message>
        <source>only mine</source>
        <translation>hanya saya</translation>
    </message>
    <message>
        <source>call sheet</source>
        <translation>lembar telepon</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>urungkan</translation>
    </message>
    <message>
        <source>Open participant</source>
        <translation>Buka peserta</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Catat telepon</translation>
    </message>
    <message>
        <source>Copy WhatsApp message</source>
        <translation>Salin pesan WhatsApp</translation>
    </message>
    <message>
        <source>Call panel at the side</source>
        <translation>Panel telepon di samping</translation>
    </message>
    <message>
        <source>Print call sheet</source>
        <translation>Cetak lembar telepon</translation>
    </message>
    <message>
        <source>Only my participants</source>
        <translation>Hanya peserta saya</translation>
    </message>
    <message>
        <source>Nobody has to be contacted today.</source>
        <translation>Tidak ada yang perlu dihubungi hari ini.</translation>
    </message>
    <message>
        <source>Show everybody&apos;s participants</source>
        <translation>Tampilkan peserta semua petugas</translation>
    </message>
    <message>
        <source>Import sheet …</source>
        <translation>Impor lembar …</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>Order (Ctrl+U)</source>
        <translation>Urutan (Ctrl+U)</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Only my participants (Ctrl+M)</source>
        <translation>Hanya peserta saya (Ctrl+M)</translation>
    </message>
    <message>
        <source>Enter results …</source>
        <translation>Masukkan hasil …</translation>
    </message>
    <message>
        <source>Enter the results of a call sheet (Ctrl+L)</source>
        <translation>Masukkan hasil lembar telepon (Ctrl+L)</translation>
    </message>
    <message>
        <source>Print call sheet (Ctrl+P)</source>
        <translation>Cetak lembar telepon (Ctrl+P)</translation>
    </message>
    <message>
        <source>by deadline</source>
        <translation>tenggat</translation>
    </message>
    <message>
        <source>most rupiah</source>
        <translation>rupiah terbanyak</translation>
    </message>
    <message>
        <source>longest without news</source>
        <translation>terlama tanpa kabar</translation>
    </message>
    <message>
        <source>Computing where everybody stands</source>
        <translation>Menghitung keadaan peserta</translation>
    </message>
    <message>
        <source>Nobody is listed.</source>
        <translation>Tidak ada orang dalam daftar.</translation>
    </message>
    <message>
        <source>{day} · {count} people handled</source>
        <translation>{day} · {count} orang ditangani</translation>
    </message>
    <message>
        <source>None of your participants has to be contacted today.</source>
        <translation>Tidak ada peserta Anda yang perlu dihubungi hari ini.</translation>
    </message>
    <message>
        <source>Nobody has to be contacted today; {count} promised another day.</source>
        <translation>Tidak ada yang perlu dihubungi hari ini; {count} orang berjanji untuk hari lain.</translation>
    </message>
    <message>
        <source>Nobody is recorded yet. Import a sheet (Ctrl+I) to begin.</source>
        <translation>Belum ada peserta. Impor sebuah lembar (Ctrl+I) untuk mulai.</translation>
    </message>
    <message>
        <source>All: {people} people
{amount} at risk</source>
        <translation>Semua: {people} orang
{amount} terancam</translation>
    </message>
    <message>
        <source>computing …</source>
        <translation>menghitung …</translation>
    </message>
</context>
<context>
    <name>TodayPanel</name>
    <message>
        <source>Copy WhatsApp message</source>
        <translation>Salin pesan WhatsApp</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Salin nomor telepon</translation>
    </message>
    <message>
        <source>Second number</source>
        <translation>Nomor kedua</translation>
    </message>
    <message>
        <source>Not contacted so far.</source>
        <translation>Belum pernah dihubungi.</translation>
    </message>
    <message>
        <source>Not reached {count} times in a row: visit at home.</source>
        <translation>{count} kali berturut-turut tidak diangkat: kunjungi rumah.</translation>
    </message>
</context>
<context>
    <name>TodayPanelForm</name>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Katakan</translation>
    </message>
    <message>
        <source>Earlier contacts</source>
        <translation>Kontak sebelumnya</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Mengapa</translation>
    </message>
</context>
<context>
    <name>UnlockWindow</name>
    <message>
        <source>Open {file}</source>
        <translation>Buka {file}</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Sandi</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Protected office</source>
        <translation>Kantor terlindung sandi</translation>
    </message>
    <message>
        <source>Passphrase forgotten, or the key file lost? The recovery sheet opens it.</source>
        <translation>Sandi terlupa, atau berkas kunci hilang? Lembar pemulihan membukanya.</translation>
    </message>
    <message>
        <source>Open with the recovery &amp;sheet</source>
        <translation>Buka dengan &amp;lembar pemulihan</translation>
    </message>
    <message>
        <source>&amp;Another office …</source>
        <translation>Kantor l&amp;ain …</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup …</source>
        <translation>&amp;Pulihkan dari cadangan …</translation>
    </message>
    <message>
        <source>Recovery &amp;key, 13 groups from left to right</source>
        <translation>&amp;Kunci pemulihan, 13 kelompok dari kiri ke kanan</translation>
    </message>
    <message>
        <source>Set passphrase and open</source>
        <translation>Pasang sandi dan buka</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>As it stands on the paper; blanks and small letters do not matter.</source>
        <translation>Seperti di kertas; spasi dan huruf kecil tidak masalah.</translation>
    </message>
    <message>
        <source>This key opens the office.</source>
        <translation>Kunci ini membuka kantor ini.</translation>
    </message>
    <message>
        <source>First type the recovery key.</source>
        <translation>Ketik dahulu kunci pemulihannya.</translation>
    </message>
</context>
<context>
    <name>ViewTabs</name>
    <message>
        <source>Rename view</source>
        <translation>Ganti nama tampilan</translation>
    </message>
    <message>
        <source>Remove view</source>
        <translation>Hapus tampilan</translation>
    </message>
    <message>
        <source>Only views you named can be changed</source>
        <translation>Hanya tampilan bernama sendiri yang bisa diubah</translation>
    </message>
</context>
<context>
    <name>WarningDialog</name>
    <message>
        <source>What happened, and what you can do</source>
        <translation>Yang terjadi, dan yang dapat Anda lakukan</translation>
    </message>
    <message>
        <source>What is safe</source>
        <translation>Yang aman</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Ini tidak berhasil</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Mengerti</translation>
    </message>
</context>
<context>
    <name>WhatIfModel</name>
    <message>
        <source>Figure</source>
        <translation>Hal</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>Supposed</source>
        <translation>Andaikan</translation>
    </message>
    <message>
        <source>How it moves</source>
        <translation>Pergeseran</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>Pencairan</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Uang</translation>
    </message>
</context>
<context>
    <name>WhatIfPanel</name>
    <message>
        <source>Money to come by</source>
        <translation>Supaya cair paling lambat</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Pembelian</translation>
    </message>
    <message>
        <source>Training finished</source>
        <translation>Pelatihan selesai</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Sertifikat</translation>
    </message>
    <message>
        <source>Review and rating</source>
        <translation>Ulasan dan penilaian</translation>
    </message>
    <message>
        <source>Account connected</source>
        <translation>Rekening tersambung</translation>
    </message>
    <message>
        <source>Account verified</source>
        <translation>Rekening terverifikasi</translation>
    </message>
    <message>
        <source>Next incentive scheduled</source>
        <translation>Insentif berikut terjadwal</translation>
    </message>
    <message>
        <source>Next incentive received</source>
        <translation>Insentif berikut cair</translation>
    </message>
    <message>
        <source>Next survey filled</source>
        <translation>Survei berikut diisi</translation>
    </message>
    <message>
        <source>SUPPOSING – nothing is saved</source>
        <translation>ANDAIKAN – tidak ada yang disimpan</translation>
    </message>
    <message>
        <source>Recorded dates again</source>
        <translation>Kembali ke tanggal tercatat</translation>
    </message>
    <message>
        <source>Stop supposing</source>
        <translation>Selesai berandai</translation>
    </message>
    <message>
        <source>Backwards: by when must the training be finished?</source>
        <translation>Mundur: kapan pelatihan harus selesai?</translation>
    </message>
    <message>
        <source>Now and supposed</source>
        <translation>Sekarang dan andaikan</translation>
    </message>
    <message>
        <source>These are the recorded dates.</source>
        <translation>Ini sudah tanggal yang tercatat.</translation>
    </message>
    <message>
        <source>Type another date to see what moves.</source>
        <translation>Ketik tanggal lain untuk melihat apa yang bergeser.</translation>
    </message>
    <message>
        <source>{count} figures move.</source>
        <translation>{count} hal bergeser.</translation>
    </message>
    <message>
        <source>As of {day}.</source>
        <translation>Dilihat pada {day}.</translation>
    </message>
    <message>
        <source>Type the day the first incentive should have come by.</source>
        <translation>Ketik tanggal paling lambat insentif pertama harus cair.</translation>
    </message>
</context>
<context>
    <name>WorkStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Menghentikan …</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} dari {total}</translation>
    </message>
</context>
</TS>
