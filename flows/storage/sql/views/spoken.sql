-- Every quotation whose speaker is known, with the speaker's name as the entity has it, and the article's day and publisher.
--
-- doc_id: The article.
-- kind: direct: a whole statement; partial: words inside a sentence of the report.
-- text: What is quoted, without the quote marks.
-- char_start: Where it starts in articles.text: code points, 0-based.
-- char_end: Where it ends in articles.text, exclusive.
-- quote_number: Order in the article, from 1.
-- entity_id: The speaker, as in entities; NULL where the name is none of a person or an organization.
-- speaker: The speaker's name: the entity's, whatever the article's spelling.
-- published_on: Day of publication; NULL where no day is known.
-- publisher: Publisher of the article.
SELECT
    quotes.doc_id,
    quotes.quote_number,
    named.entity_id,
    coalesce(named.entity_name, quotes.speaker) AS speaker,
    quotes.speaker_role,
    quotes.cue,
    quotes.kind,
    quotes.text,
    quotes.char_start,
    quotes.char_end,
    CASE WHEN articles.published_precision = 'day' THEN articles.published_on END AS published_on,
    articles.publisher,
    articles.source_uri
FROM quotes
JOIN articles ON articles.doc_id = quotes.doc_id
LEFT JOIN (
    -- A name can be a person's in one article and an organization's in another: then it is the person's.
    SELECT name, max_by(entity_id, kind) AS entity_id, max_by(entity_name, kind) AS entity_name
    FROM entity_names
    WHERE kind IN ('organization', 'person')
    GROUP BY name
) named ON named.name = quotes.speaker
WHERE quotes.speaker IS NOT NULL
