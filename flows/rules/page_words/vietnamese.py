"""What pages of news in Vietnamese say of themselves."""

PHRASES: dict[str, tuple[str, ...]] = {
    "comment_form.phrase": (
        "bình luận", "ý kiến", "ý kiến bạn đọc", "ý kiến của bạn", "gửi bình luận", "gửi ý kiến", "viết bình luận",
        "để lại bình luận", "để lại một bình luận", "thêm bình luận", "trả lời", "hủy trả lời", "xem bình luận",
        "tất cả bình luận", "bình luận đã bị đóng", "email của bạn sẽ không được hiển thị công khai",
        "các trường bắt buộc được đánh dấu", "đăng nhập để bình luận", "chia sẻ ý kiến của bạn",
    ),
    "newsletter.phrase": (
        "đăng ký nhận tin", "đăng ký nhận bản tin", "nhận bản tin", "bản tin", "email của bạn", "địa chỉ email",
        "theo dõi chúng tôi", "tải ứng dụng", "theo dõi trên google news", "đăng ký",
    ),
    "teaser.phrase": (
        "xem thêm", "đọc thêm", "đọc tiếp", "xem tiếp", "tin liên quan", "bài liên quan", "bài viết liên quan",
        "tin bài liên quan", "liên quan", "tin cùng chuyên mục", "cùng chuyên mục", "tin khác", "các tin khác",
        "bài viết khác", "tin mới", "tin mới nhất", "bài mới nhất", "mới nhất", "tin nóng", "tin nổi bật", "nổi bật",
        "đọc nhiều", "đọc nhiều nhất", "tin đọc nhiều", "xem nhiều", "xem nhiều nhất", "được quan tâm",
        "có thể bạn quan tâm", "bạn có thể quan tâm", "có thể bạn thích", "gợi ý cho bạn", "đề xuất", "dành cho bạn",
        "chủ đề", "từ khóa", "tags", "chi tiết", "trang sau", "trang trước", "tiếp theo", "bài tiếp theo",
        "bài trước", "xem tất cả", "video liên quan", "ảnh", "tiêu điểm", "đừng bỏ lỡ", "tin tài trợ", "về tác giả",
    ),
    "share_bar.phrase": (
        "chia sẻ", "chia sẻ bài viết", "chia sẻ facebook", "chia sẻ lên facebook", "chia sẻ qua email", "in bài viết",
        "bản in", "lưu", "lưu bài viết", "lưu tin", "sao chép liên kết", "sao chép", "đã sao chép", "gửi",
        "gửi email", "gửi cho bạn bè", "theo dõi", "thích", "nghe", "nghe bài viết", "nghe đọc bài", "cỡ chữ",
        "báo lỗi", "copy link", "zalo",
    ),
    "advertisement.phrase": (
        "quảng cáo", "tài trợ", "nội dung tài trợ", "liên hệ quảng cáo", "rao vặt",
    ),
    "paywall.phrase": (
        "đăng nhập", "đăng ký", "đăng xuất", "quên mật khẩu", "tài khoản", "mật khẩu", "tạo tài khoản", "thành viên",
        "đặt báo", "đặt mua báo", "ủng hộ",
    ),
    "navigation.phrase": (
        "trang chủ", "menu", "tìm kiếm", "đóng", "quay lại", "trở lại", "lên đầu trang", "về đầu trang",
        "về trang chủ", "chuyển đến nội dung", "liên hệ", "giới thiệu", "về chúng tôi", "tòa soạn", "tuyển dụng",
        "trợ giúp", "lưu trữ", "chuyên mục", "danh mục", "nguồn", "tác giả", "ngày đăng", "cập nhật",
        "cập nhật lần cuối", "ảnh", "video", "đang tải", "tải thêm", "thời tiết", "lịch phát sóng", "tỷ giá",
        "sơ đồ trang", "lượt xem", "phóng to", "đường dây nóng", "điện thoại", "rss", "thăm dò ý kiến",
    ),
    "section_label.phrase": (
        "tin tức", "thời sự", "chính trị", "xã hội", "thế giới", "quốc tế", "kinh tế", "kinh doanh", "thể thao",
        "bóng đá", "văn hóa", "giải trí", "giáo dục", "sức khỏe", "đời sống", "pháp luật", "khoa học", "công nghệ",
        "số hóa", "du lịch", "nhà đất", "bất động sản", "góc nhìn", "ý kiến bạn đọc", "tâm sự", "tài chính",
        "an ninh", "quân sự", "môi trường", "phóng sự", "trong nước", "bạn đọc", "gia đình", "nhịp sống",
    ),
    "cookie_notice.phrase": (
        "chính sách bảo mật", "điều khoản sử dụng", "chính sách quyền riêng tư", "quyền riêng tư", "đồng ý",
        "chấp nhận", "điều khoản", "thỏa thuận sử dụng",
    ),
    "copyright.phrase": (
        "bản quyền", "giữ bản quyền", "bảo lưu mọi quyền", "đã đăng ký bản quyền", "tất cả các quyền được bảo lưu",
    ),
}  # fmt: skip

LINKS: tuple[str, ...] = (
    "xem thêm", "đọc tiếp", "xem tiếp", "chi tiết", "trang sau", "trang trước", "tiếp theo", "trả lời", "xem tất cả",
    "đọc thêm",
)  # fmt: skip
