-- Who printed a story first, who next, and after how many days: a row for each document of a story that was repeated.
--
-- doc_id: The document.
-- cluster_id: The story: the smallest doc_id of its documents.
-- canonical_id: The article that stands for the story.
-- is_canonical: The document is that article.
-- step: 1 on the first day, 2 on the next day on which the story was printed … Those of one day share a step, since their order is not known. NULL where no day is known.
-- published_on: Day of publication; NULL where no day is known.
-- days_after_first: Days since the story was first printed.
-- days_after_previous: Days since the step before; NULL for the first.
-- is_first_of_publisher: No earlier document of the story is of the same publisher; NULL where publisher or day is not known.
-- story_document_count: Documents of the story.
SELECT
    found.cluster_id,
    found.canonical_id,
    found.doc_id,
    found.is_canonical,
    found.step,
    found.publisher,
    found.published_on,
    date_diff('day', found.first_on, found.published_on)::BIGINT AS days_after_first,
    date_diff('day', days.previous_on, found.published_on)::BIGINT AS days_after_previous,
    CASE WHEN found.publisher IS NOT NULL THEN found.published_on = found.publisher_first_on END AS is_first_of_publisher,
    found.title,
    found.source_uri,
    found.story_document_count
FROM (
    SELECT
        *,
        CASE WHEN published_on IS NOT NULL
            THEN dense_rank() OVER (PARTITION BY canonical_id ORDER BY published_on NULLS LAST) END::BIGINT AS step,
        min(published_on) OVER (PARTITION BY canonical_id) AS first_on,
        min(published_on) OVER (PARTITION BY canonical_id, publisher) AS publisher_first_on,
        count(*) OVER (PARTITION BY canonical_id)::BIGINT AS story_document_count
    FROM cluster_documents
) found
LEFT JOIN (
    SELECT canonical_id, published_on, lag(published_on) OVER (PARTITION BY canonical_id ORDER BY published_on) AS previous_on
    FROM (SELECT DISTINCT canonical_id, published_on FROM cluster_documents WHERE published_on IS NOT NULL)
) days ON days.canonical_id = found.canonical_id AND days.published_on = found.published_on
WHERE found.story_document_count > 1
