# Everything is one word. Arguments: make up ARGS="--port 9000".
.DEFAULT_GOAL := help
.PHONY: help up down check test fix bench openapi
SHELL := /bin/bash
MAKEFLAGS += --no-print-directory
ARGS ?=

help: ## What can be done here
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

up: ## Start the platform and print its address; Ctrl-C stops it
	@.ci/install run
	@exec .venv/bin/galleria up $(ARGS)

down: ## Stop a platform that was started with --detach
	@.ci/install run
	@exec .venv/bin/galleria down $(ARGS)

check: ## All static gates: format, lint, types, floors, sizes, migrations, API document, web app
	@.ci/install develop
	@exec .venv/bin/python .ci/gates.py $(ARGS)

test: ## All tests: engine, web app, browser
	@.ci/install develop
	@exec .venv/bin/python .ci/tests.py $(ARGS)

fix: ## Mend what can be mended by itself: format, lint
	@.ci/install develop
	@.venv/bin/ruff check --fix-only --quiet .
	@.venv/bin/ruff format .

bench: ## List the benchmarks; run one with ARGS="start"
	@.ci/install develop
	@exec .venv/bin/galleria bench $(ARGS)

openapi: ## Write the API document and the web app's client anew
	@.ci/install develop
	@exec .venv/bin/python .ci/openapi.py
