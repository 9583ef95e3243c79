-- What a run has to do about each source: (source_uri, size, mtime_ns, ctime_ns, inode, known_sha256, was_missing, action).
-- Reads: listing, known (source_uri, sha256, is_missing), stat_cache. Parameters: racy_ns, trust_stat.
-- action: new; unchanged (the file looks as it did when its hash was taken, and was not so young then that a change
-- could hide behind the same time stamp); check (its hash decides).
SELECT
    listing.*,
    known.sha256 AS known_sha256,
    coalesce(known.is_missing, false) AS was_missing,
    CASE
        WHEN known.source_uri IS NULL THEN 'new'
        WHEN $trust_stat
            AND stat_cache.sha256 = known.sha256
            AND greatest(listing.mtime_ns, listing.ctime_ns) < stat_cache.checked_ns - $racy_ns THEN 'unchanged'
        ELSE 'check'
    END AS action
FROM listing
LEFT JOIN known USING (source_uri)
LEFT JOIN stat_cache USING (source_uri, size, mtime_ns, ctime_ns, inode)
