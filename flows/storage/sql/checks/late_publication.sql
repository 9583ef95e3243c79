-- warning: a publication date after the day of the run.
SELECT doc_id, source_uri, published_on FROM articles WHERE published_on > current_date
