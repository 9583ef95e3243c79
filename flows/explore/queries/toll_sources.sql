-- The statements that these tolls are taken from, each with its sentence and whom it comes from; the newest first.
SELECT
    toll_statements.doc_id,
    toll_statements.published_on,
    toll_statements.publisher,
    toll_statements.place,
    toll_statements.kind,
    toll_statements.value_low,
    toll_statements.value_high,
    toll_statements.modifier,
    toll_statements.attributed_to,
    toll_statements.is_part,
    toll_statements.sentence
FROM toll_statements
SEMI JOIN tolls_chosen
    ON tolls_chosen.kind = toll_statements.kind
    AND tolls_chosen.place_id IS NOT DISTINCT FROM toll_statements.place_id
    AND tolls_chosen.published_on IS NOT DISTINCT FROM toll_statements.published_on
ORDER BY published_on DESC NULLS LAST, doc_id, figure_number
LIMIT $count
