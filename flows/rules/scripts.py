"""What is known of scripts: which put no space between words, which say more in a character, what goes on a letter."""

# Scripts without spaces between words: each character counts as a word (line breaking classes ID and SA of Unicode).
# Kana, Han, Thai, Lao, Burmese, Khmer.
UNSPACED = "\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff"
# Of these the scripts that end a sentence with a space, or with nothing: Thai and Lao.
UNMARKED = "\u0e00-\u0e7f\u0e80-\u0eff"

# Scripts whose paragraphs often end with nothing: those, and Arabic (Urdu and Arabic papers on the web leave the mark out).
SELDOM_MARKED = UNMARKED + "\u0600-\u06ff\u0750-\u077f"

# How many letters of an alphabet a character stands for where it is a syllable or a word: the same text (the Universal
# Declaration of Human Rights) has 2.6 to 3.6 times as many characters in English as in Chinese, Japanese or Korean,
# and about as many in Hindi, Bengali, Tamil, Thai, Arabic and Greek. Ranges of characters, and their weight.
DENSE: tuple[tuple[str, int], ...] = (
    ("\u2e80-\u9fff\ua000-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff", 3),
    ("\u1200-\u139f\u2d80-\u2ddf\uab00-\uab2f", 2),  # Ethiopic
)

# What goes on a word without being a letter: marks over and under letters, vowel signs of India, joiners, soft hyphens.
WORD_MARKS = (
    "\xad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0df3"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20f0\ufe20-\ufe2f"
)
