"""Tables about languages: langdetect's codes as BCP 47 tags."""

# langdetect's profiles carry ISO 639-1 codes, which are BCP 47 tags as they stand; only its two Chinese profiles,
# named after countries, tell scripts and not countries apart.
BCP47_TAGS: dict[str, str] = {"zh-cn": "zh-Hans", "zh-tw": "zh-Hant"}
