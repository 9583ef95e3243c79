-- Documents in clusters of two or more: (doc_id, canonical_id, cluster_id, cluster_size, method, similarity); the
-- canonical document of a cluster is its own, without a method.
-- An equal of a canonical document is its exact or normalized duplicate; an equal of a near duplicate is as near.
-- Reads: followers (doc_id, canonical_id, method, similarity), equals (doc_id, first_id, is_exact).
WITH
follower AS MATERIALIZED (
    FROM followers
    UNION ALL
    SELECT equals.doc_id, coalesce(first.canonical_id, first_id) AS canonical_id,
        CASE WHEN first.doc_id IS NOT NULL THEN first.method WHEN is_exact THEN 'exact' ELSE 'normalized' END AS method,
        coalesce(first.similarity, 1.0) AS similarity
    FROM equals LEFT JOIN followers first ON first.doc_id = first_id
),
cluster AS MATERIALIZED (
    SELECT canonical_id, least(canonical_id, min(doc_id)) AS cluster_id, count(*) + 1 AS cluster_size
    FROM follower GROUP BY canonical_id
)
SELECT canonical_id AS doc_id, canonical_id, cluster_id, cluster_size, NULL AS method, NULL AS similarity FROM cluster
UNION ALL
SELECT doc_id, canonical_id, cluster_id, cluster_size, method, similarity FROM follower JOIN cluster USING (canonical_id)
