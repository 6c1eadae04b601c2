# `make` alone says what there is. Needs GNU make 3.81, a POSIX shell and Python 3.11 or newer.
.DEFAULT_GOAL := help
.PHONY: help run test lint bench clean product development

PORT ?= 8501
PYTHON ?= $(or $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' \
	2>/dev/null && echo "$$python" && break; done),python3)
OURS := .venv/bin/python
# Container images often set this; each start would compile what is not installed anew.
unexport PYTHONDONTWRITEBYTECODE

help: ## say what there is
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile

run: product data/example.db data/published.db ## open the dashboard on 127.0.0.1, PORT=8501
	@$(OURS) -m streamlit run server.py --server.port $(PORT)

test: development ## run every test, with a real server and a real browser
	@$(OURS) -m tests.browser.find_browser
	@$(OURS) -m pytest

lint: development ## check how the code is written
	@$(OURS) -m ruff check .
	@$(OURS) -m ruff format --check .

bench: development ## measure speed against its limits
	@$(OURS) -m tests.browser.find_browser
	@$(OURS) -m tests.benchmarks

clean: ## remove what was installed or built here; your own data set stays
	rm -rf .venv .pytest_cache .ruff_cache .hypothesis build
	rm -f data/example.db* data/published.db*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

BUILT_FROM := $(wildcard data/*.toml data/*.csv data/assessments/*.toml \
	loaders/*.py loaders/*/*.py loaders/*/*/*.py progress/*.py)

data/example.db: $(BUILT_FROM) $(wildcard data/example/*.toml data/example/*.xlsx \
		data/example/letters/*) | product
	@echo "Building the example from its letters and its table"
	@$(OURS) -m loaders example
	@touch $@

data/published.db: $(BUILT_FROM) | product
	@echo "Building the public record of 2017"
	@$(OURS) -m loaders published
	@touch $@

product:
	@$(call INSTALL,requirements.txt)

development: product
	@$(call INSTALL,requirements-dev.txt)

# An environment whose Python has gone is made anew. What stands in a requirements file decides
# whether anything is installed, not when the file was written.
define INSTALL
$(OURS) -c 'import pip' 2>/dev/null || { $(MAKE_ENVIRONMENT); }; \
cat $(1) requirements.txt constraints.txt | cmp -s - .venv/installed-$(1) || { \
	echo "Installing $(1)"; \
	$(OURS) -m pip install --disable-pip-version-check -r $(1) && \
	cat $(1) requirements.txt constraints.txt > .venv/installed-$(1); }
endef

define MAKE_ENVIRONMENT
"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	echo "Python 3.11 or newer is needed: install it, or name one with  make run PYTHON=FILE"; \
	exit 1; }; \
"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { \
	echo "This Python cannot make an environment: install python3-venv (apt install python3-venv)"; \
	exit 1; }; \
echo "Making an environment in .venv with $(PYTHON)"; \
"$(PYTHON)" -m venv --clear .venv || exit 1
endef
