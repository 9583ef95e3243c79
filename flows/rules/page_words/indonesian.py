"""What pages of news in Indonesian say of themselves."""

PHRASES: dict[str, tuple[str, ...]] = {
    "comment_form.phrase": (
        "komentar", "komentar anda", "tidak ada komentar", "tinggalkan komentar", "tinggalkan balasan",
        "tulis komentar", "tambahkan komentar", "beri komentar", "kirim komentar", "balas", "batalkan balasan",
        "lihat komentar", "semua komentar", "alamat email anda tidak akan dipublikasikan", "ruas yang wajib ditandai",
        "masuk untuk berkomentar", "silakan login untuk berkomentar", "komentar ditutup",
    ),
    "newsletter.phrase": (
        "langganan", "berlangganan", "berlangganan newsletter", "daftar newsletter", "buletin", "alamat email",
        "email anda", "ikuti kami", "ikuti kami di google news", "unduh aplikasi", "download aplikasi",
        "dapatkan update berita", "gabung whatsapp channel", "saluran whatsapp",
    ),
    "teaser.phrase": (
        "baca juga", "simak juga", "lihat juga", "tonton juga", "baca selengkapnya", "baca lebih lanjut",
        "selengkapnya", "berita terkait", "artikel terkait", "terkait", "topik terkait", "berita lainnya",
        "artikel lainnya", "lainnya", "berita terbaru", "artikel terbaru", "terbaru", "terkini", "berita terkini",
        "terpopuler", "berita terpopuler", "populer", "berita populer", "paling banyak dibaca", "banyak dibaca",
        "trending", "rekomendasi", "rekomendasi untuk anda", "rekomendasi untukmu", "pilihan editor",
        "pilihan redaksi", "berita pilihan", "mungkin anda suka", "anda mungkin suka", "anda mungkin juga suka",
        "headline", "sorotan", "selanjutnya", "sebelumnya", "berita selanjutnya", "berita sebelumnya",
        "halaman selanjutnya", "lihat semua", "lihat selengkapnya", "tag", "topik", "tentang penulis", "galeri foto",
        "foto", "video terkait", "video pilihan",
    ),
    "share_bar.phrase": (
        "bagikan", "bagikan artikel", "bagikan berita", "bagikan ini", "bagikan ke facebook", "bagikan ke twitter",
        "bagikan ke whatsapp", "cetak", "simpan", "salin", "salin tautan", "salin link", "tautan disalin", "kirim",
        "kirim email", "ikuti", "dengarkan", "suka", "ukuran font", "ukuran huruf", "laporkan", "kirim ke teman",
    ),
    "advertisement.phrase": (
        "iklan", "advertorial", "scroll to continue with content", "lanjutkan membaca", "konten bersponsor",
        "disponsori", "pasang iklan", "baris iklan",
    ),
    "paywall.phrase": (
        "masuk", "daftar", "login", "keluar", "lupa kata sandi", "lupa password", "akun saya", "daftar sekarang",
        "langganan sekarang", "khusus pelanggan", "kata sandi", "buat akun", "profil", "donasi",
    ),
    "navigation.phrase": (
        "beranda", "menu", "cari", "pencarian", "tutup", "kembali", "kembali ke atas", "ke atas", "lompat ke konten",
        "langsung ke konten", "kontak", "hubungi kami", "tentang kami", "redaksi", "karir", "karier", "bantuan",
        "arsip", "kategori", "indeks", "indeks berita", "sumber", "penulis", "editor", "reporter", "diterbitkan",
        "diperbarui", "foto", "video", "memuat", "muat lebih banyak", "tampilkan lebih banyak", "cuaca", "jadwal tv",
        "jadwal sholat", "pedoman media siber", "peta situs", "jelajahi", "lihat foto", "dibaca", "live tv",
        "info iklan",
    ),
    "section_label.phrase": (
        "berita", "nasional", "internasional", "dunia", "politik", "ekonomi", "bisnis", "olahraga", "sepak bola",
        "budaya", "hiburan", "teknologi", "kesehatan", "sains", "pendidikan", "opini", "kolom", "daerah", "regional",
        "metro", "hukum", "kriminal", "peristiwa", "gaya hidup", "wisata", "otomotif", "selebriti", "seleb", "tajuk",
        "megapolitan", "keuangan", "properti", "edukasi", "ragam", "humaniora",
    ),
    "cookie_notice.phrase": (
        "kebijakan privasi", "syarat dan ketentuan", "syarat & ketentuan", "ketentuan layanan",
        "ketentuan penggunaan", "disclaimer", "setuju", "terima", "terima semua", "kebijakan data pribadi", "privasi",
    ),
    "copyright.phrase": (
        "hak cipta dilindungi", "hak cipta dilindungi undang-undang", "hak cipta", "seluruh hak cipta dilindungi",
    ),
}  # fmt: skip

LINKS: tuple[str, ...] = (
    "selengkapnya", "baca selengkapnya", "selanjutnya", "sebelumnya", "lihat semua", "lihat selengkapnya", "balas",
    "lainnya", "halaman selanjutnya", "baca lebih lanjut",
)  # fmt: skip
