# `make help` lists the targets. They need Python 3.11 to 3.13, and a package index that pip reaches.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet
# For `make pins`, fetched for the occasion. It takes a package index of your own from the
# environment (UV_DEFAULT_INDEX), not from pip's configuration.
UV     := uv>=0.9
PINS   ?= --upgrade

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help report test baseline format pins audit wheel clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 16

report: $(VENV)/ready ## install what is needed, then compile corpus/ into reports/
	$(BIN)/claimcheck report

test: $(VENV)/ready-dev ## install what is needed, then check all that CI checks
	$(BIN)/python -m ruff format --check
	$(BIN)/python -m ruff check
	$(BIN)/python -m mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/claimcheck gate --fail-on resolved
	$(BIN)/python -m pytest

baseline: $(VENV)/ready ## accept what the gate finds in corpus/ at present; read the diff
	$(BIN)/claimcheck gate --update > /dev/null || true
	$(BIN)/claimcheck baseline accept --all --by maintainers \
	    --reason 'the texts of corpus/ were written to disagree'
	$(BIN)/claimcheck baseline prune

format: $(VENV)/ready-dev ## rewrite the code the way `make test` wants it
	$(BIN)/python -m ruff check --fix
	$(BIN)/python -m ruff format

pins: | $(BIN)/python ## renew requirements*.txt (make pins PINS= keeps what still fits)
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
	$(BIN)/python -m venv "$$folder" && \
	"$$folder/bin/python" -m pip --disable-pip-version-check --quiet install '$(UV)' && \
	compile() { "$$folder/bin/uv" pip compile --quiet --universal --python-version 3.11 \
	    --generate-hashes --no-emit-index-url --custom-compile-command 'make pins' \
	    pyproject.toml --group build "$$@"; } && \
	compile $(PINS) --output-file requirements.txt && \
	compile $(PINS) --group dev --all-extras --constraints requirements.txt --output-file requirements-dev.txt

audit: $(VENV)/ready ## ask the index whether it still offers what is pinned
	@report=$$(mktemp) && trap 'rm -f "$$report"' EXIT && \
	for pins in requirements.txt requirements-dev.txt; do \
	    echo "$$pins:" && \
	    $(PIP) install --dry-run --ignore-installed --require-hashes --report "$$report" -r $$pins && \
	    $(BIN)/python tools/audit.py "$$report" || exit 1; \
	done

wheel: $(VENV)/ready ## build dist/*.whl
	$(PIP) wheel --no-deps --no-build-isolation --wheel-dir dist .

clean: ## remove environment, caches and builds; corpus, annotations and reports stay
	rm -rf $(VENV) .claimcheck dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; found = sys.version_info[:2]; sys.exit(None \
	    if (3, 11) <= found <= (3, 13) else "claimcheck needs Python 3.11 to 3.13, and $(PYTHON) \
	is %d.%d (name another one: make PYTHON=python3.12 ...)" % found)'
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

# The stamps are older than what they were made from only when something has to be done.
$(VENV)/ready: pyproject.toml requirements.txt | $(BIN)/python
	@echo "Installing claimcheck and what it needs into $(VENV) ..."
	@$(PIP) install --require-hashes -r requirements.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

# Holds all of requirements.txt, at the same versions.
$(VENV)/ready-dev: requirements-dev.txt $(VENV)/ready
	@echo "Installing the tools for development ..."
	@$(PIP) install --require-hashes -r requirements-dev.txt
	@touch $@
