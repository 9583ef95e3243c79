# docker build -t newsmill .
# docker run --rm -v "$PWD/data:/data" newsmill            (reads /data/raw, publishes /data/warehouse)
FROM python:3.12-slim

RUN useradd --create-home --uid 10001 newsmill
WORKDIR /opt/newsmill
COPY pyproject.toml constraints.txt README.md LICENSE newsmill.py ./
COPY flows flows
RUN pip install --no-cache-dir --disable-pip-version-check --constraint constraints.txt .

USER newsmill
WORKDIR /data
# Caches of downloads and copies; may be lost.
ENV NEWSMILL_CACHE=/tmp/newsmill
ENTRYPOINT ["newsmill"]
CMD ["run", "--direct"]
