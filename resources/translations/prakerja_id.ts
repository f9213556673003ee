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
        <source>Free software under the MIT licence. Built with Qt (LGPL), SQLite and SQLCipher.</source>
        <translation>Perangkat lunak bebas dengan lisensi MIT. Dibuat dengan Qt (LGPL), SQLite, dan SQLCipher.</translation>
    </message>
</context>
<context>
    <name>BalancePanel</name>
    <message>
        <source>Deadline cannot be computed yet: announcement not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day to use the balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day for the first purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be used only on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellModel</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayDelegate</name>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+{count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayListModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rupiah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>People of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due or paid on this day.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupWords</name>
    <message>
        <source>{count} deadlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} incentives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} surveys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received</source>
        <translation>diterima</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>menunggu</translation>
    </message>
    <message>
        <source>late or held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityPanel</name>
    <message>
        <source>male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status} since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family card number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Education</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Village</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card number appeared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance appeared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forfeited by leaving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forfeited after the cut-off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerPanel</name>
    <message>
        <source>spent {used}, left {left} of {opening}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} is forfeited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The balance is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} is left; until when it can be used is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} is forfeited after {day} ({days} days left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger of the training balance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
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
        <source>&amp;Shortcuts</source>
        <translation>&amp;Pintasan</translation>
    </message>
    <message>
        <source>&amp;About Prakerja Desktop</source>
        <translation>&amp;Tentang Prakerja Desktop</translation>
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
    <name>NoticeStrip</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>ParticipantPage</name>
    <message>
        <source>other step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other payout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold to see the whole NIK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>Print &amp;summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous participant (Alt+↑)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next participant (Alt+↓)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print summary (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the participant&apos;s record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No batch yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} years old</source>
        <translation type="unfinished"></translation>
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
    <name>PayoutLegend</name>
    <message>
        <source>entitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received</source>
        <translation>diterima</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late or held</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PayoutsModel</name>
    <message>
        <source>Payout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received</source>
        <translation>diterima</translation>
    </message>
    <message>
        <source>late, today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill it by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PayoutsPanel</name>
    <message>
        <source>{payout}: why “{state}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing due or paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar of this participant</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message>
        <source>Batch {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buying a training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attending it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incentive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {count}</source>
        <translation type="unfinished"></translation>
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
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportsPageForm</name>
    <message>
        <source>How far people have come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people, and their share of those selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recap by batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people for each step; money in whole rupiah</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RosterFilters</name>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing recorded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today at the latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within {days} days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RosterModel</name>
    <message>
        <source>step {number} {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps 1–5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Terancam</translation>
    </message>
    <message>
        <source>Village</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>Import …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy for Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold to see NIK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is recorded yet. Begin with a sheet you already keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import sheet …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview at the side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show whole NIKs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payout late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing where everybody stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} of {everyone} participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{everyone} participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody found for “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody fits these filters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RosterPreview</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RosterPreviewForm</name>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
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
    <name>ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Pintasan</translation>
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
        <source>Step {number}, {name}, {state}, date {done}, deadline {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digital platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voucher code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review on the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review on the dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rating} of 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filled {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why “{state}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last working day before the deadline: {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scheme}: {days} calendar days. Holidays do not move the deadline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, day {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today, day {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why? {state}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Preconditions and steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeAxisHead</name>
    <message>
        <source>today, {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayModel</name>
    <message>
        <source>{count} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day after tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last safe day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Terancam</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPanelForm</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The five steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
