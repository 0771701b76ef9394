# `make site` and `make test` need Python 3.11 or later, make and git; they install the rest into .venv.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
SOURCES := schema build plugins tests .ci

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve validate test check format golden bench lighthouse axe fuzz mutants schema review materials lock clean

help: ## Show what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

site: $(VENV)/.site ## Check the blueprint and build the site into site/
	$(BIN)/blueprint validate blueprint
	$(BIN)/blueprint build

serve: $(VENV)/.site ## Show the site at http://127.0.0.1:8000 and rebuild it at every change
	$(BIN)/blueprint serve

validate: $(VENV)/.site ## Check the blueprint
	$(BIN)/blueprint validate blueprint

# The editor's language server and the checker of HTML are wanted only where npm is; without them,
# their tests are skipped. A worker that a hang has ended is not started again: it would hang again.
test: $(VENV)/.dev $(if $(shell command -v npm),$(VENV)/.node) ## Run all tests
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder --max-worker-restart 0

check: $(VENV)/.dev ## Lint, types and form
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/blueprint fmt --check blueprint

format: $(VENV)/.dev ## Put the code and the blueprint into their form
	$(BIN)/ruff check --fix $(SOURCES)
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/blueprint fmt blueprint

golden: $(VENV)/.dev ## Renew the expected pages, pictures and messages; read the difference before you commit it
	$(BIN)/python -m pytest --regen-all -q || true
	git diff --stat -- tests

bench: $(VENV)/.dev ## Measure, each figure as a ratio within one run
	$(BIN)/python -m tests.bench

lighthouse: $(VENV)/.dev $(VENV)/.lighthouse ## Score the site in site/ on a phone, and weigh a first visit
	$(BIN)/python -m tests.lighthouse

axe: $(VENV)/.dev ## Look at every page of the site in site/ with axe, in light and dark
	$(BIN)/python -m tests.browser.axe_all

FUZZ_SECONDS ?= 60
fuzz: $(VENV)/.dev ## Look for bytes that break the check or the prose, FUZZ_SECONDS for each
	$(INSTALL) "atheris>=3"
	$(BIN)/python -m tests.fuzz artefact $(FUZZ_SECONDS)
	$(BIN)/python -m tests.fuzz prose $(FUZZ_SECONDS)

mutants: $(VENV)/.dev ## Change one value of the blueprint, 2,000 times, and list what nobody noticed
	$(BIN)/python -m tests.mutation

schema: $(VENV)/.site ## Write the JSON Schemas into schema/json/
	$(BIN)/blueprint schema

review: $(VENV)/.site ## Write what a change does, for the comment on it
	VENV=$(VENV) .ci/review

materials: $(VENV)/.materials ## Write the bill of materials of what builds the site into dist/
	@mkdir -p dist
	$(VENV)/materials/bin/cyclonedx-py requirements requirements/site.txt --pyproject pyproject.toml --output-reproducible --of JSON -o dist/materials.cdx.json

lock: $(VENV)/.dev ## Renew the locked versions
	$(INSTALL) uv
	$(BIN)/python -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --upgrade pyproject.toml --group build -o requirements/site.txt
	$(BIN)/python -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --upgrade pyproject.toml --group dev -o requirements/dev.txt
	$(BIN)/python -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --upgrade --group bench -o requirements/bench.txt
	$(BIN)/python -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --upgrade --group materials -o requirements/materials.txt

clean: ## Remove what was built and installed
	rm -rf site dist .venv .venv-bench .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed; name it with: make PYTHON=python3.12 ..."; exit 2; }
	$(PYTHON) -m venv $(VENV)

# hatchling is locked too, so that the project itself is installed without asking for anything else.
$(VENV)/.site: requirements/site.txt pyproject.toml | $(BIN)/python
	$(INSTALL) --require-hashes -r requirements/site.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml | $(BIN)/python
	$(INSTALL) --require-hashes -r requirements/dev.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/.site

# The tool that lists the materials is none of them, so it has an environment of its own.
$(VENV)/.materials: requirements/materials.txt $(VENV)/.site
	$(PYTHON) -m venv $(VENV)/materials
	$(VENV)/materials/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/materials.txt
	@touch $@

# Outside CI, a registry that cannot be reached costs no more than the tests of the editor and of HTML.
$(VENV)/.node: tests/node/package.json tests/node/package-lock.json | $(BIN)/python
	@mkdir -p $(VENV)/node && cp $^ $(VENV)/node
	npm ci --prefix $(VENV)/node --ignore-scripts --no-audit --no-fund --loglevel=error && touch $@ || test "$$CI" != true

$(VENV)/.lighthouse: tests/lighthouse/package.json tests/lighthouse/package-lock.json | $(BIN)/python
	@mkdir -p $(VENV)/lighthouse && cp $^ $(VENV)/lighthouse
	npm ci --prefix $(VENV)/lighthouse --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@
