"""The Indonesian phrases of `wording.py`: templates by key, no logic."""

from __future__ import annotations

MONTHS = (
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
).split()
SHORT_MONTHS = "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des".split()
WEEKDAYS = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()
SHORT_WEEKDAYS = "Sen Sel Rab Kam Jum Sab Min".split()

NUMBERS = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh".split()

PHRASES = {
    # dates and spans
    "deadline": "{day} pukul 23.59 WIB",
    "left": "Sisa {days} hari.",
    "left_today": "Hari ini hari terakhir.",
    "past": "Sudah lewat {days} hari.",
    "days": "{days} hari",
    "today": "hari ini",
    "unknown": "belum diketahui",
    "estimate": "perkiraan",
    "and": "dan",
    # names
    "incentive": "insentif ke-{number}",
    "survey": "survei ke-{number}",
    "survey_money": "insentif survei ke-{number}",
    "step.buy_training": "Membeli pelatihan",
    "step.attend_training": "Mengikuti pelatihan",
    "step.review_training": "Ulasan dan penilaian",
    "step.incentive": "Insentif pasca-pelatihan",
    "step.survey": "Insentif survei",
    "precondition.card_number": "Nomor Kartu Prakerja muncul di dasbor",
    "precondition.balance": "Saldo pelatihan {amount} muncul di dasbor",
    "status.active": "Aktif",
    "status.finished": "Ditutup",
    "status.revoked": "Dicabut",
    "status.withdrawn": "Mengundurkan diri",
    "status.moved": "Pindah",
    "status.deceased": "Meninggal",
    "part.training": "ulasan pelatihan",
    "part.platform": "ulasan platform digital",
    "part.dashboard": "ulasan dasbor Prakerja",
    "part.rating": "penilaian",
    # states
    "state.done": "Selesai",
    "state.lost": "Hilang",
    "state.locked": "Terkunci",
    "state.overdue": "Lewat tenggat",
    "state.due_soon": "Segera jatuh tempo",
    "state.open": "Terbuka",
    "state.waiting": "Menunggu pencairan",
    "state.stuck": "Terlambat",
    "locked.scheme": "Aturan skema tidak terbaca",
    "scheme.not_computed": "Tidak dihitung sampai aturan skemanya dibetulkan",
    "export.plain": "Yang keluar dari berkas kantor tidak memakai sandi: siapa pun bisa membaca.",
    "reading.alone": "Hanya dibaca, keadaan {time}: tidak ada yang bisa diubah atau disimpan.",
    "reading.beside": (
        "Hanya dibaca, keadaan {time}: sedang dipakai {holder} sejak {since}. Tidak ada yang bisa "
        "diubah atau disimpan."
    ),
    "scheme.unreadable": (
        "Aturan skema “{name}” tidak terbaca; betulkan di Berkas, Aturan & kalender, lalu ulangi."
    ),
    "scheme.unreadable_people": (
        "Aturan skema {names} tidak terbaca: status, tenggat, dan uang {count} peserta tidak "
        "dihitung sampai dibetulkan."
    ),
    "locked.buy_training": "Menunggu pengumuman",
    "locked.attend_training": "Menunggu langkah 1",
    "locked.review_training": "Menunggu langkah 2",
    "locked.incentive": "Menunggu langkah 3",
    "locked.survey": "Menunggu insentif ke-1 cair",
    "payout.paid": "Cair",
    "payout.lost": "Hilang",
    "payout.held": "Dana tertahan",
    "payout.failed": "Gagal cair",
    "payout.scheduled": "Terjadwal",
    "payout.entitled": "Menunggu jadwal",
    "payout.late": "Terlambat",
    "payout.late_days": "Terlambat {days} hari kerja",
    "payout.not_entitled": "Belum berhak",
    "survey.await": "Menunggu, perkiraan",
    # what a step still lacks
    "need.buy_training": "Kurang: pembelian pertama di salah satu platform",
    "need.attend_training": "Kurang: pelatihan selesai dan sertifikat muncul",
    "need.certificate": "Kurang: sertifikat",
    "need.review_training": "Kurang: {parts}",
    "need.connect": "Kurang: rekening atau dompet digital tersambung",
    "need.verify": "Kurang: {provider} terverifikasi",
    "need.payouts": "{paid} dari {count} cair",
    "need.surveys": "{filled} dari {count} diisi",
    "done.buy_training": "{title}, {platform}",
    "done.attend_training": "Sertifikat {day}",
    "done.review_training": "Di tiga tempat, dengan penilaian",
    "done.incentive": "{count} kali cair",
    "done.survey": "{count} survei diisi",
    "lost.cutoff": "Batas akhir {day} sudah lewat",
    "lost.left": "Berhenti: {status}",
    "lost.behind": "Langkah sebelumnya hilang",
    "hint.attend_training": "Sampai selesai dan sertifikat elektronik muncul",
    "hint.review_training": "Di tiga tempat: pelatihan, platform digital, dasbor Prakerja",
    "hint.incentive": "Perlu sertifikat, ulasan, rekening tersambung dan terverifikasi",
    "hint.survey": "{count} survei berurutan sesudah insentif pertama cair",
    # the next step as a sentence
    "next.repair_scheme": (
        "Betulkan aturan skema di Berkas, Aturan & kalender. Sampai itu status, tenggat, dan uang "
        "tidak dihitung."
    ),
    "next.set_announcement": (
        "Isi gelombang atau tanggal pengumuman; tanpa itu tenggat tidak bisa dihitung."
    ),
    "next.wait_announcement": "Tunggu pengumuman {day}.",
    "next.confirm_revoked": (
        "Periksa dasbor bersama peserta; tidak ada pembelian sampai {day}, jadi kepesertaan bisa "
        "dicabut."
    ),
    "next.check_card": (
        "Periksa nomor Kartu Prakerja di dasbor, lalu beli pelatihan paling lambat {deadline}."
    ),
    "next.check_balance": (
        "Periksa saldo pelatihan di dasbor, lalu beli pelatihan paling lambat {deadline}."
    ),
    "next.connect_first": (
        "Sambungkan rekening atau dompet digital, lalu beli pelatihan paling lambat {deadline}."
    ),
    "next.buy_training": "Beli pelatihan pertama paling lambat {deadline}.",
    "next.finish_training": "Selesaikan pelatihan {title} sampai sertifikat muncul.",
    "next.finish_training_by": "Selesaikan pelatihan {title} paling lambat {day}.",
    "next.await_certificate": "Tunggu sertifikat, paling lama sampai {day}.",
    "next.certificate_late": "Tanyakan sertifikat ke lembaga pelatihan; {day} sudah lewat.",
    "next.review_training": "Lengkapi {parts}.",
    "next.review_training_by": "Lengkapi {parts} paling lambat {day}.",
    "next.connect_account": "Sambungkan rekening atau dompet digital atas nama sendiri.",
    "next.connect_account_by": "Sambungkan rekening atau dompet digital paling lambat {day}.",
    "next.verify_account": "Verifikasi {provider} dengan NIK sendiri.",
    "next.verify_account_by": "Verifikasi {provider} dengan NIK sendiri paling lambat {day}.",
    "next.late": "{payout} terlambat {days} hari kerja. Periksa sebabnya di dasbor dan {provider}.",
    "next.late_today": "{payout} terlambat. Periksa sebabnya di dasbor dan {provider}.",
    "next.held": "{payout} tertahan. Periksa {provider} dan data di dasbor.",
    "next.failed": "{payout} gagal cair. Periksa {provider}, lalu tunggu jadwal ulang.",
    "next.record_schedule": "Lihat jadwal {payout} di dasbor dan catat tanggalnya.",
    "next.fill_survey": "Isi {payout} di dasbor.",
    "next.fill_survey_by": "Isi {payout} di dasbor paling lambat {day}.",
    "next.await_payout": "Tunggu {payout}, terjadwal {day}.",
    "next.await_estimate": "Tunggu {payout}, perkiraan {day}.",
    "next.use_balance": "Sisa saldo {amount} masih bisa dipakai membeli pelatihan.",
    "next.use_balance_by": "Sisa saldo {amount} bisa dipakai membeli pelatihan sampai {day}.",
    "next.close": "Semua langkah selesai; kepesertaan bisa ditutup.",
    "next.close_lost": "Tidak ada lagi yang bisa dikejar; kepesertaan bisa ditutup.",
    "next.none": "Tidak ada langkah berikutnya: {status}.",
    "account": "rekening",
    # the next step in two or three words
    "label.repair_scheme": "Betulkan aturan",
    "label.set_announcement": "Isi pengumuman",
    "label.wait_announcement": "Tunggu pengumuman",
    "label.confirm_revoked": "Cek dasbor bersama",
    "label.check_card": "Periksa nomor kartu",
    "label.check_balance": "Periksa saldo",
    "label.connect_account": "Sambungkan rekening",
    "label.buy_training": "Bantu beli pelatihan",
    "label.finish_training": "Ingatkan selesaikan",
    "label.await_certificate": "Tanyakan sertifikat",
    "label.review_training": "Bantu beri ulasan",
    "label.verify_account": "Verifikasi rekening",
    "label.check_payout": "Periksa sebab",
    "label.record_schedule": "Catat jadwal",
    "label.fill_survey": "Bantu isi survei",
    "label.await_payout": "Tunggu pencairan",
    "label.use_balance": "Pakai sisa saldo",
    "label.close": "Tutup kepesertaan",
    "label.none": "–",
    # the state of a person in a few words
    "headline.repair_scheme": "Aturan tidak terbaca",
    "headline.set_announcement": "Pengumuman belum diisi",
    "headline.wait_announcement": "Menunggu pengumuman",
    "headline.confirm_revoked": "Lewat tenggat",
    "headline.check_card": "Cek kartu, {left}",
    "headline.check_balance": "Cek saldo, {left}",
    "headline.connect_first": "Belum beli, {left}",
    "headline.buy_training": "Belum beli, {left}",
    "headline.finish_training": "Sedang pelatihan",
    "headline.await_certificate": "Sertifikat ditunggu",
    "headline.certificate_late": "Sertifikat belum ada",
    "headline.review_training": "Belum diulas",
    "headline.review_missing": "Ulasan kurang {number}",
    "headline.connect_account": "Rekening belum ada",
    "headline.verify_account": "Belum terverifikasi",
    "headline.incentive.late": "Insentif ke-{number} terlambat",
    "headline.incentive.held": "Insentif ke-{number} tertahan",
    "headline.incentive.failed": "Insentif ke-{number} gagal cair",
    "headline.survey.late": "Survei ke-{number} terlambat",
    "headline.survey.held": "Survei ke-{number} tertahan",
    "headline.survey.failed": "Survei ke-{number} gagal cair",
    "headline.incentive.record": "Jadwal insentif ke-{number}?",
    "headline.survey.record": "Jadwal survei ke-{number}?",
    "headline.fill_survey": "Survei ke-{number} belum diisi",
    "headline.incentive.await": "Insentif {number} dari {total} cair",
    "headline.survey.await": "Survei {number} dari {total} cair",
    "headline.use_balance": "Sisa saldo {rupiah}",
    "headline.close": "Selesai semua",
    "headline.close_lost": "Siap ditutup",
    "headline.unknown": "menghitung…",
    # why
    "why.scheme_unreadable": (
        "Aturan skema “{name}” tidak terbaca, jadi status, tenggat, dan uang tidak dihitung. "
        "Betulkan di Berkas, Aturan & kalender; yang tercatat tetap tersimpan."
    ),
    "why.no_announcement": "Tanggal pengumuman belum diisi, jadi tenggat belum bisa dihitung.",
    "why.announced": "Diumumkan {day}; hari itu hari ke-1.",
    "why.announced_plain": "Diumumkan {day}.",
    "why.announcement_ahead": "Pengumuman {day}.",
    "why.deadline": "Hari ke-{number} adalah {deadline}.",
    "why.cutoff": (
        "Hari ke-{number} jatuh sesudah batas akhir pakai saldo, jadi tenggatnya {deadline}."
    ),
    "why.not_bought": "Belum ada pembelian.",
    "why.bought": "Pelatihan pertama dibeli {day}: {title}, {amount}.",
    "why.not_finished": "Pelatihan belum dicatat selesai.",
    "why.finished": "Pelatihan selesai {day}, sertifikat belum muncul.",
    "why.certified": "Sertifikat muncul {day}.",
    "why.review_missing": "Masih kurang {parts}.",
    "why.reviewed": "Ulasan dan penilaian lengkap {day}.",
    "why.no_account": "Belum ada rekening atau dompet digital yang tersambung.",
    "why.account_unverified": "{provider} tersambung {day}, belum terverifikasi.",
    "why.account": "{provider} tersambung {day} dan terverifikasi {verified}.",
    "why.paid": "{paid} dari {count} insentif cair, seluruhnya {amount}.",
    "why.late": (
        "{payout} seharusnya cair {day}; {number} hari kerja sesudahnya, sampai {until}, sudah "
        "lewat."
    ),
    "why.survey_late": "{payout} seharusnya cair paling lambat {day}.",
    "why.held": "Dasbor menunjukkan {payout} tertahan.",
    "why.failed": "Dasbor menunjukkan {payout} gagal cair.",
    "why.entitled": "{payout} sudah menjadi hak sejak {day}, jadwal di dasbor belum dicatat.",
    "why.scheduled": "{payout} terjadwal {day}.",
    "why.survey": "{payout} belum diisi.",
    "why.survey_opens": "{payout} diperkirakan dibuka {day}.",
    "why.survey_until": "Batas akhir mengisi survei {day}.",
    "why.balance": "Sisa saldo {amount}, hangus sesudah {day}.",
    "why.balance_unknown": "Sisa saldo {amount}; batas akhir pemakaiannya belum diketahui.",
    "why.forfeited": "Sisa saldo {amount} sudah hangus.",
    "why.left": "{status} sejak {day}.",
    "why.left_undated": "{status}, tanggalnya belum dicatat.",
    "why.met": "Muncul {day}, tercatat di kantor ini.",
    "why.not_met": "Tanggal munculnya belum dicatat.",
    "why.precondition": "Tenggat pembelian pertama tidak menunggu prasyarat ini.",
    "why.opening": (
        "Saldo awal {amount} menurut skema, hanya untuk membeli pelatihan, tidak bisa diuangkan."
    ),
    "why.due_soon": "Disebut segera jatuh tempo mulai {days} hari sebelum tenggat.",
    "why.stuck": "{payout} {state}.",
    "why.filled": "{filled} dari {count} survei diisi.",
    "why.not_reviewed": "Belum ada sertifikat yang bisa diulas.",
    "why.first_unpaid": "Insentif ke-1 belum cair.",
    "why.locked.buy_training": "Langkah ini terbuka pada hari pengumuman.",
    "why.locked.attend_training": "Langkah ini terbuka sesudah pembelian pertama.",
    "why.locked.review_training": "Langkah ini terbuka sesudah sertifikat muncul.",
    "why.locked.incentive": "Langkah ini terbuka sesudah ulasan dan penilaian lengkap.",
    "why.locked.survey": "Langkah ini terbuka sesudah insentif ke-1 cair.",
    "why.lost_left": (
        "Sejak berhenti, langkah yang belum selesai dan uang yang belum diterima dihitung hilang."
    ),
    "why.lost_behind": "Langkah {number} hilang, jadi langkah ini tidak bisa dicapai lagi.",
    "why.lost_unbought": "Tidak ada pembelian sampai batas akhir pakai saldo, {day}.",
    "why.lost_cutoff": "Batas akhirnya {day} sudah lewat.",
    "why.date.buy_training": "Pembelian paling awal yang tidak dibatalkan: {day}.",
    "why.date.attend_training": "Sertifikat pelatihan pertama muncul {day}.",
    "why.date.review_training": "Yang terakhir dari ulasan di tiga tempat diberikan {day}.",
    "why.date.incentive": "Insentif yang terakhir cair {day}; sejak itu semuanya cair.",
    "why.date.survey": "Survei yang terakhir diisi {day}; sejak itu semuanya diisi.",
    "why.date.none": "Tanggalnya belum ada, karena langkah ini belum selesai.",
    "why.until.finish": "Menurut {scheme}, pelatihan harus selesai paling lambat {day}.",
    "why.until.review": "Menurut {scheme}, ulasan dan penilaian diberikan paling lambat {day}.",
    "why.until.account": (
        "Menurut {scheme}, rekening harus tersambung dan terverifikasi paling lambat {day}."
    ),
    "why.until.survey": "Menurut {scheme}, survei diisi paling lambat {day}.",
    "why.until.balance": "Menurut {scheme}, saldo bisa dipakai sampai {day}.",
    "why.until.unknown.finish": (
        "Untuk {scheme} tidak ada sumber yang menyebut batas akhir menyelesaikan pelatihan, "
        "jadi tidak ada tenggat yang dihitung."
    ),
    "why.until.unknown.review": (
        "Untuk {scheme} tidak ada sumber yang menyebut batas akhir ulasan, jadi tidak ada "
        "tenggat yang dihitung."
    ),
    "why.until.unknown.account": (
        "Untuk {scheme} tidak ada sumber yang menyebut batas akhir menyambungkan rekening, "
        "jadi tidak ada tenggat yang dihitung."
    ),
    "why.until.unknown.survey": (
        "Untuk {scheme} tidak ada sumber yang menyebut batas akhir mengisi survei, jadi "
        "tidak ada tenggat yang dihitung."
    ),
    "why.until.over.finish": "Pelatihan sudah selesai, jadi batas itu tidak berlaku lagi.",
    "why.until.over.review": "Ulasan sudah lengkap, jadi batas itu tidak berlaku lagi.",
    "why.until.over.account": "Rekening sudah terverifikasi, jadi batas itu tidak berlaku lagi.",
    "why.until.over.survey": "Survei sudah diisi, jadi batas itu tidak berlaku lagi.",
    "why.last_workday": "Hari kerja terakhir sebelum tenggat: {day}.",
    "why.value.times": "{count} kali {amount}, seluruhnya {total}, menurut {scheme}.",
    "why.value.none": (
        "Langkah ini tidak membawa uang sendiri; {cash} dari langkah 4 dan 5 bergantung padanya."
    ),
    "why.by.none": "Langkah berikutnya tidak punya tenggat yang bisa dihitung.",
    "why.by.certificate": (
        "Pelatihan selesai {finished}; sertifikat muncul paling lama {days} hari kerja "
        "sesudahnya, {day}."
    ),
    "why.status.active": "Tidak ada status lain yang dicatat sampai hari ini.",
    "why.status.reason": "Alasannya: {reason}.",
    "why.status.moved": (
        "Yang pindah tetap dihitung seperti yang aktif, tetapi tidak tampil di Hari Ini."
    ),
    "why.status.leaving": (
        "Sejak itu langkah yang belum selesai dan uang yang belum diterima dihitung hilang; "
        "yang cair kemudian tetap dihitung."
    ),
    "why.spent": "{count} pembelian: {parts}. Seluruhnya {amount}.",
    "why.spent_none": "Belum ada pembelian, jadi terpakai {amount}.",
    "why.spent_less": "Dari itu {refunded} kembali karena dibatalkan, jadi terpakai {used}.",
    "why.refunded": "{count} pembatalan: {parts}. Seluruhnya {amount} kembali ke saldo.",
    "why.refunded_none": "Tidak ada pembelian yang dibatalkan, jadi kembali {amount}.",
    "why.purchase": "{title} ({day}) {amount}",
    "why.left_over": "{opening} dikurangi {spent} menyisakan {left}.",
    "why.left_refunded": (
        "{opening} dikurangi {spent}, ditambah {refunded} yang kembali, menyisakan {left}."
    ),
    "why.remaining_none": "Sisa yang bisa dipakai {amount}, karena sisa saldo hangus.",
    "why.forfeited_none": "Tidak ada yang hangus: {amount}.",
    "why.forfeited_left": "Sisa saldo hangus sejak berhenti.",
    "why.forfeited_cutoff": "Saldo bisa dipakai sampai {day}; sisanya hangus sesudah itu.",
    "why.row_spent": "{title} dibeli {day} seharga {amount}; saldo {before} menjadi {left}.",
    "why.row_returned": (
        "{title} dibatalkan {day}, {amount} kembali; saldo {before} menjadi {left}."
    ),
    "why.late_from": (
        "Baru disebut terlambat bila belum cair sampai {day}, {number} hari kerja sesudah "
        "tanggal itu."
    ),
    "why.late_from_due": "Baru disebut terlambat bila belum cair sampai {day}.",
    "why.lost_step": "Langkah {number}, {step}, hilang.",
    "why.lost_survey": "{payout} tidak diisi sampai batas akhir {day}.",
    "why.hak_latest": "Menjadi hak pada tanggal terakhir dari {parts}: {day}.",
    "why.hak": (
        "Menjadi hak {day}, ketika sertifikat, ulasan, dan rekening yang dipakai waktu itu "
        "sudah lengkap."
    ),
    "why.hak_unrecorded": (
        "Uangnya sudah cair, tetapi tanggal yang membuatnya menjadi hak belum dicatat."
    ),
    "why.hak_none": "Belum menjadi hak: perlu sertifikat, ulasan, dan rekening yang terverifikasi.",
    "why.part.certified": "sertifikat {day}",
    "why.part.reviewed": "ulasan {day}",
    "why.part.connected": "rekening tersambung {day}",
    "why.part.verified": "terverifikasi {day}",
    "why.survey_filled": "{payout} diisi {day}; sejak itu uangnya menjadi hak.",
    "why.survey_opened": "{payout} dibuka {day}.",
    "why.no_schedule": "Jadwal di dasbor belum dicatat.",
    "why.on_dashboard": "Dasbor menunjukkan {day}, tercatat di kantor ini.",
    "why.received": "{payout} cair {day}, tercatat di kantor ini.",
    "why.due_lost": "Tidak ada tanggal, karena uang ini tidak bisa diterima lagi.",
    "why.due_none": "Belum ada tanggal, karena uang ini belum menjadi hak.",
    "why.not_yet": "Belum cair; jadwal di dasbor {day}.",
    "why.estimate": "Perkiraan: {day}.",
    "why.estimate_survey": (
        "Perkiraan: {day}, yaitu {days} hari kalender sesudah survei diisi {filled}."
    ),
    "why.estimate.first": "Perkiraan: {day}, sehari sesudah menjadi hak {anchor}.",
    "why.estimate.entitled": (
        "Perkiraan: {day}, {months} bulan sesudah perkiraan insentif ke-1, yang menjadi hak "
        "{anchor}."
    ),
    "why.estimate.scheduled": (
        "Perkiraan: {day}, {months} bulan sesudah jadwal insentif ke-1, {anchor}."
    ),
    "why.estimate.paid": "Perkiraan: {day}, {months} bulan sesudah insentif ke-1 cair {anchor}.",
    "why.part.used": "saldo terpakai",
    "why.part.left": "sisa saldo",
    "why.part.forfeited": "saldo hangus",
    "why.part.incentive": "{count} insentif",
    "why.part.survey": "{count} insentif survei",
    "why.money.received": "Diterima ialah saldo yang terpakai ditambah uang yang sudah cair.",
    "why.money.waiting": (
        "Menunggu ialah uang yang sudah menjadi hak atau terjadwal dan belum terlambat."
    ),
    "why.money.at_risk": (
        "Terancam ialah sisa saldo ditambah uang yang belum menjadi hak, terlambat, "
        "tertahan, atau gagal cair."
    ),
    "why.money.lost": "Hilang ialah saldo yang hangus ditambah uang yang tidak bisa diterima lagi.",
    "why.money.sum": "{parts}; seluruhnya {total}.",
    "why.money.nothing": "Tidak ada yang termasuk di sini: {total}.",
    "why.money.whole": (
        "Diterima, menunggu, terancam, dan hilang selalu berjumlah {total} menurut {scheme}."
    ),
    "why.head.state": "Mengapa “{state}”?",
    "why.head.payout_state": "{payout}: mengapa “{state}”?",
    "why.head.precondition": "{name}",
    "why.head.step_date": "Tanggal: {name}",
    "why.head.step_deadline": "Tenggat: {name}",
    "why.head.step_value": "Nilai: {name}",
    "why.head.purchase_deadline": "Tenggat pembelian pertama",
    "why.head.balance.opening": "Saldo awal",
    "why.head.balance.spent": "Saldo keluar",
    "why.head.balance.refunded": "Saldo kembali",
    "why.head.balance.remaining": "Sisa saldo",
    "why.head.balance.forfeited": "Saldo hangus",
    "why.head.ledger_row": "Baris buku saldo",
    "why.head.payout_entitled": "Tanggal hak: {name}",
    "why.head.payout_scheduled": "Tanggal terjadwal: {name}",
    "why.head.payout_due": "Tanggal cair: {name}",
    "why.head.payout_amount": "Nominal: {name}",
    "why.head.money.received": "Uang diterima",
    "why.head.money.waiting": "Uang menunggu",
    "why.head.money.at_risk": "Uang terancam",
    "why.head.money.lost": "Uang hilang",
    "why.head.action_by": "Tenggat langkah berikutnya",
    "why.source": "Sumber: {places}",
    # Andaikan.
    "whatif.training": "Pelatihan andaian",
    "whatif.next": "Langkah berikutnya",
    "whatif.due": "tenggat {day}",
    "whatif.earlier": "← lebih awal {days} hari",
    "whatif.later": "→ lebih lambat {days} hari",
    "whatif.other": "≠ berubah",
    "whatif.more": "↑ naik {amount}",
    "whatif.less": "↓ turun {amount}",
    "whatif.finish_by": (
        "Supaya insentif ke-1 cair paling lambat {wish}, pelatihan selesai paling lambat "
        "{day}. Dihitung dengan waktu tunggu terlama: {certificate} hari kerja untuk "
        "sertifikat, {money} hari kerja untuk uangnya; ulasan dan rekening pada hari "
        "sertifikat muncul."
    ),
    "whatif.paid": "Insentif ke-1 sudah cair {day}.",
    "whatif.left": "Tidak bisa: peserta sudah berhenti ({status}).",
    "whatif.finished": (
        "Pelatihan sudah selesai {day}, jadi tidak ada lagi yang bisa dipercepat di situ."
    ),
    "whatif.past": "Tidak bisa: {wish} sudah lewat.",
    "whatif.never": (
        "Tidak bisa: batas akhir skema lebih dulu lewat daripada sertifikat dan uangnya datang."
    ),
    "whatif.too_soon": (
        "Tidak bisa sampai {wish}. Paling cepat {earliest}, kalau pelatihan selesai hari "
        "ini: {certificate} hari kerja untuk sertifikat, {money} hari kerja untuk uangnya."
    ),
    # contradictions
    "warning.scheme_unreadable": (
        "Aturan skemanya tidak terbaca; status, tenggat, dan uang tidak dihitung."
    ),
    "warning.bought_late": "Pelatihan pertama dibeli sesudah tenggat.",
    "warning.bought_before_balance": "Ada pembelian sebelum saldo muncul.",
    "warning.bought_before_announcement": "Ada pembelian sebelum pengumuman.",
    "warning.certified_before_bought": "Sertifikat lebih dulu daripada pembelian.",
    "warning.reviewed_before_certified": "Ulasan lebih dulu daripada sertifikat.",
    "warning.finished_after_cutoff": "Pelatihan selesai sesudah batas akhir.",
    "warning.reviewed_after_cutoff": "Ulasan diberikan sesudah batas akhir.",
    "warning.survey_after_cutoff": "Survei diisi sesudah batas akhir.",
    "warning.surveys_out_of_order": "Survei diisi tidak berurutan.",
    "warning.spent_over_balance": "Pembelian melebihi saldo.",
    "warning.paid_without_entitlement": (
        "Ada uang yang cair, padahal sertifikat, ulasan, atau surveinya belum dicatat."
    ),
    "warning.bought_after_cutoff": "Ada pembelian sesudah batas akhir pakai saldo.",
    # worklist
    "urgency.urgent": "≤ 3 hari kerja",
    "urgency.overdue": "Lewat tenggat",
    "urgency.week": "≤ 7 hari",
    "urgency.fortnight": "≤ 14 hari",
    "urgency.later": "Nanti",
    "urgency.none": "Tanpa tenggat",
    # a line of the worklist
    "today.not_bought": "Belum beli",
    "today.due": "{what}, tenggat {day} ({days} hari)",
    "today.due_today": "{what}, tenggat {day} (hari ini)",
    "today.past": "{what}, lewat {days} hari ({day})",
    "today.past_brief": "{what}, lewat {days} hari",
    "today.promised_today": "janji hari ini",
    "today.promise_near": "janji {day}, tenggat dekat",
    "today.promise_passed": "janji {day} lewat",
    "today.visit": "kunjungi rumah",
    "today.never_contacted": "belum dihubungi",
    "today.heard": "{days} hari tanpa kabar",
    "today.heard_today": "dihubungi hari ini",
    "today.changed": "Data diubah",
    "today.handled": "{what}, {time}",
    "today.handled_section": "Ditangani hari ini",
    # calendar
    "calendar.buy": "tenggat beli",
    "calendar.finish": "batas selesai pelatihan",
    "calendar.review": "batas ulasan",
    "calendar.account": "batas rekening",
    "calendar.survey": "batas survei",
    "calendar.balance": "batas pakai saldo",
    # paper: what a participant reads
    "paper.title": "Ringkasan peserta",
    "paper.number": "No. {number:06d}",
    "paper.phone": "Telepon {value}",
    "paper.batch": "Gelombang {value}",
    "paper.nik": "NIK {nik}",
    "paper.printed": "Ringkasan peserta · dicetak {day} · {number}",
    "paper.now": "Yang harus dilakukan sekarang",
    "paper.by": "Paling lambat {day}",
    "paper.scheduled": "Terjadwal {day}",
    "paper.expected": "Perkiraan {day}",
    "paper.help": "Petugas kami bisa membantu di kantor, paling baik {day}.",
    "paper.or": "atau",
    "paper.any_platform": "platform resmi yang tertulis di dasbor Prakerja",
    "paper.any_account": "rekening bank atau dompet digital yang tertulis di dasbor Prakerja",
    "paper.steps": "Lima langkah",
    "paper.days_left": "Belum, sisa {days} hari",
    "paper.times": "{count} × {amount}",
    "paper.places": "tiga tempat",
    "paper.until": "paling lambat {day}",
    "paper.balance": "Saldo pelatihan",
    "paper.not_cash": "{amount}, bukan uang tunai",
    "paper.balance_untouched": "Belum terpakai. Sisa saldo hangus sesudah {day}.",
    "paper.balance_untouched_unknown": "Belum terpakai. Batas akhir pemakaiannya belum diketahui.",
    "paper.balance_left": "Terpakai {used}. Sisa {left} hangus sesudah {day}.",
    "paper.balance_left_unknown": (
        "Terpakai {used}. Sisa {left}, batas akhir pemakaiannya belum diketahui."
    ),
    "paper.balance_spent": "Terpakai {used}. Tidak ada sisa.",
    "paper.balance_unused": "Tidak terpakai. Saldo {left} sudah hangus.",
    "paper.balance_forfeited": "Terpakai {used}. Sisa {left} sudah hangus.",
    "paper.payouts": "{count} pencairan",
    "paper.paid": "sudah cair {paid} dari {cash}",
    "paper.payable": "bisa cair {cash}",
    "paper.lost": "hilang {cash}",
    "paper.no_date": "belum ada tanggal",
    "paper.payout.paid": "sudah cair",
    "paper.payout.lost": "hilang",
    "paper.payout.held": "dana tertahan",
    "paper.payout.failed": "gagal cair",
    "paper.payout.scheduled": "terjadwal",
    "paper.payout.entitled": "menunggu jadwal",
    "paper.payout.late": "terlambat dari jadwal",
    "paper.payout.not_entitled": "belum berhak",
    "paper.survey_opened": "dibuka, belum diisi",
    "paper.survey_opens": "mulai bisa diisi",
    "paper.survey_estimate": "perkiraan mulai bisa diisi",
    "paper.officer": "Petugas Anda:",
    "paper.cut": "gunting di sini",
    "paper.stub": "Tanda terima untuk kantor",
    "paper.received": "{name} sudah menerima dan memahami ringkasan ini.",
    "paper.date": "Tanggal",
    "paper.signature": "Tanda tangan peserta",
    "paper.officer_signature": "Petugas",
    "paper.unofficial": "Buku catatan kantor, bukan aplikasi resmi Prakerja.",
    "paper.never_asks": (
        "Tanda ± berarti perkiraan. Petugas tidak pernah meminta sandi, OTP, PIN, atau uang."
    ),
    "paper.nip": "NIP {value}",
    "list.title": "Daftar peserta",
    "list.chosen": "Daftar peserta pilihan",
    "list.number": "No.",
    "list.printed": "Dicetak {day} oleh {officer}. NIK disamarkan.",
    "list.omitted": "Tidak muat di kertas ini: {columns}.",
    "list.everybody": "Semua peserta",
    "list.order": "urut {column}",
    "list.descending": "{order}, terbesar dulu",
    "list.text": "Dicari “{text}”",
    "list.batch": "Gelombang {value}",
    "list.no_batch": "tanpa gelombang",
    "list.district": "Kecamatan {value}",
    "list.all_done": "Semua langkah selesai",
    "list.step": "Sampai langkah {number}",
    "list.officer": "Petugas {value}",
    "list.due": "Tenggat {days} hari ke depan",
    "list.niks": "Daftar {count} NIK yang ditempel",
    "list.sum": "{people} peserta · berisiko {amount}",
    "list.head.name": "Nama",
    "list.head.nik": "NIK",
    "list.head.batch": "Gel.",
    "list.head.district": "Kecamatan",
    "list.head.steps": "Langkah 1–5",
    "list.head.headline": "Keadaan",
    "list.head.by": "Tenggat",
    "list.head.at_risk": "Berisiko (Rp)",
    "list.head.village": "Desa",
    "list.head.status": "Status",
    "list.head.phone": "Telepon",
    "list.head.officer": "Petugas",
    "report.tab.summary": "Ringkasan",
    "report.tab.batch": "Per gelombang",
    "report.tab.district": "Per kecamatan",
    "report.tab.officer": "Per petugas",
    "report.tab.step": "Per langkah",
    "report.tab.status": "Per status",
    "report.tab.month": "Per bulan",
    "report.title.summary": "Laporan ringkas",
    "report.title.batch": "Rekap per gelombang",
    "report.title.district": "Rekap per kecamatan",
    "report.title.officer": "Rekap per petugas",
    "report.title.step": "Rekap per langkah yang sedang dijalani",
    "report.title.status": "Rekap per status",
    "report.title.month": "Uang tunai per bulan",
    "report.name.batch": "Gelombang",
    "report.name.short_batch": "Gel.",
    "report.name.district": "Kecamatan",
    "report.name.officer": "Petugas",
    "report.name.step": "Langkah",
    "report.name.status": "Status",
    "report.name.month": "Bulan",
    "report.as_of": "Keadaan data {day}.",
    "report.whole": "Uang dalam rupiah.",
    "report.juta": "Uang dalam juta rupiah.",
    "report.nobody": "Belum ada peserta untuk dilaporkan. Impor atau tambah dulu pesertanya.",
    "report.nobody_left": "Tidak ada peserta dengan saringan ini. Ubah saringannya, lalu ulangi.",
    "report.steps": (
        "Langkah 1 {step_1}, 2 {step_2}, 3 {step_3}, 4 {step_4}, 5 {step_5}: jumlah "
        "peserta yang sudah selesai."
    ),
    "report.people": "{count} peserta",
    "report.persons": "{count} orang",
    "report.in_all": "{amount} seluruhnya",
    "report.total": "Semua",
    "report.unknown": "belum tercatat",
    "report.all_done": "Semua langkah selesai",
    "report.head.people": "Peserta",
    "report.head.step_1": "1 Beli",
    "report.head.step_2": "2 Latih",
    "report.head.step_3": "3 Ulas",
    "report.head.step_4": "4 Ins.",
    "report.head.step_5": "5 Survei",
    "report.head.received": "Diterima",
    "report.head.waiting": "Menunggu",
    "report.head.at_risk": "Terancam",
    "report.head.lost": "Hilang",
    "report.head.paid": "Cair",
    "report.head.planned": "Terjadwal, perkiraan",
    "report.head.cash": "Jumlah",
    "report.head.stage": "Tahap",
    "report.head.share": "Bagian",
    "report.head.by": "Tenggat",
    "report.head.what": "Yang harus dilakukan",
    "report.head.batches": "Gelombang",
    "report.chart.funnel": "Sampai di mana peserta",
    "report.chart.funnel_note": "orang, dan bagian dari yang lolos",
    "report.chart.cash": "Uang tunai diterima peserta per bulan",
    "report.chart.cash_note": "juta rupiah",
    "report.chart.wave": "Gelombang tenggat",
    "report.chart.wave_note": "rupiah terancam menurut tanggal",
    "report.chart.recap": "Rekap per gelombang",
    "report.chart.recap_note": "orang per langkah; uang dalam juta rupiah",
    "report.stage.0": "Lolos seleksi",
    "report.stage.4": "Insentif pertama cair",
    "report.missing.none": "tidak ada yang tertinggal",
    "report.missing.left": "{count} sudah keluar dari program",
    "report.missing.1": "{count} belum beli",
    "report.missing.2": "{count} masih berlatih",
    "report.missing.3": "{count} ulasan kurang",
    "report.missing.4": "{count} menunggu pencairan",
    "report.missing.5": "{count} survei belum lengkap",
    "report.paid": "cair",
    "report.planned": "terjadwal dan perkiraan",
    "report.month_spoken": "{month}: cair {paid}, terjadwal dan perkiraan {planned}",
    "report.overdue": "{amount} sudah lewat harinya dan belum cair; tidak digambar.",
    "report.undated": "Tanpa tanggal · skala sendiri: batang penuh {amount}",
    "report.past": "lewat",
    "report.from": "mulai {day}",
    "report.deadlines": "{count} hal lain",
    "report.batches": "gel. {batches}",
    "report.no_day": "tanpa tanggal",
    "report.whose.people": "semua peserta",
    "report.whose.done": "langkah {step} selesai",
    "report.whose.stage": "sampai tahap {step}",
    "report.whose.received": "sudah menerima uang",
    "report.whose.waiting": "menunggu uang",
    "report.whose.at_risk": "uangnya terancam",
    "report.whose.lost": "kehilangan uang",
    "report.whose.wave": "tenggat",
    "report.how_name.people": "Peserta",
    "report.how.people": "Setiap orang di buku ini dihitung sekali, apa pun statusnya.",
    "report.how_name.step_1": "1 Membeli pelatihan",
    "report.how.step_1": "Peserta yang pembelian pertamanya sudah tercatat dan tidak dibatalkan.",
    "report.how_name.step_2": "2 Mengikuti pelatihan",
    "report.how.step_2": "Peserta yang pelatihan pertamanya sudah bersertifikat.",
    "report.how_name.step_3": "3 Ulasan dan penilaian",
    "report.how.step_3": "Peserta yang penilaian dan ketiga ulasannya sudah bertanggal.",
    "report.how_name.step_4": "4 Insentif pasca-pelatihan",
    "report.how.step_4": "Peserta yang semua insentif pasca-pelatihannya sudah cair.",
    "report.how_name.step_5": "5 Insentif survei",
    "report.how.step_5": "Peserta yang semua surveinya sudah diisi.",
    "report.how_name.received": "Diterima",
    "report.how.received": (
        "Saldo yang terpakai, dikurangi yang dikembalikan, ditambah uang yang sudah cair."
    ),
    "report.how_name.waiting": "Menunggu",
    "report.how.waiting": "Uang yang sudah menjadi hak peserta atau terjadwal, tetapi belum cair.",
    "report.how_name.at_risk": "Terancam",
    "report.how.at_risk": (
        "Sisa saldo dan semua uang yang masih bisa hilang bila tidak ada yang bertindak."
    ),
    "report.how_name.lost": "Hilang",
    "report.how.lost": "Saldo yang hangus dan pencairan yang tidak bisa diterima lagi.",
    "report.how_name.paid": "Cair",
    "report.how.paid": "Uang tunai menurut tanggal cairnya; saldo pelatihan tidak ikut dihitung.",
    "report.how_name.planned": "Terjadwal dan perkiraan",
    "report.how.planned": (
        "Uang tunai menurut tanggal terjadwal, atau perkiraan bila belum terjadwal, mulai hari "
        "keadaan data."
    ),
    "report.how_name.cash": "Jumlah",
    "report.how.cash": "Yang sudah cair ditambah yang terjadwal dan perkiraan dalam bulan itu.",
    "report.how_name.stage": "Sampai di mana peserta",
    "report.how.stage": (
        "Peserta yang sudah melewati tahap ini; di bawah batang tertulis siapa yang sampai tahap "
        "sebelumnya saja."
    ),
    "report.how_name.stage_4": "4 Insentif pertama cair",
    "report.how.stage_4": "Peserta yang sudah menerima sedikitnya satu pencairan.",
    "report.how_name.wave": "Gelombang tenggat",
    "report.how.wave": (
        "Semua rupiah yang terancam, menurut hari paling akhir untuk langkah berikutnya tiap "
        "peserta."
    ),
    "report.how_name.name": "Baris rekap",
    "report.how.name": "Satu baris untuk tiap nilai; jumlah semua baris sama dengan baris Semua.",
    "list.from_report": "Daftar {count} peserta dari laporan: {name}",
    "letterhead.sample": "Contoh halaman",
    "letterhead.sample_note": (
        "Beginilah kop, tempat tanda tangan, dan catatan kaki dicetak. Angkanya contoh."
    ),
    "letterhead.many_lines": "Paling banyak {most} baris; gabungkan atau hapus sebagian.",
    "letterhead.long_line": "Paling panjang {most} huruf; singkatkan.",
    "letterhead.folio": "Antara {least} dan {most} mm; ukur kertasnya.",
    "sheet.title": "Lembar telepon",
    "sheet.number": "Lembar {sheet}",
    "sheet.file": "Lembar telepon {sheet}",
    "sheet.officer": "Petugas: {name}",
    "sheet.legend": "Lingkari hasil:",
    "sheet.outcome.reached": "tersambung",
    "sheet.outcome.no_answer": "tidak diangkat",
    "sheet.outcome.wrong_number": "nomor salah",
    "sheet.outcome.promised": "janji",
    "sheet.outcome.family": "keluarga",
    "sheet.how_to": (
        "Memasukkan hasil: di Hari Ini tekan Ctrl+L, lalu ketik kode, spasi, hasil, Enter. "
        "Contoh: 014 2, atau 014 4 18/10 untuk janji."
    ),
    "sheet.promise": "Janji tgl.",
    "sheet.note": "Catatan",
    "sheet.again": "{{title}} (lanjutan)",
    "sheet.sum": "{people} orang, {amount} terancam",
    "sheet.return": "Masukkan sebelum pulang.",
    "sheet.private": (
        "Lembar ini berisi data pribadi: simpan di map terkunci, hancurkan sesudah hasil "
        "dimasukkan."
    ),
    "sheet.page": "{sheet} · Halaman {{page}} dari {{pages}}",
    "sheet.batch": "Gel. {number}",
    "sheet.no_phone": "tanpa nomor",
    "sheet.due_at": "{day}, 23.59",
    "sheet.past": "Lewat tenggat {day}",
    "sheet.at_risk": "{amount} terancam",
    "sheet.class.urgent": "Paling lama 3 hari kerja lagi",
    "sheet.class.overdue": "Lewat tenggat",
    "sheet.class.week": "Dalam 7 hari",
    "sheet.class.fortnight": "Dalam 14 hari",
    "sheet.class.later": "Lebih dari 14 hari",
    "sheet.class.none": "Tanpa tenggat",
    "sheet.nobody": "Tidak ada orang untuk lembar telepon. Pilih dulu pesertanya, lalu cetak.",
    "sheet.too_many": (
        "Satu lembar telepon memuat paling banyak {most} orang. Saring dulu daftarnya, lalu cetak."
    ),
    "sheet.number_taken": "nomornya sudah terpakai.",
    "sheet.not_kept": (
        "Lembar {sheet} tidak tercatat, jadi hasilnya tidak bisa dimasukkan: {why} Buang "
        "kertasnya, lalu cetak lagi dari Hari Ini."
    ),
    "visit.title": "Daftar kunjungan",
    "visit.nobody": (
        "Belum ada yang perlu dikunjungi: tidak ada orang dengan tiga panggilan berturut-turut "
        "yang tidak diangkat. Pilih peserta di daftar untuk mencetak yang lain."
    ),
    "visit.met": "bertemu",
    "visit.not_met": "tidak bertemu",
    "visit.sign": "Tanda tangan",
    "visit.people": "{people} orang",
    "visit.place": "{village}, Kecamatan {district}",
    "visit.no_village": "Desa belum dicatat",
    "visit.no_address": "alamat belum dicatat",
    "visit.private": "Daftar ini berisi data pribadi: jangan ditinggal di jalan, simpan terkunci.",
    "record.title": "Semua tentang orang ini",
    "record.file": "Semua tentang {name}",
    "record.printed": "dicetak {day}",
    "record.as_of": "Keadaan per {day}.",
    "record.whole_nik": (
        "NIK dan No. KK tercetak utuh di kertas ini. Serahkan hanya kepada yang berhak, simpan "
        "terkunci, hancurkan bila tidak dipakai lagi."
    ),
    "record.private": "Berisi data pribadi: simpan terkunci, jangan difoto.",
    "record.data": "Data diri",
    "record.now": "Langkah berikutnya",
    "record.scheme": "Aturan yang berlaku",
    "record.steps": "Syarat dan lima langkah",
    "record.doubts": "Yang perlu diperiksa",
    "record.trainings": "Pelatihan",
    "record.no_trainings": "Belum ada pembelian pelatihan.",
    "record.bought": "dibeli {day}",
    "record.balance": "Buku saldo pelatihan",
    "record.opening": "Saldo awal",
    "record.purchase": "Beli {title}",
    "record.refund": "Batal {title}",
    "record.forfeited": "Hangus sesudah batas akhir",
    "record.forfeited_left": "Hangus karena keluar dari program",
    "record.accounts": "Rekening dan dompet digital",
    "record.no_accounts": "Belum ada rekening yang disambungkan.",
    "record.payouts": "Pencairan",
    "record.reports": "Keadaan pencairan dari waktu ke waktu",
    "record.no_reports": "Belum ada keadaan dari dasbor yang dicatat.",
    "record.remark": "keterangan kantor",
    "record.surveys": "Survei",
    "record.no_surveys": "Belum ada survei yang dicatat.",
    "record.contacts": "Kontak",
    "record.no_contacts": "Belum pernah dihubungi.",
    "record.note": "Catatan",
    "record.no_note": "Tidak ada catatan.",
    "record.history": "Riwayat",
    "record.history_right": "{count} perubahan, terbaru dulu",
    "record.no_history": "Belum ada perubahan yang tercatat.",
    "record.no_officer": "tanpa nama petugas",
    "record.undone": "diurungkan",
    "record.money": "diterima {received}, menunggu {waiting}, terancam {at_risk}, hilang {lost}",
    "record.head.step": "Langkah",
    "record.head.state": "Keadaan",
    "record.head.done": "Selesai",
    "record.head.due": "Tenggat",
    "record.head.what": "Uraian",
    "record.head.note": "Keterangan",
    "record.head.day": "Tanggal",
    "record.head.out": "Keluar",
    "record.head.in": "Masuk",
    "record.head.left": "Sisa",
    "record.head.payout": "Pencairan",
    "record.head.amount": "Jumlah",
    "record.head.entitled": "Berhak sejak",
    "record.head.survey": "Survei",
    "record.head.when": "Kapan",
    "record.head.officer": "Petugas",
    "record.head.field": "Yang berubah",
    "record.head.before": "Dari",
    "record.head.after": "Menjadi",
    "handover.title": "Serah terima",
    "handover.everybody": "Semua peserta kantor ini: {people} orang.",
    "handover.of_officer": "Peserta yang dipegang {officer}: {people} orang.",
    "handover.unassigned": "Peserta tanpa petugas: {people} orang.",
    "handover.from": "Disusun oleh {officer}.",
    "handover.backup": "Cadangan terakhir",
    "handover.no_backup": "belum ada cadangan",
    "handover.cases": "Kasus terbuka di Hari Ini",
    "handover.no_cases": "Tidak ada kasus terbuka.",
    "handover.promises": "Janji yang dekat",
    "handover.no_promises": "Tidak ada janji yang ditunggu.",
    "handover.visits": "Menunggu kunjungan",
    "handover.no_visits": "Tidak ada yang tiga kali berturut-turut tidak mengangkat.",
    "handover.sheets": "Lembar telepon yang belum diketik kembali",
    "handover.no_sheets": "Semua lembar telepon sudah diketik kembali.",
    "handover.sheet_lines": "{open} dari {rows} baris",
    "handover.officers": "Per petugas",
    "handover.people": "{count} orang",
    "handover.count": "{count} lembar",
    "handover.more": "dan {{count}} lainnya",
    "handover.sum": "Jumlah",
    "handover.nobody": "belum ada petugas",
    "handover.gives": "Yang menyerahkan, nama dan tanda tangan",
    "handover.takes": "Yang menerima, nama dan tanda tangan",
    "handover.head.class": "Tenggat",
    "handover.head.people": "Orang",
    "handover.head.at_risk": "Terancam (Rp)",
    "handover.head.day": "Tanggal",
    "handover.head.officer": "Petugas",
    "handover.head.lines": "Belum diketik",
    "handover.no_officers": "Belum ada petugas.",
    "handover.head.name": "Nama",
    "handover.head.village": "Kelurahan/Desa",
    "handover.head.phone": "No. HP",
    "handover.head.what": "Untuk apa",
    "handover.head.sheet": "Lembar",
    "handover.head.cases": "Kasus",
    "keying.empty": "Ketik kode dan hasil dari kertas, misalnya 014 2.",
    "keying.no_sheet": (
        "Belum ada lembar telepon. Cetak dari Hari Ini (Ctrl+P), lalu masukkan hasilnya di sini."
    ),
    "keying.other_day": (
        "Hari ini belum ada lembar; yang terakhir {sheet}, {day}. Bila itu lembarnya, ketik "
        "{sheet} lalu Enter."
    ),
    "keying.unknown_sheet": "Lembar {sheet} tidak ada. Lihat nomornya di kanan atas kertas.",
    "keying.future_sheet": (
        "Lembar {sheet} bertanggal {day}, sesudah hari ini. Periksa tanggal komputer."
    ),
    "keying.no_code": (
        "“{text}” bukan kode baris. Ketik kode dari kertas, spasi, lalu hasil: 014 2."
    ),
    "keying.unknown_code": (
        "Kode {code} tidak ada di lembar {sheet}; kodenya {first} sampai {last}."
    ),
    "keying.empty_sheet": "Semua peserta di lembar {sheet} sudah dihapus; buang kertasnya.",
    "keying.no_outcome": "{who}: ketik juga hasilnya, 1 sampai 5.",
    "keying.unknown_outcome": (
        "Hasil “{text}” tidak ada. 1 tersambung, 2 tidak diangkat, 3 nomor salah, 4 janji, "
        "5 keluarga."
    ),
    "keying.no_day": "{who}: tulis tanggal janjinya, misalnya {code} 4 18/10 atau {code} 4 besok.",
    "keying.past_day": "{who}: janji {day} lebih dulu daripada lembarnya. Periksa tanggalnya.",
    "keying.keyed": "{who} sudah dicatat: {what}. Tidak dicatat lagi.",
    "keying.elsewhere": (
        "{who} hari itu sudah dicatat dari lembar {sheet}, {code}: {what}. Tekan Enter sekali "
        "lagi bila memang ditelepon dua kali."
    ),
    "keying.said": "{who}: {what}",
    "keying.noted": "{what}, “{note}”",
    "title.call_sheet": "Cetak lembar telepon {sheet}",
    "title.sheet_line": "Lembar {sheet} baris {code}: {what}",
    "paper.page": "Halaman {page} dari {pages}",
    "do.repair_scheme": "Hubungi kantor untuk menanyakan langkah berikutnya.",
    "advice.repair_scheme": "Kantor sedang memeriksa aturan program untuk gelombang Anda.",
    "do.set_announcement": "Bawa bukti pengumuman lolos ke kantor.",
    "advice.set_announcement": (
        "Tanggal pengumuman belum kami catat, jadi tenggat beli pelatihan belum bisa dihitung."
    ),
    "do.wait_announcement": "Tunggu pengumuman {announced}.",
    "advice.wait_announcement": "Siapkan KTP, nomor ponsel aktif, dan alamat surel.",
    "do.confirm_revoked": "Datang ke kantor dan periksa dasbor Prakerja bersama petugas.",
    "advice.confirm_revoked": (
        "Tenggat membeli pelatihan pertama sudah lewat. Kepesertaan bisa dicabut."
    ),
    "do.check_card": "Buka dasbor Prakerja. Lihat apakah nomor Kartu Prakerja sudah muncul.",
    "advice.check_card": (
        "Nomor muncul sesudah tiga video ditonton sampai habis. Sesudah itu langsung beli "
        "pelatihan pertama.{help}"
    ),
    "do.check_balance": "Buka dasbor Prakerja. Lihat apakah saldo pelatihan sudah muncul.",
    "advice.check_balance": (
        "Bila belum muncul sesudah 7 × 24 jam, hubungi layanan Prakerja. Sesudah itu langsung "
        "beli pelatihan pertama.{help}"
    ),
    "do.connect_first": "Sambungkan rekening atau dompet digital, lalu beli pelatihan.",
    "advice.connect_first": "Pilihan: {accounts}. Pakai nama dan NIK Anda sendiri.{help}",
    "do.buy_training": "Beli satu pelatihan. Ini pelatihan pertama Anda.",
    "advice.buy_training": "Hanya di {platforms}.{help}",
    "do.finish_training": "Selesaikan pelatihan {title}.",
    "advice.finish_training": (
        "Ikuti sampai selesai dan sampai sertifikat elektronik muncul di dasbor."
    ),
    "do.await_certificate": "Tunggu sertifikat {title} muncul di dasbor.",
    "advice.await_certificate": (
        "Biasanya muncul 1–7 hari kerja sesudah selesai. Bila belum, hubungi lembaga pelatihan."
    ),
    "do.review_training": "Lengkapi {parts}.",
    "advice.review_training": (
        "Ulasan diberikan di tiga tempat: pelatihan, platform digital, dan dasbor Prakerja, "
        "ditambah penilaian."
    ),
    "do.connect_account": "Sambungkan rekening atau dompet digital di dasbor Prakerja.",
    "advice.connect_account": "Pilihan: {accounts}. Pakai nama dan NIK Anda sendiri.",
    "do.verify_account": "Verifikasi {provider} dengan KTP Anda sendiri.",
    "advice.verify_account": (
        "NIK di {provider} harus sama dengan NIK di Prakerja, dan akun harus sudah di-upgrade."
    ),
    "do.late": "Buka {provider} di ponsel Anda. Pastikan akun aktif dan sudah di-upgrade.",
    "advice.late": (
        "{payout} terlambat dari jadwal. Pastikan juga data KTP sama dan dompet tidak penuh. "
        "Sesudah itu kabari petugas di kantor."
    ),
    "do.held": "Buka dasbor Prakerja dan {provider}. Cari sebab dana tertahan.",
    "advice.held": (
        "{payout} tertahan. Periksa ulasan, penilaian, dan data KTP, lalu kabari petugas di kantor."
    ),
    "do.failed": "Periksa {provider} di ponsel Anda, lalu tunggu jadwal ulang.",
    "advice.failed": (
        "{payout} gagal cair, tetapi akan dijadwalkan lagi. Pastikan akun aktif, di-upgrade, "
        "dan tidak penuh."
    ),
    "do.record_schedule": "Lihat jadwal {payout} di dasbor dan kabari petugas.",
    "advice.record_schedule": (
        "Jadwal biasanya muncul 1 × 24 jam sesudah ulasan dan penilaian lengkap."
    ),
    "do.fill_survey": "Isi {payout} di dasbor Prakerja.",
    "advice.fill_survey": (
        "Survei diisi berurutan. Insentif survei cair dalam 14 hari sesudah diisi."
    ),
    "do.await_payout": "Tunggu {payout}. Tidak ada yang perlu dilakukan sekarang.",
    "advice.await_payout": (
        "Uang masuk ke {provider} 3–5 hari kerja sesudah tanggal di dasbor. Jangan ganti akun "
        "sebelum cair."
    ),
    "do.use_balance": "Pakai sisa saldo {amount} untuk membeli pelatihan lagi.",
    "advice.use_balance": (
        "Pelatihan berikutnya tidak menambah insentif, tetapi menambah keterampilan. Hanya di "
        "{platforms}."
    ),
    "do.close": "Selesai. Semua langkah sudah Anda jalani.",
    "advice.close": "Terima kasih. Simpan sertifikat dan ringkasan ini.",
    "do.close_lost": "Tidak ada lagi yang harus dilakukan.",
    "advice.close_lost": (
        "Sebagian hak sudah lewat batas akhirnya. Bila ada pertanyaan, datang ke kantor."
    ),
    "do.none": "Tidak ada lagi yang harus dilakukan.",
    "advice.none": "Kepesertaan ini tercatat: {status}. Bila keliru, datang ke kantor.",
    "else.purchase": (
        "Kalau tidak: kepesertaan bisa dicabut, Anda tidak bisa mendaftar lagi, dan {amount} "
        "hilang."
    ),
    "else.overdue_lost": "Bila dicabut: Anda tidak bisa mendaftar lagi.",
    "else.overdue": "Bila dicabut: Anda tidak bisa mendaftar lagi, dan {amount} hilang.",
    "else.cash": "Kalau tidak: {amount} tidak bisa cair.",
    "else.check_payout": "Kalau tidak: {payout} sebesar {amount} tetap tertahan.",
    "else.record_schedule": "Yang ditunggu: {payout} sebesar {amount}.",
    "else.fill_survey": "Kalau tidak: {payout} sebesar {amount} hilang.",
    "else.await_payout": "Yang ditunggu: {payout} sebesar {amount}.",
    "else.use_balance": "Kalau tidak: sisa saldo {amount} hangus.",
    # months and amounts
    "month.printed": "Dicetak {day}",
    "month.more": "+{{count}} lagi",
    "month.estimate": "Tanda ± berarti perkiraan.",
    "month.paid": "{count} cair",
    "month.scheduled": "{count} terjadwal",
    "month.estimated": "{count} perkiraan",
    "month.deadline": "{count} tenggat",
    "month.incentive": "{count} insentif",
    "month.survey": "{count} survei",
    "month.payouts": "{count} pencairan",
    "money.received": "Diterima",
    "money.waiting": "Menunggu",
    "money.at_risk": "Terancam",
    "money.lost": "Hilang",
    "today.people": "{count} orang",
    # typed changes: what is refused or doubted
    "entry.nik_empty": "NIK belum diisi; ketik 16 digit dari KTP.",
    "entry.nik_short": "NIK baru {found} digit, seharusnya 16; lengkapi dari KTP.",
    "entry.nik_long": "NIK {found} digit, seharusnya 16; periksa KTP.",
    "entry.nik_letters": "Ada “{found}” di NIK, padahal NIK hanya angka; periksa KTP{suggestion}.",
    "entry.nik_exponent": "NIK {found} sudah kehilangan digit terakhir; ketik ulang dari KTP.",
    "entry.maybe": "(mungkin {nik})",
    "entry.nik_date_impossible": "Tanggal lahir di dalam NIK tidak ada di kalender; periksa KTP.",
    "entry.nik_birth_date_differs": "Tanggal lahir berbeda dari NIK; periksa KTP.",
    "entry.nik_sex_differs": "Jenis kelamin berbeda dari NIK; periksa KTP.",
    "entry.nik_province_unknown": "Kode provinsi {province} di NIK tidak dikenal; periksa KTP.",
    "entry.nik_area_differs": "NIK ini dari daerah lain; periksa KTP bila orangnya asli sini.",
    "entry.nik_kk_swapped": (
        "NIK dan No. KK tampaknya tertukar: tanggal lahirnya cocok dengan No. KK."
    ),
    "entry.nik_taken": "NIK ini sudah terdaftar: {name}{batch}{since}. Buka orangnya.",
    "entry.nik_revoked": (
        "Daftar hitam: NIK ini milik {name}{batch}, {status}{since}; tidak bisa didaftarkan lagi."
    ),
    "entry.in_batch": ", gelombang {number}",
    "entry.announced": ", diumumkan {day}",
    "entry.name_blank": "Nama belum diisi; tulis seperti di KTP.",
    "entry.kk_malformed": "No. KK harus 16 angka; perbaiki, atau kosongkan bila belum diketahui.",
    "entry.kk_not_kk": (
        "Angka ini bukan No. KK, mungkin nomor kartu, yang tidak disimpan di sini; salin dari "
        "kartu keluarga, atau kosongkan."
    ),
    "entry.kk_equals_nik": "No. KK sama dengan NIK; salin nomor di atas kartu keluarga.",
    "entry.kk_crowded": (
        "Orang ke-{count} dalam satu KK, padahal skema ini paling banyak {limit} orang."
    ),
    "entry.phone_unreadable": "No. HP tidak terbaca; tulis angkanya saja, misalnya 081234567890.",
    "entry.phone_several": "Tulis satu nomor saja; {found} bisa ditulis di Catatan.",
    "entry.phone_unusual": "No. HP {count} digit, biasanya 10 sampai 13; periksa lagi.",
    "entry.secret_in_text": (
        "Tulisan ini tampaknya berisi sandi, OTP, atau PIN; hapus, kantor tidak boleh menyimpannya."
    ),
    "entry.card_number_in_text": (
        "Ada nomor 16 digit yang bukan NIK atau No. KK orang ini; nomor kartu tidak boleh dicatat."
    ),
    "entry.date_future": ("{what} {day} masih di depan; yang belum terjadi tidak bisa dicatat."),
    "entry.status_undated": "Tanggal status belum diisi; tulis sejak kapan.",
    "entry.status_without_reason": "Alasan status belum diisi; tulis singkat.",
    "entry.was_revoked": "Kepesertaan ini tercatat dicabut; ubah hanya bila pencatatan itu keliru.",
    "entry.revoked_rejoins": (
        "Kepesertaan ini dicabut; orang di daftar hitam tidak bisa masuk gelombang lain."
    ),
    "entry.batch_unknown": "Gelombang {number} belum ada skemanya; tambahkan dulu skemanya.",
    "entry.title_blank": "Nama pelatihan belum diisi.",
    "entry.price_negative": "Harga tidak bisa kurang dari nol.",
    "entry.over_balance": (
        "Harga {price} melebihi sisa saldo {amount} pada {day}; periksa harga atau tanggalnya."
    ),
    "entry.balance_below_zero": (
        "Dengan perubahan ini saldo kurang dari nol pada {day}; periksa harga dan tanggalnya."
    ),
    "entry.voucher_repeated": "Kode voucher ini sudah dipakai pembelian lain orang ini.",
    "entry.platform_unknown": (
        "{found} tidak ada di daftar platform skema ini; saldo hanya berlaku di platform resmi."
    ),
    "entry.bought_before_announced": (
        "Dibeli {day}, padahal pengumumannya {limit}; periksa kedua tanggal."
    ),
    "entry.bought_before_balance": (
        "Dibeli {day}, padahal saldo baru muncul {limit}; periksa kedua tanggal."
    ),
    "entry.bought_before_account": (
        "Menurut skema ini rekening harus tersambung sebelum membeli; periksa tanggal rekening."
    ),
    "entry.bought_before_finishing": (
        "Pelatihan baru bisa dibeli sesudah {title} selesai atau dibatalkan; periksa tanggalnya."
    ),
    "entry.bought_after_cutoff": (
        "Dibeli {day}, padahal saldo hanya berlaku sampai {limit}; periksa tanggalnya."
    ),
    "entry.bought_late": (
        "Pembelian pertama {day} lewat tenggat {limit}; pastikan kepesertaannya belum dicabut."
    ),
    "entry.cancelled_before_bought": (
        "Batal {day}, padahal baru dibeli {limit}; periksa kedua tanggal."
    ),
    "entry.after_cancelled": "{what} sesudah pembelian dibatalkan {limit}; periksa tanggalnya.",
    "entry.out_of_order": (
        "{what} {day} lebih awal daripada {earlier} {limit}; periksa kedua tanggal."
    ),
    "entry.finished_after_cutoff": (
        "Selesai {day}, padahal batas akhirnya {limit}; periksa tanggalnya."
    ),
    "entry.reviewed_without_certificate": (
        "{what} baru bisa dicatat sesudah sertifikat; isi dulu tanggal sertifikat."
    ),
    "entry.reviewed_before_certified": (
        "{what} {day} lebih awal daripada sertifikat {limit}; periksa kedua tanggal."
    ),
    "entry.reviewed_after_cutoff": ("{what} {day} lewat batas akhir {limit}; periksa tanggalnya."),
    "entry.rated_without_certificate": (
        "Penilaian baru bisa dicatat sesudah sertifikat; isi dulu tanggal sertifikat."
    ),
    "entry.rating_outside": "Penilaian {found} tidak ada; pilih 1 sampai 5.",
    "entry.provider_blank": "Nama rekening atau dompet digital belum diisi.",
    "entry.provider_unknown": "{found} tidak ada di daftar skema ini: {names}.",
    "entry.verified_without_connected": (
        "Rekening terverifikasi harus tersambung dulu; isi tanggal tersambung."
    ),
    "entry.verified_before_connected": (
        "{found} terverifikasi {day}, padahal baru tersambung {limit}; periksa kedua tanggal."
    ),
    "entry.disconnected_before_connected": (
        "{found} diputus {day}, padahal baru tersambung {limit}; periksa kedua tanggal."
    ),
    "entry.connected_after_cutoff": (
        "Tersambung {day}, padahal batas akhirnya {limit}; periksa tanggalnya."
    ),
    "entry.replaced_after_cutoff": (
        "Rekening diganti {day}, sesudah batas akhir {limit}; pastikan dasbor menerimanya."
    ),
    "entry.scheme_unreadable": (
        "Aturan skema “{scheme}” tidak terbaca; betulkan di Berkas, Aturan & kalender, lalu catat "
        "lagi."
    ),
    "entry.payout_unknown": "{scheme} tidak punya {payout}, paling banyak {count}.",
    "entry.paid_without_date": ("{payout} berhasil menurut dasbor; isi juga tanggal cairnya."),
    "entry.paid_before_entitled": (
        "{payout} cair sebelum syaratnya tercatat lengkap; lengkapi tanggal yang kurang."
    ),
    "entry.report_after_paid": (
        "{payout} sudah tercatat cair {limit}; keadaan sesudah itu tidak mungkin. "
        "Betulkan tanggalnya, atau tanggal cairnya dulu."
    ),
    "entry.survey_out_of_order": (
        "Survei ke-{number} diisi sebelum survei ke-{earlier}; survei harus berurutan."
    ),
    "entry.survey_before_incentive": (
        "Survei ke-{number} baru bisa diisi sesudah insentif ke-1 cair; periksa tanggal cairnya."
    ),
    "entry.survey_before_opened": (
        "Survei ke-{number} diisi {day}, padahal baru dibuka {limit}; periksa kedua tanggal."
    ),
    "entry.survey_after_cutoff": (
        "Survei ke-{number} diisi {day}, padahal batas akhirnya {limit}; periksa tanggalnya."
    ),
    "entry.promise_undated": "Tanggal janji belum diisi; tulis kapan orangnya akan bertindak.",
    "entry.promise_past": "Janji {day} sudah lewat; tulis tanggal hari ini atau sesudahnya.",
    "field.birth_date": "tanggal lahir",
    "field.card_number_on": "nomor kartu muncul",
    "field.balance_on": "saldo muncul",
    "field.status_on": "tanggal status",
    "field.bought_on": "tanggal beli",
    "field.cancelled_on": "tanggal batal",
    "field.started_on": "tanggal mulai",
    "field.finished_on": "tanggal selesai",
    "field.certified_on": "tanggal sertifikat",
    "field.reviewed_training_on": "ulasan pelatihan",
    "field.reviewed_platform_on": "ulasan platform digital",
    "field.reviewed_dashboard_on": "ulasan dasbor Prakerja",
    "field.connected_on": "tanggal tersambung",
    "field.verified_on": "tanggal terverifikasi",
    "field.disconnected_on": "tanggal diputus",
    "field.filled_on": "tanggal survei diisi",
    "field.paid_on": "tanggal cair",
    "field.on": "tanggal di dasbor",
    # titles of operations
    "title.add": "Tambah peserta",
    "title.nik": "Betulkan NIK",
    "title.person": "Ubah data diri",
    "title.status": "Ubah status: {status}",
    "title.record": "Catat {what}",
    "title.correct": "Betulkan {what}",
    "title.remove": "Hapus {what}",
    "title.more": "{title} dan lainnya",
    "title.contact": "Catat kontak: {what}",
    "what.batch": "gelombang {number}",
    "what.batch_removal": "gelombang",
    "what.announcement": "tanggal pengumuman",
    "what.card_number": "nomor kartu muncul",
    "what.balance": "saldo muncul",
    "what.purchase": "pembelian",
    "what.removal": "pembelian",
    "what.cancellation": "pembatalan",
    "what.training": "data pelatihan",
    "what.start": "mulai pelatihan",
    "what.finish": "selesai pelatihan",
    "what.certificate": "sertifikat",
    "what.review": "ulasan dan penilaian",
    "what.account": "rekening",
    "what.account_removal": "rekening",
    "what.verification": "verifikasi rekening",
    "what.disconnection": "pemutusan rekening",
    "what.payment": "{payout} cair",
    "what.schedule": "jadwal {payout}",
    "what.report": "status {payout}",
    "what.report_removal": "status {payout}",
    "what.payout_note": "keterangan {payout}",
    "what.survey": "survei ke-{number} diisi",
    "what.survey_opening": "survei ke-{number} dibuka",
    # "Belum cair?": seven questions, each answered yes when all is well
    "stuck.ask.review_missing": "Apakah ulasan sudah diberikan di tiga tempat?",
    "stuck.ask.rating_missing": "Apakah penilaian sudah diberikan?",
    "stuck.ask.account_inactive": "Apakah {provider} masih aktif dan bisa dibuka?",
    "stuck.ask.account_not_upgraded": "Apakah {provider} sudah di-upgrade dengan KTP sendiri?",
    "stuck.ask.identity_differs": "Apakah data KTP dan swafoto di {provider} sama dengan Prakerja?",
    "stuck.ask.wallet_full": "Apakah {provider} masih muat menerima uang?",
    "stuck.ask.account_changed": "Apakah rekening tetap sama menjelang tanggal cair?",
    "stuck.because.no_training": "Belum ada pelatihan yang tercatat.",
    "stuck.because.review_missing": "Ulasan di tiga tempat sudah tercatat.",
    "stuck.because.rating_missing": "Penilaian sudah tercatat.",
    "stuck.because.bank": "{provider} rekening bank, bukan dompet digital.",
    "stuck.because.verified": "{provider} terverifikasi {day}.",
    "stuck.because.connected": "{provider} tersambung {day}.",
    "stuck.reason.review_missing": "Ulasan belum lengkap",
    "stuck.reason.rating_missing": "Penilaian belum diberikan",
    "stuck.reason.account_inactive": "Rekening tidak aktif",
    "stuck.reason.account_not_upgraded": "Dompet digital belum di-upgrade",
    "stuck.reason.identity_differs": "Data KTP atau swafoto berbeda",
    "stuck.reason.wallet_full": "Dompet digital penuh",
    "stuck.reason.account_changed": "Rekening diganti menjelang tanggal cair",
    "stuck.say.review_missing": (
        "Lengkapi ulasan pelatihan, platform digital, dan dasbor Prakerja, lalu lihat jadwal "
        "{payout} di dasbor {day}."
    ),
    "stuck.say.rating_missing": (
        "Beri penilaian pelatihan, lalu lihat jadwal {payout} di dasbor {day}."
    ),
    "stuck.say.account_inactive": (
        "Aktifkan lagi {provider}, atau sambungkan rekening lain atas nama sendiri, lalu lihat "
        "{payout} di dasbor {day}."
    ),
    "stuck.say.account_not_upgraded": (
        "Upgrade {provider} dengan KTP sendiri, lalu lihat {payout} di dasbor {day}."
    ),
    "stuck.say.identity_differs": (
        "Samakan data KTP dan swafoto di {provider} dengan data Prakerja, lalu lihat {payout} di "
        "dasbor {day}."
    ),
    "stuck.say.wallet_full": (
        "Kurangi isi {provider} supaya {payout} muat, lalu lihat di dasbor {day}."
    ),
    "stuck.say.account_changed": (
        "Jangan ganti rekening lagi; {payout} dijadwalkan ulang ke rekening baru. Lihat di dasbor "
        "{day}."
    ),
    # typed dates
    "date.empty": "Tanggal belum diisi.",
    "date.unreadable": (
        "“{text}” tidak terbaca sebagai tanggal; tulis misalnya 5/3, 5 mar 2021, kemarin, atau -2."
    ),
    "date.impossible": "“{text}” tidak ada di kalender; tulis hari dulu, lalu bulan.",
    "date.month_first": "“{text}” tidak ada di kalender; tulis hari dulu: {found}.",
    "date.year": "Tahun {year} tidak mungkin; periksa tahunnya.",
    "date.future": "{day} masih di depan; yang belum terjadi tidak bisa dicatat.",
    "date.weekday": "{day} bukan hari {found}; periksa hari dan tanggalnya.",
    "echo": "{day} · {away}",
    "echo.today": "hari ini",
    "echo.yesterday": "kemarin",
    "echo.tomorrow": "besok",
    "echo.ago": "{days} hari lalu",
    "echo.ahead": "{days} hari lagi",
    # a NIK while it is typed
    "nik.empty": "Ketik 16 digit NIK dari KTP.",
    "nik.so_far": "Baru {count} digit.",
    # contacts
    "contact.call": "telepon",
    "contact.visit": "kunjungan",
    "contact.message": "pesan",
    "outcome.reached": "tersambung",
    "outcome.no_answer": "tidak diangkat",
    "outcome.wrong_number": "nomor salah",
    "outcome.promised": "janji {day}",
    "outcome.promised_undated": "janji tanggal",
    "outcome.family": "lewat keluarga",
    "outcome.sent": "terkirim",
    "outcome.met": "bertemu",
    "outcome.not_met": "tidak bertemu",
    "contact.summary": "{kind}, {outcome}",
    # messages
    "message.when": "Dipakai bila langkah berikutnya “{label}”.",
    "message.when.late": "Dipakai bila pencairan lewat jadwal dan belum cair.",
    "message.when.promised": (
        "Dipakai bila orangnya berjanji untuk hari ini atau sesudahnya, apa pun langkahnya."
    ),
    "message.when.general": (
        "Dipakai bila orangnya hanya menunggu pengumuman atau pencairan, atau sudah berhenti."
    ),
    "message.name.set_announcement": "Pengumuman belum tercatat",
    "message.name.confirm_revoked": "Lewat tenggat beli",
    "message.name.check_card": "Nomor kartu belum muncul",
    "message.name.check_balance": "Saldo belum muncul",
    "message.name.connect_account": "Rekening belum tersambung",
    "message.name.buy_training": "Belum beli pelatihan",
    "message.name.finish_training": "Pelatihan belum selesai",
    "message.name.await_certificate": "Sertifikat belum muncul",
    "message.name.review_training": "Ulasan belum lengkap",
    "message.name.verify_account": "Rekening belum terverifikasi",
    "message.name.check_payout": "Dana tertahan atau gagal",
    "message.name.late": "Pencairan terlambat",
    "message.name.record_schedule": "Jadwal belum tercatat",
    "message.name.fill_survey": "Survei belum diisi",
    "message.name.use_balance": "Masih ada sisa saldo",
    "message.name.close": "Semua langkah selesai",
    "message.name.promised": "Ada janji",
    "message.name.general": "Umum",
    "message.field.nama": "nama peserta",
    "message.field.hari": "nama hari tenggat atau jadwal",
    "message.field.tanggal": "tanggal tenggat atau jadwal",
    "message.field.jumlah": "rupiah yang dipertaruhkan",
    "message.field.langkah": "yang harus dilakukan sekarang",
    "message.field.saran": "penjelasan caranya",
    "message.field.akibat": "yang hilang kalau tidak dilakukan",
    "message.field.tenggat": "“Paling lambat …” dengan hari dan tanggal",
    "message.field.sisa_hari": "sisa hari sampai tenggat",
    "message.field.janji": "hari dan tanggal janji",
    "message.field.gelombang": "nomor gelombang",
    "message.field.nomor": "nomor di buku kantor",
    "message.field.petugas": "nama petugas",
    "message.field.telepon_petugas": "telepon petugas",
    "message.field.kantor": "nama kantor",
    "message.field.alamat_kantor": "alamat kantor",
    "message.field.telepon_kantor": "telepon kantor",
    "message.field.jam_kantor": "jam buka kantor",
    "message.field.nik": "NIK lengkap, 16 angka",
    "message.fault.blank": "Teks masih kosong; tulis isinya, atau kembalikan teks bawaan.",
    "message.fault.too_long": "Teks ini {found} huruf, paling banyak {limit}; singkatkan.",
    "message.fault.unknown_field": (
        "Isian {{{found}}} tidak dikenal; pilih dari daftar isian dengan Ctrl+Spasi."
    ),
    "message.fault.unclosed": "Kurung “{{” di depan “{found}” belum ditutup dengan “}}”.",
    "message.fault.unclosed_bare": "Ada kurung “{{” di ujung baris yang belum ditutup; hapus saja.",
    "message.fault.unopened": "Kurung “}}” di belakang “{found}” tidak punya pembuka “{{”.",
    "message.fault.unopened_bare": "Ada kurung “}}” tanpa pembuka “{{” di awal baris; hapus saja.",
    "message.fault.all_may_go": (
        "Setiap baris berisi isian yang bisa kosong; tambahkan satu baris tanpa isian seperti itu."
    ),
    "message.holds_nik": "Teks ini memuat NIK lengkap; kirim hanya kepada orangnya sendiri.",
    "message.number": (
        "Ada nomor 16 digit di teks ini, padahal teks berlaku untuk semua orang; hapus nomornya."
    ),
    "message.unusable": (
        "Teks pesan “{name}” tidak bisa dipakai. {why} Perbaiki di Berkas, Teks pesan."
    ),
    "message.no_phone": (
        "{name} belum punya nomor HP yang bisa menerima WhatsApp; isi nomornya di Data diri."
    ),
    "message.deceased": "{name} tercatat meninggal; tidak ada teks pesan untuknya.",
    # a list of NIKs pasted
    "niks.none": "Tidak ada NIK di papan klip; salin dulu kolom NIK, lalu tempel lagi.",
    "niks.all": "{count} NIK ditempel, semuanya ketemu.",
    "niks.some": "{count} NIK ditempel: {found} ketemu, {missing} belum ada di buku ini.",
    "niks.nobody": "{count} NIK ditempel, tidak satu pun ada di buku ini.",
    # saved views
    "view.name_blank": "Tampilan belum bernama; ketik namanya.",
    "view.name_taken": "Sudah ada tampilan “{name}”; pilih nama lain.",
    # the office
    "office.name_blank": "Nama kantor belum diisi; nama ini berdiri di setiap cetakan.",
    "office.officer_blank": "Nama petugas belum diisi; nama ini dicatat pada setiap perubahan.",
    "office.phone_unreadable": "“{text}” tidak terbaca sebagai nomor telepon; tulis angkanya.",
    # the computer's clock
    "clock.behind": (
        "Jam komputer ini menunjuk {today}, padahal buku terakhir diisi {last}. Betulkan tanggal "
        "komputer dulu: semua tenggat bergantung padanya."
    ),
    "clock.ahead": (
        "Jam komputer ini menunjuk {today}, {days} hari sesudah buku terakhir diisi ({last}). Bila "
        "itu salah, betulkan tanggal komputer dulu: semua tenggat bergantung padanya."
    ),
    # the batch of somebody new
    "batch.known": "Diumumkan {day}.",
    "batch.unannounced": "Tanggal pengumumannya belum tercatat; isi di sebelah.",
    "batch.new": "Baru di kantor ini, diumumkan {day}.",
    "batch.new_undated": "Baru di kantor ini; isi tanggal pengumumannya di sebelah.",
    "batch.none": "Belum diketahui; tenggat baru dihitung setelah ada gelombang.",
    "born": "{day} · {age} tahun",
    # schemes, batches and days off as the office's data
    "programme.purchase": "Tenggat beli pertama",
    "programme.step": "Tenggat langkah {number}, {name}",
    "programme.payout": "Tanggal {payout}",
    "programme.late": "Batas tunggu {payout}",
    "programme.action": "Tenggat tindakan: {action}",
    "programme.money": "Uang {name}",
    "programme.no_day": "belum diketahui",
    "programme.no_payout": "belum ada",
    "programme.gone": "tidak ada lagi",
    "programme.copy": "{name} (salinan)",
    "programme.nobody": "Perubahan ini tidak menyentuh peserta mana pun.",
    "programme.nobody_moved": "{count} peserta diperiksa; tanggalnya tetap semua.",
    "programme.moved": "{count} peserta berubah tanggal.",
    "programme.richer": "{count} peserta berubah jumlah uangnya.",
    "programme.hidden": (
        "{count} peserta punya catatan cair untuk pencairan yang tidak ada lagi di skema ini; "
        "uang itu tidak dihitung."
    ),
    "programme.outdated": (
        "Data kantor berubah sesudah dampaknya dihitung; periksa dampaknya sekali lagi."
    ),
    "programme.name_blank": "Nama skema belum diisi.",
    "programme.name_taken": "Sudah ada skema “{name}”; pilih nama lain.",
    "programme.kind_blank": "Jenis skema belum diisi; misalnya skema normal.",
    "programme.amount_blank": "Nominal belum diisi.",
    "programme.amount_zero": "Nominal nol tidak mungkin; isi jumlah rupiahnya.",
    "programme.amount_unreadable": "“{text}” tidak terbaca sebagai rupiah; tulis 600.000.",
    "programme.amount_span": "Nominal paling banyak {most}; periksa nolnya.",
    "programme.number": "Isi angka dari {least} sampai {most}.",
    "programme.span_half": "Isi gelombang pertama dan terakhir, atau kosongkan keduanya.",
    "programme.span_turned": "Gelombang terakhir harus {first} atau sesudahnya.",
    "programme.span_taken": (
        "Gelombang {first} sampai {last} sudah dipegang skema “{name}”; pilih nomor lain."
    ),
    "programme.cutoffs_turned": "Lebih awal daripada batas sebelumnya, {day}; periksa urutannya.",
    "programme.announcement_unreadable": (
        "“{text}” tidak terbaca; tulis nomor gelombang, titik dua, tanggal: 18: 24/8/2021."
    ),
    "programme.built_in_stays": (
        "“{name}” skema bawaan dan tidak bisa dihapus; buat salinannya bila perlu yang lain."
    ),
    "programme.scheme_missing": (
        "Skema “{name}” tidak ada di file; isi angkanya dengan F2, atau beri gelombangnya skema "
        "lain."
    ),
    "programme.unreadable": "Aturan skema “{name}” tidak terbaca; betulkan dulu dengan F2.",
    "programme.scheme_used": (
        "“{name}” masih dipakai gelombang {batches}; pindahkan gelombang itu ke skema lain dulu."
    ),
    "programme.scheme_is_default": (
        "“{name}” dipakai peserta tanpa gelombang; pilih skema lain untuk mereka dulu."
    ),
    "programme.batch_taken": "Gelombang {number} sudah ada; pilih di daftar untuk mengubahnya.",
    "programme.scheme_blank": "Skema belum dipilih.",
    "programme.batch_used": (
        "Gelombang {number} punya {people} peserta; pindahkan mereka dulu, lalu hapus."
    ),
    "programme.batch_in_bin": (
        "{name} dari gelombang {number} masih di tempat sampah; pulihkan dulu, atau tunggu 30 hari."
    ),
    "programme.holiday_blank": "Nama hari libur belum diisi.",
    "programme.holiday_taken": "Tanggal itu sudah libur: {name}.",
    "programme.decree_blank": "Nomor SKB belum diisi, padahal tanggalnya ada.",
    "programme.last_holiday": (
        "Ini hari libur terakhir untuk {year}; tanpa satu pun, daftar bawaan berlaku lagi. Pakai "
        "“Kembalikan bawaan” bila itu yang dimaksud."
    ),
    "programme.no_built_in_year": "Program tidak membawa daftar hari libur untuk {year}.",
    "programme.built_in_already": "Tahun {year} masih memakai daftar bawaan.",
    # the office's journal
    "journal.sheet": "Catatan perubahan",
    "journal.day": "Tanggal",
    "journal.time": "Jam",
    "journal.officer": "Petugas",
    "journal.change": "Perubahan",
    "journal.who": "Peserta",
    "journal.state": "Keadaan",
    "journal.undone": "diurungkan",
    "journal.people": "{count} peserta",
    # checking the office file
    "check.stuck": (
        "Perubahan “{title}” dan yang sebelumnya tidak dapat diurungkan lagi; perbaiki agar "
        "tidak ditawarkan. Datanya sendiri tetap."
    ),
    "check.scheme": (
        "Skema “{name}” disebut, tetapi tidak ada, jadi {count} peserta tidak dihitung; betulkan "
        "di Berkas, Aturan & kalender."
    ),
    "check.rules": (
        "Aturan skema “{name}” tidak terbaca, jadi {count} peserta tidak dihitung; betulkan di "
        "Berkas, Aturan & kalender."
    ),
    "check.standing": (
        "Hitungan {count} peserta ({people}) berbeda dari hitungan ulang; perbaiki agar "
        "dihitung lagi."
    ),
    "check.balance": (
        "Saldo {count} peserta ({people}) di bawah nol; buka orangnya, lalu betulkan pembeliannya."
    ),
    "check.payout": (
        "{count} peserta ({people}) mempunyai pencairan di luar skemanya; buka orangnya, "
        "lalu betulkan gelombang atau pencairannya."
    ),
    "check.survey": (
        "{count} peserta ({people}) mempunyai survei di luar skemanya; buka orangnya, lalu "
        "betulkan gelombang atau surveinya."
    ),
    # many people at once, the bin, closing
    "title.bulk": "Ubah {what} {count} peserta",
    "title.remove_one": "Hapus {name}",
    "title.remove_many": "Hapus {count} peserta",
    "title.restore_one": "Pulihkan {name}",
    "title.restore_many": "Pulihkan {count} peserta",
    "title.close": "Tutup {count} peserta",
    "title.close_batches": "Tutup gelombang {batches}: {count} peserta",
    "bulk.field.officer": "petugas",
    "bulk.field.village": "kelurahan/desa",
    "bulk.field.district": "kecamatan",
    "bulk.field.batch": "gelombang",
    "bulk.field.announced_on": "tanggal pengumuman",
    "bulk.field.status": "status",
    "bulk.field.card_number_on": "tanggal nomor kartu muncul",
    "bulk.field.balance_on": "tanggal saldo muncul",
    "bulk.field.connected_on": "tanggal rekening tersambung",
    "bulk.field.verified_on": "tanggal rekening terverifikasi",
    "bulk.field.note": "catatan",
    "bulk.missing.officer": "Isi nama petugasnya dahulu.",
    "bulk.missing.village": "Isi nama kelurahan atau desanya dahulu.",
    "bulk.missing.district": "Isi nama kecamatannya dahulu.",
    "bulk.missing.note": "Isi catatannya dahulu.",
    "bulk.missing.batch": "Isi nomor gelombangnya dahulu.",
    "bulk.missing.day": "Isi tanggalnya dahulu.",
    "bulk.missing.status": "Pilih statusnya dahulu.",
    "bulk.missing.status_on": "Isi tanggal statusnya dahulu.",
    "bulk.missing.reason": "Isi alasannya dahulu.",
    "bulk.no_account": "Belum ada rekening; catat rekening yang tersambung dahulu.",
    "bulk.no_account_named": "Belum ada rekening; isi juga nama bank atau dompet digitalnya.",
    "bin.nobody": "Pilih dahulu orang yang salah ditambahkan.",
    "bin.too_many": (
        "Paling banyak {most} orang dihapus sekaligus. Kalau seluruh daftar "
        "salah, urungkan impornya."
    ),
    "bin.gone": (
        "Salah satu dari mereka sudah tidak ada di berkas kantor. Muat ulang "
        "daftarnya, lalu pilih lagi."
    ),
    "bin.removed_one": "{name} dihapus. Selama 30 hari masih bisa dipulihkan dari Tempat sampah.",
    "bin.removed_many": (
        "{count} peserta dihapus. Selama 30 hari masih bisa dipulihkan dari Tempat sampah."
    ),
    "bin.restored_one": "{name} dipulihkan dengan semua catatannya.",
    "bin.restored_many": "{count} peserta dipulihkan dengan semua catatannya.",
    "bin.found": "{name} dengan NIK ini ada di tempat sampah sejak {day}.",
    "title.join": "Gabungkan {first} dan {second}",
    "join.done": "{name} sekarang satu orang dengan semua catatannya.",
    "join.gone": "Pilih dua orang yang masih ada di Peserta, lalu gabungkan lagi.",
    "join.trainings": "{count} pelatihan",
    "join.accounts": "{count} rekening",
    "join.payouts": "{count} pencairan",
    "join.surveys": "{count} survei",
    "join.contacts": "{count} kontak",
    "join.clash": (
        "{what}: {field} berbeda, {first} dan {second}; betulkan dulu salah satunya, lalu "
        "gabungkan lagi."
    ),
    "join.two_accounts": (
        "Dua rekening masih dipakai, {first} dan {second}; putuskan dulu salah satunya, lalu "
        "gabungkan lagi."
    ),
    "closing.why": "{count} {action}",
    "closing.reason": "Tidak ada lagi yang ditunggu",
    # backups
    "fault.safe": "Semua yang sudah tersimpan tetap utuh.",
    "fault.safe_unsure": "Berkas itu tidak diubah lagi dari sini.",
    "place.cloud": (
        "Folder ini disinkronkan oleh {name}: salinan yang dibuat di tengah perubahan dapat "
        "rusak; simpan file kantor di disk komputer ini dan taruh cadangannya di sana."
    ),
    "place.network": (
        "Folder ini ada di jaringan ({name}): dua komputer dapat saling merusak file; simpan "
        "file kantor di disk komputer ini."
    ),
    "salvage.all": "{people} peserta diselamatkan; tidak ada catatan yang hilang.",
    "salvage.some": (
        "{people} peserta diselamatkan. Sebagian catatan ini tidak terbaca lagi: {tables}. "
        "Bandingkan dengan cadangan terakhir atau kertas sebelum melanjutkan."
    ),
    "salvage.office": "data kantor",
    "salvage.officers": "petugas",
    "salvage.batches": "gelombang",
    "salvage.participants": "peserta",
    "salvage.accounts": "rekening",
    "salvage.trainings": "pelatihan",
    "salvage.payouts": "pencairan",
    "salvage.payout_states": "riwayat pencairan",
    "salvage.surveys": "survei",
    "salvage.contacts": "kontak",
    "salvage.holidays": "hari libur",
    "salvage.schemes": "skema",
    "salvage.settings": "pengaturan",
    "salvage.sheets": "lembar telepon",
    "salvage.sheet_rows": "baris lembar telepon",
    "salvage.operations": "daftar perubahan",
    "salvage.journal": "isi perubahan",
    "trouble.damaged.title": "Berkas kantor rusak",
    "trouble.damaged.safe": (
        "“{file}” belum disentuh; apa pun yang Anda pilih, keadaannya sekarang tetap disimpan."
    ),
    "trouble.key.title": "Kunci kantor tidak ada",
    "trouble.key.safe": "Isi “{file}” utuh dan tetap terkunci; tidak ada yang diubah.",
    "trouble.foreign.title": "Bukan berkas kantor",
    "trouble.foreign.safe": (
        "“{file}” milik program lain, atau awalnya sudah rusak; tidak disentuh."
    ),
    "trouble.newer.title": "Program ini terlalu lama",
    "trouble.newer.safe": (
        "“{file}” utuh dan tidak diubah; program yang lebih baru dapat membukanya."
    ),
    "trouble.missing.title": "Berkas kantor tidak ada di tempatnya",
    "trouble.missing.safe": "Tidak ada yang dibuat atau diubah di sana.",
    "trouble.in_use.title": "Kantor sedang dibuka di tempat lain",
    "trouble.in_use.safe": "Datanya aman di sana; tidak ada yang diubah dari sini.",
    "trouble.locked.title": "Berkas kantor sedang dikunci",
    "trouble.locked.safe": "“{file}” tidak diubah; data yang tersimpan aman.",
    "trouble.read_only.title": "Berkas kantor tidak boleh ditulis",
    "trouble.read_only.safe": "“{file}” utuh dan tidak diubah.",
    "trouble.full.title": "Penyimpanan penuh",
    "trouble.full.safe": "Semua yang sudah tersimpan di “{file}” utuh.",
    "trouble.device.title": "Penyimpanan bermasalah",
    "trouble.device.safe": "Yang sudah tersimpan di “{file}” tidak diubah lagi dari sini.",
    "trouble.other.title": "Kantor tidak terbuka",
    "trouble.other.safe": "“{file}” tidak diubah.",
    "import_undo.done": "Impor {file} diurungkan untuk {count} peserta.",
    "import_undo.partly": (
        "Impor {file} diurungkan untuk {count} peserta; {kept} peserta yang sudah "
        "diubah sesudahnya dibiarkan."
    ),
    "import_undo.batches": "Gelombang {batches} tetap tercatat karena masih dipakai.",
    "import_undo.some": (
        "{kept} peserta sudah diubah sesudahnya dan akan dibiarkan seperti sekarang. "
        "Urungkan sisanya, {count} peserta?"
    ),
    "import_undo.all": (
        "Semua {kept} peserta dari impor ini sudah diubah sesudahnya; tidak ada yang "
        "diurungkan. Perbaiki peserta itu di halamannya."
    ),
    "import_undo.changed": (
        "Isi kantor baru saja berubah; lihat dulu daftarnya, lalu urungkan lagi."
    ),
    "backup.none": "Belum ada cadangan",
    "backup.last": "Cadangan teruji {age}",
    "backup.stale": "Cadangan teruji {age}, ada perubahan sejak itu",
    "backup.age.now": "baru saja",
    "backup.age.minutes": "{count} menit lalu",
    "backup.age.hours": "{count} jam lalu",
    "backup.age.days": "{count} hari lalu",
    "backup.reason.asked": "diminta petugas",
    "backup.reason.import": "sebelum impor",
    "backup.reason.restore": "sebelum pemulihan",
    "backup.reason.migration": "sebelum pembaruan",
    "backup.reason.closing": "saat menutup",
    "backup.copied": "Cadangan terakhir disalin dan diuji di “{folder}”.",
    "backup.same_folder": (
        "Folder kedua harus lain dari folder cadangan; pilih folder di disk lain atau USB."
    ),
    "backup.no_folder": "Folder “{folder}” tidak ada; colokkan disknya atau pilih folder lain.",
    "backup.went_on": (
        "Data kantor berubah sejak pemulihan disiapkan, jadi tidak dipulihkan; ulangi pemulihan "
        "agar perubahan itu ikut tersimpan di cadangan."
    ),
    # lists of payments
    "reconcile.pasted": "tabel yang ditempel",
    "reconcile.no_table": (
        "Tidak ditemukan kolom NIK dan Tanggal; beri judul kolomnya (NIK, Nama, Jenis, "
        "Ke, Nominal, Tanggal) lalu coba lagi."
    ),
    "reconcile.outdated": (
        "Data kantor berubah sejak daftar ini dibandingkan; bandingkan lagi, lalu catat."
    ),
    "reconcile.title": "Cocokkan {count} pencairan",
    "reconcile.no_date": "Tanggal kosong; isi tanggal uang masuk.",
    "reconcile.future": "Tanggal di masa depan; periksa tahunnya.",
    "reconcile.unknown_person": "NIK ini belum tercatat sebagai peserta.",
    "reconcile.no_kind": (
        "Jenisnya tidak tertulis dan tidak bisa dipastikan dari nominal; tulis Insentif "
        "atau Survei."
    ),
    "reconcile.amount": "Nominal {found}, sedangkan menurut skema {usual}.",
    "reconcile.none_left": (
        "Menurut catatan semua pembayaran jenis ini sudah cair, atau nomornya tidak ada "
        "dalam skema."
    ),
    "reconcile.twice": "Pembayaran yang sama sudah ada di baris {row}.",
    "reconcile.other_day": "Tercatat cair {day}; tanggal di daftar berbeda.",
    "reconcile.missing": "Sudah waktunya cair menurut catatan, tetapi tidak ada di daftar ini.",
    "reconcile.other_name": "Nama di daftar berbeda: {found}.",
    "recovery.title": "Lembar pemulihan",
    "recovery.file": "Berkas kantor: {name}",
    "recovery.printed": "Dicetak {day}",
    "recovery.heading": "Kunci pemulihan",
    "recovery.purpose": (
        "Lembar ini membuka data kantor bila sandi terlupa atau berkas kunci hilang. "
        "Kalau sandi terlupa dan lembar ini hilang, data tidak bisa dibuka oleh siapa "
        "pun."
    ),
    "recovery.steps_heading": "Cara memakainya",
    "recovery.step_1": "Buka berkas kantor, lalu pilih “Buka dengan lembar pemulihan”.",
    "recovery.step_2": (
        "Ketik kunci di atas dari kiri ke kanan. Huruf besar atau kecil sama saja, spasi "
        "boleh dilewati."
    ),
    "recovery.step_3": "Buat sandi baru. Lembar ini tetap berlaku sesudahnya.",
    "recovery.advice_1": "Simpan di lemari terkunci, jangan di dekat komputer.",
    "recovery.advice_2": "Siapa pun yang memegang lembar ini bisa membuka data, juga cadangannya.",
    "recovery.advice_3": "Jangan difoto, dipindai, atau dikirim lewat pesan.",
    "recovery.advice_4": (
        "Bila lembar ini hilang atau petugas berganti: lepas sandi, pasang lagi, dan "
        "cetak lembar baru."
    ),
    "recovery.kept_by": "Disimpan oleh, di, sejak tanggal",
    "retention.years_bad": "Masa retensi harus 1 sampai {most} tahun.",
    "retention.why.registered": "Didaftarkan {day}, tanpa kejadian lain; disimpan {years} tahun.",
    "retention.why.announced": "Terakhir diumumkan atau dibuka {day}; disimpan {years} tahun.",
    "retention.why.training": "Pelatihan terakhir {day}; disimpan {years} tahun.",
    "retention.why.payout": "Pencairan terakhir {day}; disimpan {years} tahun.",
    "retention.why.account": "Rekening terakhir berubah {day}; disimpan {years} tahun.",
    "retention.why.survey": "Survei terakhir {day}; disimpan {years} tahun.",
    "retention.why.status": "Status terakhir berubah {day}; disimpan {years} tahun.",
    "retention.why.contact": "Kontak terakhir {day}; disimpan {years} tahun.",
    "retention.why.programme": "Program skemanya ditutup {day}; disimpan {years} tahun.",
    "purge.nobody": "Orang ini sudah tidak ada; muat ulang daftarnya, lalu pilih lagi.",
    "purge.word": "Ketik {word} untuk menghapus; ini tidak dapat diurungkan.",
    "purge.done": (
        "{count} peserta dihapus permanen; file kantor sudah ditulis ulang tanpa datanya."
    ),
    "purge.done_unswept": (
        "{count} peserta dihapus permanen; sisa datanya hilang dari file saat kantor dibuka lagi."
    ),
    "purge.at": "{day} pukul {time}",
    "purge.ground.retention": "Lewat masa retensi ({years} tahun)",
    "purge.ground.request": "Permintaan orangnya sendiri",
    "purge.row.at": "Waktu",
    "purge.row.officer": "Diputuskan oleh",
    "purge.row.ground": "Alasan",
    "purge.row.people": "Peserta dihapus",
    "purge.row.rows": "Baris data dihapus",
    "purge.row.entries": "Catatan perubahan dikosongkan",
    "purge.row.texts": "Teks dan laporan impor dibersihkan",
    "purge.row.shared": "Nilai yang juga milik orang lain dan tetap",
    "purge.title": "Laporan penghapusan permanen",
    "purge.names_nobody": "Laporan ini tidak memuat nama, NIK, atau nomor siapa pun.",
    "purge.copies_warning": (
        "Cadangan lama yang dipulihkan mengembalikan orangnya; hapus juga cadangan itu."
    ),
    "purge.copies": "{count} salinan masih memuat orang ini.",
    "purge.copy": "{day}: {path}",
    "purge.absent": "Folder yang tidak terpasang sekarang, periksa nanti: {folders}",
    "purge.exports": "Pernah diekspor ke folder ini, periksa sendiri isinya: {folders}",
    "purge.no_copies": "Tidak ada salinan yang masih memuat orang ini.",
    "purge.removed": "{count} cadangan lama dihapus; cadangan baru sudah dibuat.",
    "purge.not_removed": "{count} cadangan tidak bisa dihapus; hapus sendiri: {paths}",
    "breach.title": "Daftar orang terdampak",
    "breach.source.office": "Semua orang di kantor ini",
    "breach.source.copy": "Orang di salinan “{name}”",
    "breach.source.sheet": "Orang di lembar “{name}”",
    "breach.source.days": "Orang yang tercatat saat ekspor {first} sampai {last}",
    "breach.no_niks": ("Tidak ada NIK utuh di “{name}”; pilih tanggal ekspornya sebagai gantinya."),
    "breach.days_order": "Hari terakhir lebih awal daripada hari pertama; tukar keduanya.",
    "breach.nobody": "Daftar ini kosong. Pilih berkas atau tanggal lain.",
    "breach.count": "{count} orang",
    "breach.moment": "{day} pukul {time}",
    "breach.left": "Beri tahu paling lambat {until}, {hours} jam lagi.",
    "breach.over": (
        "Batas {until} sudah lewat {hours} jam; beri tahu sekarang dan sebut alasannya."
    ),
    "breach.yes": "ada",
    "breach.head.name": "Nama",
    "breach.head.nik": "NIK",
    "breach.head.phone": "No. HP",
    "breach.head.kinds": "Data yang disimpan",
    "breach.kind.nik": "NIK",
    "breach.kind.kk": "No. KK",
    "breach.kind.birth": "tempat dan tanggal lahir",
    "breach.kind.address": "alamat",
    "breach.kind.phone": "No. HP",
    "breach.kind.email": "email",
    "breach.kind.education": "pendidikan dan status kerja",
    "breach.kind.note": "catatan petugas",
    "breach.kind.account": "rekening atau dompet digital",
    "breach.kind.training": "pelatihan",
    "breach.kind.payout": "pencairan",
    "breach.kind.survey": "survei",
    "breach.kind.contact": "catatan kontak",
    "breach.notice": (
        "Pemberitahuan kebocoran data pribadi\n"
        "\n"
        "Yth. [nama],\n"
        "\n"
        "Pada {found} {office} mengetahui bahwa data pribadi Anda mungkin sampai ke "
        "orang yang tidak berhak. Yang terjadi: [ceritakan singkat: kapan dan "
        "bagaimana].\n"
        "\n"
        "Data yang mungkin terbuka: {kinds}.\n"
        "\n"
        "Yang sudah kami lakukan: [langkah kantor].\n"
        "\n"
        "Yang sebaiknya Anda lakukan: jangan berikan OTP, PIN, atau sandi kepada siapa "
        "pun, juga yang mengaku dari Prakerja; ganti sandi akun Prakerja dan dompet "
        "digital; laporkan kepada kami bila ada yang aneh.\n"
        "\n"
        "Pertanyaan: {office}, {phone}.\n"
        "\n"
        "{day}\n"
        "{officer}\n"
        "\n"
        "Surat ini dari kantor kami sendiri, bukan dari Kartu Prakerja. Dasar: UU "
        "27/2022 tentang Pelindungan Data Pribadi, Pasal 46."
    ),
    "purge.head.what": "Yang dicatat",
    "purge.head.value": "Isi",
    "retention.removed": "Dihapus {day}, masih ada di catatan perubahan.",
}
