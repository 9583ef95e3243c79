-- Rows of run_sources: documents that came in this run and are new or of other bytes than before, by folder.
-- Reads: judged (rows of documents, staged), came_inputs, documents_old, assigned (status of what has a text).
WITH
came AS (
    SELECT found.doc_id, line_count, removed_line_count, coalesce(assigned.status, found.status) AS status,
        CASE WHEN contains(source_uri, '/') THEN split_part(source_uri, '/', 1) ELSE '.' END AS folder
    FROM {judged} found
    SEMI JOIN came_inputs ON came_inputs.doc_id = found.doc_id
    ANTI JOIN documents_old ON documents_old.doc_id = found.doc_id AND documents_old.raw_sha256 = found.raw_sha256
    LEFT JOIN assigned ON assigned.doc_id = found.doc_id
),
ranked AS (
    SELECT folder, row_number() OVER (ORDER BY count(*) DESC, folder) AS place FROM came GROUP BY folder
)
SELECT {run_id} AS run_id,
    CASE WHEN place <= {most_folders} THEN folder ELSE '*' END AS source_folder,
    count(*) AS document_count,
    count(*) FILTER (status = 'duplicate') AS duplicate_count,
    count(*) FILTER (status = 'rejected') AS rejected_count,
    sum(line_count)::BIGINT AS line_count,
    sum(removed_line_count)::BIGINT AS removed_line_count
FROM came JOIN ranked USING (folder)
GROUP BY ALL
ORDER BY source_folder
