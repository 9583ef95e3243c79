# make run    set up and run the flow on raw/      make test   set up and pass every test
# make serve  Prefect on this machine, with its schedules
# make test-long  the proofs that take minutes
# make lint   style and types                      make bench  speed on a corpus that is made on the spot
# make docs-site  the documentation as a site, in build/docs-site
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
FUZZING ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/newsmill/fuzzing
PEERS ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/newsmill/peers
BI ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/newsmill/bi
DOCS_SITE ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/newsmill/docs-site

.PHONY: docs-site bi install run serve test test-long fuzz lint style bench bench-peers bench-scale bench-duplicates bench-stories bench-explore work-bounds quality quality-report docs outputs pictures clean
.DELETE_ON_ERROR:

install: $(STAMP)

# Nothing is installed again until the list of packages changes. Compiled here, newsmill begins 0.4 s sooner also where
# Python may not write beside the modules.
$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "newsmill needs Python 3.11 or newer; name one with: make PYTHON=python3.12 …")'
	@test -x $(BIN)/pip || $(PYTHON) -m venv .venv
	@echo "Installing newsmill and what it needs into .venv (once; a minute or two) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@$(BIN)/python -m compileall -q flows newsmill.py
	@touch $@

run: install
	@$(BIN)/newsmill run
	@type -P newsmill >/dev/null || printf '\n%s\n' 'The shell finds newsmill after: source $(BIN)/activate'

# Prefect on this machine: its pages, the deployments of prefect.yaml and a worker; Ctrl-C ends them.
serve: install
	@$(BIN)/newsmill serve

# Types take one core for half a minute: they are checked beside the tests, and told of after them.
test: install style
	@types=$$(mktemp); $(BIN)/mypy >"$$types" 2>&1 & check=$$!; \
	$(BIN)/pytest -n 2 --durations=15; failed=$$?; \
	wait $$check || failed=1; \
	cat "$$types"; rm "$$types"; exit $$failed

# Proofs that take many minutes: kills by the dozen, with readers beside.
test-long: install
	@$(BIN)/pytest -n 0 -m long -s

# make fuzz [MINUTES=10]: looks for inputs that reach new code and break it; atheris has an environment of its own. Inputs
# and findings stay in $(FUZZING); a finding becomes a case of tests/fuzz/test_targets.py.
fuzz: install $(FUZZING)/.installed
	@PYTHONPATH=.:tests:$$($(BIN)/python -c 'import site; print(site.getsitepackages()[0])') $(FUZZING)/bin/python \
		benchmarks/fuzzing.py --minutes $(or $(MINUTES),10) --corpus $(FUZZING)/corpus --findings $(FUZZING)/findings

$(FUZZING)/.installed:
	@$(BIN)/python -m venv $(FUZZING)
	@$(FUZZING)/bin/python -m pip install --quiet --disable-pip-version-check atheris==3.0.0
	@touch $@

# Tools of others over a warehouse (dbt, Jupyter, marimo, Superset, the oldest DuckDB), each in an environment of its own; some minutes.
bi: install $(addprefix $(BI)/,$(addsuffix /.installed,dbt duckdb-oldest jupyter marimo superset))
	@NEWSMILL_BI=$(BI) $(BIN)/pytest -n 0 -m 'long or not long' tests/connect

$(BI)/%/.installed: tests/connect/environments/%.txt
	@echo "Setting up $* in $(BI)/$* (once) …"
	@test -x $(BI)/$*/bin/pip || $(PYTHON) -m venv $(BI)/$*
	@$(BI)/$*/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

lint: style
	@$(BIN)/mypy

style: install
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

# make bench [N=4000] [TURNS=3]: time, memory and disk of first and later runs; some minutes.
bench: install
	@$(BIN)/python -m benchmarks.speed --documents $(or $(N),4000) --turns $(or $(TURNS),3)

# make bench-peers [N=2000] [TURNS=3]: beside datatrove and trafilatura, in an environment of their own; some minutes.
bench-peers: install $(PEERS)/.installed
	@$(BIN)/python -m benchmarks.peers --python $(PEERS)/bin/python --documents $(or $(N),2000) --turns $(or $(TURNS),3) \
		--save benchmarks/peers/measured.json
	@$(BIN)/python -m benchmarks.plan --write

$(PEERS)/.installed: benchmarks/peers/constraints.txt
	@test -x $(PEERS)/bin/pip || $(PYTHON) -m venv $(PEERS)
	@$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check --constraint $< datatrove spacy orjson xxhash tokenizers trafilatura lxml_html_clean
	@touch $@

# make bench-scale [N=100000,1000000]: what grows with the corpus, and how; half an hour, and some 3 GB of disk.
# Writes what it measured into benchmarks/scale/measured.json, and the tables of docs/scaling.md from it.
bench-scale: install
	@$(BIN)/python -m benchmarks.scale $(if $(N),--documents $(N)) --save benchmarks/scale/measured.json
	@$(BIN)/python -m benchmarks.scale.files --save benchmarks/scale/files.json
	@$(BIN)/python -m benchmarks.plan --write

# Counts the work of small runs and takes it as the new bounds of benchmarks/work; REASON="…" where one goes up.
work-bounds: install
	@$(BIN)/python -m benchmarks.work pin

# What duplicates cost among 100,000 documents: some minutes.
bench-duplicates: install
	@$(BIN)/python -m benchmarks.duplicate_speed

# make bench-explore [N=100000] [W=WAREHOUSE]: how long each page of `newsmill explore` takes; a quarter of an hour.
bench-explore: install
	@$(BIN)/python -m benchmarks.explore $(if $(W),--warehouse $(W),--documents $(or $(N),100000))

# What stories cost among 100,000 articles: some minutes.
bench-stories: install
	@$(BIN)/python -m benchmarks.story_speed

# make quality GOLD=FOLDER [PARTS="clean lang"] [RAISE=1] [LOWER=FIGURE REASON="…"]: the command reads these from the
# environment, where make puts them. The gold sets are no part of the project; see docs/quality.md.
quality: install
	@$(BIN)/python -m benchmarks.quality check

quality-report: install
	@$(BIN)/python -m benchmarks.quality report

docs: install
	@$(BIN)/python -m flows.commands.docs

# The pages as a site, which opens from the folder without a network; dead links and anchors fail (mkdocs.yml).
docs-site: $(DOCS_SITE)/.installed
	@rm -rf build/docs-pages && mkdir -p build/docs-pages
	@cp -r README.md CHANGELOG.md CONTRIBUTING.md SECURITY.md LICENSE docs build/docs-pages
	@NO_MKDOCS_2_WARNING=1 $(DOCS_SITE)/bin/mkdocs build --quiet --strict --clean
	@echo "Open build/docs-site/index.html, or with search: $(PYTHON) -m http.server -b 127.0.0.1 -d build/docs-site"

$(DOCS_SITE)/.installed: docs/site-requirements.txt
	@echo "Setting up the site's generator in $(DOCS_SITE) (once) …"
	@test -x $(DOCS_SITE)/bin/pip || $(PYTHON) -m venv $(DOCS_SITE)
	@$(DOCS_SITE)/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

# What the commands in README.md and docs/queries.md print, written anew.
outputs: install
	@$(BIN)/python tests/sessions.py

# Pictures of the pages for the guide, taken of the sample in a real browser.
pictures: install
	@PICTURES=docs/pictures $(BIN)/pytest -n 0 -m long tests/browser

clean:
	rm -rf .venv build *.egg-info .pytest_cache .hypothesis .mypy_cache .ruff_cache
