-- Articles with all words that were asked for, and all that was chosen beside them. While there is no index of words, titles and the first 300 characters of texts are looked through.
SELECT
    articles.doc_id,
    articles.publisher,
    articles.language,
    articles.published_on,
    articles.published_precision,
    found.score,  -- if has_index
    0.0 AS score,  -- if is_unranked
FROM (
    SELECT
        doc_id,
        publisher,
        language,
        published_on,
        published_precision,
        strip_accents(lower(concat_ws(' ', title, text))) AS searched,  -- if in_text
        strip_accents(lower(concat_ws(' ', title, lead))) AS searched,  -- if in_lead
    FROM articles
) articles
JOIN found ON found.doc_id = articles.doc_id  -- if has_index
WHERE TRUE
    AND regexp_matches(searched, $word_1)  -- if word_1
    AND regexp_matches(searched, $word_2)  -- if word_2
    AND regexp_matches(searched, $word_3)  -- if word_3
    AND regexp_matches(searched, $word_4)  -- if word_4
    AND regexp_matches(searched, $word_5)  -- if word_5
    AND regexp_matches(searched, $word_6)  -- if word_6
    AND regexp_matches(searched, $word_7)  -- if word_7
    AND regexp_matches(searched, $word_8)  -- if word_8
    AND NOT regexp_matches(searched, $without_1)  -- if without_1
    AND NOT regexp_matches(searched, $without_2)  -- if without_2
    AND NOT regexp_matches(searched, $without_3)  -- if without_3
    AND NOT regexp_matches(searched, $without_4)  -- if without_4
    AND articles.publisher = $publisher  -- if publisher
    AND articles.language = $language  -- if language
    AND articles.published_on >= $from::DATE  -- if from
    AND articles.published_on <= $to::DATE  -- if to
    AND articles.doc_id IN (SELECT doc_id FROM entity_articles WHERE entity_id = $person)  -- if person
    AND articles.doc_id IN (SELECT doc_id FROM entity_articles WHERE entity_id = $organization)  -- if organization
    AND articles.doc_id IN (SELECT doc_id FROM entity_articles WHERE entity_id = $place)  -- if place
