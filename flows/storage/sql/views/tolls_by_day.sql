-- Killed, wounded and others by place and day of publication, with the range of what articles state. Nothing is added up:
-- of each article the highest figure counts, which holds its parts, and articles on one event stand beside each other.
--
-- published_on: Day of publication; NULL where no day is known.
-- place_id: GeoNames id of the place; NULL where the texts name none.
-- place: Name of the place.
-- country_code: ISO 3166 alpha-2 code of its country.
-- country: Name of its country.
-- kind: killed, wounded, missing, displaced, arrested or kidnapped.
-- lowest: Lowest toll that an article gives: the lower end of its highest figure.
-- highest: Highest toll that an article gives.
-- statement_count: Figures in these articles, parts and repetitions included; toll_statements has them.
-- article_count: Articles that give a toll.
-- publisher_count: Publishers of these articles.
-- attributed_count: Articles that say whom the highest figure comes from.
SELECT
    published_on,
    place_id,
    place,
    country_code,
    country,
    kind,
    min(article_low)::BIGINT AS lowest,
    max(article_high)::BIGINT AS highest,
    sum(statement_count)::BIGINT AS statement_count,
    count(*)::BIGINT AS article_count,
    count(DISTINCT publisher)::BIGINT AS publisher_count,
    count(*) FILTER (is_attributed)::BIGINT AS attributed_count
FROM (
    SELECT
        published_on,
        place_id,
        place,
        country_code,
        country,
        kind,
        publisher,
        value_low AS article_low,
        value_high AS article_high,
        attributed_to IS NOT NULL AS is_attributed,
        count(*) OVER (PARTITION BY doc_id, place_id, kind) AS statement_count
    FROM toll_statements
    QUALIFY row_number() OVER (
        PARTITION BY doc_id, place_id, kind
        ORDER BY value_high DESC, value_low DESC, attributed_to IS NULL, figure_number
    ) = 1
)
GROUP BY published_on, place_id, place, country_code, country, kind
