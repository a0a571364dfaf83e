# Two commands are enough: `make run` opens the bench, `make test` checks everything.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help run test lint format types contracts pytest snapshots picture bench dist clean

help: ## list these commands
	@grep -hE '^[a-z.]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: $(STAMP) ## open the bench on the seed article (claims.db)
	@$(BIN)/workbench --db claims.db

test: lint types contracts pytest ## lint, types, layout contracts and tests

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(STAMP) ## put the code in form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(STAMP)
	$(BIN)/mypy

contracts: $(STAMP)
	$(BIN)/lint-imports

pytest: $(STAMP)
	$(BIN)/python -m pytest

snapshots: $(STAMP) ## accept the screens as they are now as the tests' pictures
	$(BIN)/python -m pytest tests/tui --snapshot-update

claims.db: $(STAMP) FORCE ## make the seed article's record anew
	$(BIN)/python -m seeds.make_record $@

picture: $(STAMP) ## make the README's picture of the screen
	$(BIN)/python -m docs.make_picture docs/screen.svg

bench: $(STAMP) ## the measurements that the README quotes
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[bench]'
	@for measure in bench/*.py; do echo "== $$measure"; $(BIN)/python $$measure || exit 1; done

dist: $(STAMP) ## build the wheel and the source archive
	$(BIN)/python -m pip install --quiet --disable-pip-version-check build
	$(BIN)/python -m build

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("workbench needs Python 3.11 or newer; name one: make PYTHON=python3.12 ...") if sys.version_info < (3, 11) else 0'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "no venv module: on Debian, apt install python3-venv" >&2; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@# pip writes the bytecode of what it installs, but not of what stays in place: the first start would do it.
	$(BIN)/python -m compileall -q workbench
	@touch $@

clean: ## remove what was built, and the virtual environment
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

FORCE:
