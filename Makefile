# One word per chore. Every target makes its own .venv and installs what it needs.
PYTHON ?= python3
BIN := .venv/bin
DEV := .venv/.dev-installed
unexport PYTHONDONTWRITEBYTECODE  # every worker and every process of a test would compile all anew
RUN := .venv/.run-installed
# What takes minutes: browsers, deaths, random worlds; old databases that go on for three days, and
# every button in every world.
LONG := $(addprefix tests/,browser crash e2e fuzz simulation posting/publishing/test_crash.py \
	storage/test_old_databases_go_on.py bot/test_every_button_anywhere.py)

.PHONY: house lock sandbox run test quick lint check crash simulate fuzz bench format help

help:
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

sandbox: $(RUN) ## the bot with a pretend Telegram and Instagram, on one page
	@echo "Starting the sandbox ..."
	@$(BIN)/python -m sandbox $(ARGS)

run: $(RUN) ## the bot for real, settings from .env
	$(BIN)/python run_bot.py $(ARGS)

test: $(DEV) ## the whole suite
	$(BIN)/python -m pytest -n auto $(ARGS)

quick: $(DEV) ## the suite without what takes minutes: browser, processes, deaths, random worlds
	$(BIN)/python -m pytest -n auto -m "not (browser or process)" $(addprefix --ignore=,$(LONG)) $(ARGS)

lint: $(DEV) ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

check: lint ## style and types, the map of imports, the documents
	$(BIN)/python -m pytest -q tests/test_architecture.py tests/test_docs.py

crash: $(DEV) ## lets the bot die at every boundary of its work and counts what came of it
	$(BIN)/python -m tests.crash $(ARGS)

bench: $(DEV) ## speed and size as ratios against named baselines
	$(BIN)/python -m benchmarks $(ARGS)

simulate: $(DEV) ## random worlds: faults, deaths, clock jumps; ARGS="--seed 7 --posts 5000"
	$(BIN)/python -m tests.simulation $(ARGS)

fuzz: $(DEV) ## odd updates by the thousand, hostile files and servers; ARGS="--seed 7 --updates 50000"
	$(BIN)/python -m tests.fuzz $(ARGS)

lock: $(DEV) ## requirements.lock anew, from requirements.txt
	$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-header \
		--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-annotate \
		--output-file requirements.lock $(ARGS) requirements.txt

house: $(DEV) ## draws the picture of the house: who imports whom, and its measures
	$(BIN)/python -m tests.helpers.house

format: $(DEV) ## put the code into shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# A first start takes a minute or two: what happens is said as it happens, one line per package.
.venv/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12 ..."; exit 1; }
	@echo "Creating the environment in .venv ..."
	@$(PYTHON) -m venv --upgrade-deps .venv  # an old pip can take minutes to find what fits

define install
	@echo "Installing the $$(cat $(1) | grep -c '^[^-#]') packages of $(lastword $(1)), and what they need:"
	@{ $(BIN)/python -m pip install --requirement $(lastword $(1)); echo "Ended $$?"; } | { \
		count=0; while read -r word name rest; do case "$$word" in \
			Collecting) count=$$((count + 1)); echo "  $$count. $${name%%[<>=~!;[]*}" ;; \
			Installing) set -- $$rest; echo "Unpacking $$(($$# - 2)) packages, some seconds more ..." ;; \
			Ended) exit "$$name" ;; \
		esac; done; } || { echo "That failed; the reason is above. The next make tries anew."; exit 1; }
endef

$(RUN): requirements.txt | .venv/bin/pip
	$(call install,requirements.txt)
	@touch $@

$(DEV): requirements.txt requirements-dev.txt | .venv/bin/pip
	$(call install,requirements.txt requirements-dev.txt)
	@touch $@ $(RUN)
