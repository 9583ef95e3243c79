-- Every statement of how many were killed, wounded, missing, displaced, arrested or kidnapped, with its place and its source.
--
-- doc_id: The article.
-- figure_number: Order in the article, from 1.
-- published_on: Day of publication; NULL where no day is known. The day of the event is not told.
-- publisher: Publisher of the article.
-- place_id: GeoNames id of the place; NULL where the text names none.
-- place: Name of the place.
-- country_code: ISO 3166 alpha-2 code of its country.
-- country: Name of its country.
-- kind: killed, wounded, missing, displaced, arrested or kidnapped.
-- is_part: It is a part of another figure of its article: do not add the two.
SELECT
    figures.doc_id,
    figures.figure_number,
    CASE WHEN articles.published_precision = 'day' THEN articles.published_on END AS published_on,
    articles.publisher,
    articles.source_uri,
    figures.place_id,
    places.name AS place,
    places.country_code,
    places.country,
    figures.kind,
    figures.value_low,
    figures.value_high,
    figures.modifier,
    figures.object,
    figures.side,
    figures.attributed_to,
    figures.part_of_figure_number IS NOT NULL AS is_part,
    figures.sentence
FROM figures
JOIN articles ON articles.doc_id = figures.doc_id
LEFT JOIN places ON places.place_id = figures.place_id
WHERE figures.kind <> 'other'
