-- What a run has to do about each source: (source_uri, size, version, changed_ns, known_sha256, was_missing, action).
-- Reads: listing, known (source_uri, sha256, is_missing), stat_cache. Parameters: young_ns, trust_stat.
-- action: new; unchanged (the source has the version that it had when its hash was taken, and was not so young then that a change
-- could hide behind the same time stamp); check (its hash decides).
SELECT
    listing.*,
    known.sha256 AS known_sha256,
    coalesce(known.is_missing, false) AS was_missing,
    CASE
        WHEN known.source_uri IS NULL THEN 'new'
        WHEN $trust_stat
            AND stat_cache.sha256 = known.sha256
            AND listing.changed_ns < stat_cache.checked_ns - $young_ns THEN 'unchanged'
        ELSE 'check'
    END AS action
FROM listing
LEFT JOIN known USING (source_uri)
LEFT JOIN stat_cache USING (source_uri, size, version)
