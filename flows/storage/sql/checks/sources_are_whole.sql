-- Every source has as many documents as it holds records, and every document has its source.
SELECT coalesce(sources.collection, found.collection) AS collection, coalesce(sources.source_uri, found.source_uri) AS source_uri,
    sources.document_count, found.documents
FROM sources
FULL JOIN (SELECT collection, source_uri, count(*) AS documents FROM documents GROUP BY ALL) found USING (collection, source_uri)
WHERE sources.document_count IS DISTINCT FROM coalesce(found.documents, 0)
