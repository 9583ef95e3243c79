"""What pages of news in Turkish say of themselves."""

PHRASES: dict[str, tuple[str, ...]] = {
    "comment_form.phrase": (
        "yorumlar", "yorum", "yorum yok", "yorum yap", "yorum yaz", "yorum ekle", "yorum gönder", "yorumunuz",
        "bir yorum yaz", "bir yanıt yazın", "bir cevap yazın", "yanıtla", "cevapla", "cevabı iptal et",
        "yanıtı iptal et", "tüm yorumlar", "yorumları gör", "yorumları göster", "e-posta hesabınız yayımlanmayacak",
        "e-posta adresiniz yayınlanmayacak", "gerekli alanlar işaretlenmişlerdir",
        "gerekli alanlar ile işaretlenmişlerdir", "yorum yapmak için giriş yapın",
        "yorum yapabilmek için giriş yapmalısınız", "yorumlar kapalı", "ilk yorumu siz yapın",
        "ilk yorum yapan siz olun", "okuyucu yorumları", "görüş bildir",
    ),
    "newsletter.phrase": (
        "bülten", "e-bülten", "bültene abone ol", "e-bülten aboneliği", "bültenimize abone olun", "abone ol",
        "abone olun", "e-posta adresiniz", "e-posta", "bildirimleri aç", "uygulamayı indir", "mobil uygulama",
        "google news'te takip et", "google news", "bizi takip edin",
    ),
    "teaser.phrase": (
        "ilgili haberler", "ilgili haber", "ilgili içerikler", "ilgili konular", "benzer haberler",
        "benzer içerikler", "bunlar da ilginizi çekebilir", "ilginizi çekebilir", "bunlara da bakın",
        "ayrıca bakınız", "diğer haberler", "diğer haberler için tıklayın", "daha fazla", "daha fazla haber",
        "daha fazlası", "devamı", "devamını oku", "haberin devamı", "en çok okunanlar", "çok okunanlar",
        "en çok okunan", "en çok okunan haberler", "popüler", "popüler haberler", "son dakika",
        "son dakika haberleri", "son haberler", "güncel haberler", "gündemdekiler", "öne çıkanlar",
        "öne çıkan haberler", "editörün seçtikleri", "editörün seçimi", "önerilen haberler", "önerilenler",
        "sizin için seçtiklerimiz", "günün manşetleri", "manşetler", "sonraki", "önceki", "sonraki haber",
        "önceki haber", "sıradaki haber", "tümünü gör", "foto galeri", "video galeri", "galeri", "etiketler",
        "yazarın diğer yazıları", "yazar hakkında", "haberin videosu", "detaylar",
    ),
    "share_bar.phrase": (
        "paylaş", "paylaşın", "haberi paylaş", "facebook'ta paylaş", "twitter'da paylaş", "whatsapp'ta paylaş",
        "yazdır", "kaydet", "e-posta gönder", "arkadaşına gönder", "linki kopyala", "bağlantıyı kopyala", "kopyala",
        "kopyalandı", "takip et", "takip edin", "beğen", "dinle", "haberi dinle", "yazı boyutu", "yazı tipi",
        "favorilere ekle", "hata bildir", "tweetle", "gönder", "puan ver",
    ),
    "advertisement.phrase": (
        "reklam", "reklamlar", "ilan", "ilanlar", "resmi ilanlar", "sponsorlu", "sponsorlu içerik", "sponsor",
        "reklam ver", "advertorial",
    ),
    "paywall.phrase": (
        "giriş", "giriş yap", "üye ol", "üyelik", "kayıt ol", "kaydol", "şifremi unuttum", "çıkış", "çıkış yap",
        "hesabım", "abonelik", "aboneler için", "sadece abonelere özel", "zaten abone misiniz", "destek ol",
        "e-gazete", "kullanıcı adı", "şifre", "beni hatırla",
    ),
    "navigation.phrase": (
        "anasayfa", "ana sayfa", "menü", "ara", "arama", "kapat", "geri", "yukarı", "yukarı çık", "başa dön",
        "sayfa başı", "içeriğe geç", "içeriğe atla", "iletişim", "bize ulaşın", "hakkımızda", "künye", "kariyer",
        "yardım", "arşiv", "kategoriler", "kategori", "kaynak", "kaynaklar", "yazar", "yazarlar", "yayınlanma",
        "yayın tarihi", "yayınlanma tarihi", "giriş tarihi", "güncelleme", "güncelleme tarihi", "son güncelleme",
        "güncellendi", "fotoğraf", "foto", "video", "yükleniyor", "daha fazla yükle", "daha fazla göster",
        "hava durumu", "namaz vakitleri", "burçlar", "yayın akışı", "canlı yayın", "canlı tv", "site haritası",
        "nöbetçi eczaneler", "okunma", "okunma sayısı", "anket", "oku",
    ),
    "section_label.phrase": (
        "haberler", "haber", "gündem", "güncel", "dünya", "türkiye", "politika", "siyaset", "ekonomi", "spor",
        "kültür", "kültür sanat", "kültür-sanat", "magazin", "sağlık", "teknoloji", "bilim", "eğitim", "yaşam",
        "yerel", "yerel haberler", "otomobil", "seyahat", "görüş", "köşe yazıları", "köşe yazarları", "asayiş",
        "finans", "emlak", "analiz", "röportaj", "çevre",
    ),
    "cookie_notice.phrase": (
        "gizlilik", "gizlilik politikası", "gizlilik sözleşmesi", "kullanım koşulları", "kullanım şartları",
        "çerez politikası", "çerezler", "çerez ayarları", "kabul et", "kabul ediyorum", "tümünü kabul et", "reddet",
        "kvkk", "kişisel verilerin korunması", "aydınlatma metni", "veri politikası",
    ),
    "copyright.phrase": (
        "tüm hakları saklıdır", "her hakkı saklıdır", "tüm hakları saklıdır.", "telif hakkı", "telif hakları",
    ),
}  # fmt: skip

LINKS: tuple[str, ...] = (
    "devamı", "devamını oku", "daha fazla", "daha fazlası", "haberin devamı", "sonraki", "önceki", "yanıtla",
    "cevapla", "tümünü gör", "detaylar",
)  # fmt: skip
