-- Publishers with the most articles
SELECT publisher, count(*) AS articles
FROM articles
GROUP BY publisher
ORDER BY articles DESC
LIMIT 20

-- Articles by day
SELECT published_on, count(*) AS articles
FROM articles
WHERE published_precision = 'day'
GROUP BY published_on
ORDER BY published_on

-- People who are named in most articles, with all their spellings counted as one
SELECT name, article_count, publisher_count, first_on, last_on
FROM entities
WHERE kind = 'person'
ORDER BY article_count DESC, name
LIMIT 20

-- Who was quoted most
SELECT speaker, quote_count, direct_count, article_count
FROM speakers
ORDER BY quote_count DESC, speaker
LIMIT 20

-- Quotations with a word
SELECT speaker, text, doc_id
FROM spoken
WHERE regexp_matches(lower(text), '\bwater\b')
LIMIT 100

-- Tolls by place and day
SELECT published_on, place, kind, lowest, highest, article_count
FROM tolls_by_day
WHERE place IS NOT NULL AND published_on IS NOT NULL
ORDER BY published_on DESC, place, kind
LIMIT 100

-- The statements behind them, with the words
SELECT published_on, value_low, value_high, modifier, object, attributed_to, source_uri
FROM toll_statements
ORDER BY published_on DESC NULLS LAST, source_uri, figure_number
LIMIT 100

-- Who printed what another publisher's article stands for, and how much later
SELECT canonical_publisher, publisher, count(*) AS documents, median(days_after) AS days_after
FROM reprints
WHERE is_other_publisher
GROUP BY ALL
ORDER BY documents DESC

-- What stands around a quotation: the macro span() reads the text
SELECT quotes.speaker, span(articles.text, greatest(0, quotes.char_start - 60), quotes.char_end + 60) AS around
FROM quotes JOIN articles USING (doc_id)
LIMIT 20

-- Lines that were removed most often
SELECT text, count(*) AS times, min(rule_id) AS rule_id
FROM removed_lines
GROUP BY text
ORDER BY times DESC, text
LIMIT 50

-- Nothing is lost: what became of every document and line
FROM conservation

-- Seconds of each step of the newest runs
SELECT started_at, step, run_steps.seconds
FROM run_steps JOIN runs USING (run_id)
ORDER BY started_at DESC, step_number
LIMIT 100
