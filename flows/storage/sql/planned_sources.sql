-- What a run would do with each source that is not as it was: (source_uri, action, why), by action and name.
-- Reads: looked_at (source_uri, action, was_missing), missing (source_uri, sha256, is_missing). Parameter: withdraw.
SELECT source_uri,
    CASE WHEN action = 'unchanged' THEN 'back' ELSE action END AS action,
    CASE action
        WHEN 'new' THEN 'No snapshot knows it.'
        WHEN 'changed' THEN 'Its bytes are others than those that were read; it replaces its documents.'
        WHEN 'changing' THEN 'It changes while it is read, and would wait for the next run.'
        WHEN 'unreadable' THEN 'It cannot be read, and would be refused.'
        WHEN 'unchanged' THEN 'It was missing, and is back as it was.'
    END AS why
FROM looked_at
WHERE action <> 'unchanged' OR was_missing
UNION ALL
SELECT source_uri,
    CASE WHEN $withdraw THEN 'withdrawn' ELSE 'missing' END,
    CASE WHEN $withdraw
        THEN 'It is not in the folder any more; its documents would be removed.'
        ELSE 'It is not in the folder any more; its documents would stay, marked as missing.'
    END
FROM missing
WHERE $withdraw OR NOT is_missing
ORDER BY action, source_uri
