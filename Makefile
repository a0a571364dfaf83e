# Two commands are enough: `make run` opens the bench, `make test` checks everything.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help run test lint format types contracts pytest long newest lock cldr languages snapshots pictures bench dist clean

help: ## list these commands
	@grep -hE '^[a-z.]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: $(STAMP) languages ## open the bench on the seed article (claims.db)
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
	@# pytest keeps the tests as it rewrites them: where it may not, every worker rewrites all of them, five seconds each.
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest

long: $(STAMP) ## tests that take long: the same reading with the lowest and the newest libraries, the wheel, kills
	$(BIN)/python -m pytest -m long

newest: $(STAMP) ## the tests with the newest libraries that there are, bounds or not; what fails is printed and fails nothing
	@$(BIN)/uv venv --quiet --clear --python $(PYTHON) $(VENV)-newest
	@$(BIN)/uv pip install --quiet --python $(VENV)-newest -e '.[dev]'
	@$(VENV)-newest/bin/python -m tests.packaging.newest || true

lock: $(STAMP) ## resolve requirements.lock anew: all that run and test install, for every platform
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate \
	  --custom-compile-command 'make lock' --extra dev pyproject.toml -o requirements.lock

snapshots: $(STAMP) ## accept the screens as they are now as the tests' pictures
	$(BIN)/python -m pytest tests/tui --snapshot-update

claims.db: $(STAMP) FORCE ## make the seed article's record anew
	$(BIN)/python -m seeds.make_record $@

pictures: $(STAMP) ## make the pictures of README and guide, and the guide's section about them
	$(BIN)/python -m docs.make_pictures docs

bench: $(STAMP) ## the measurements that the README quotes
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[bench]'
	@for measure in bench/*.py; do echo "== $$measure"; $(BIN)/python $$measure || exit 1; done

dist: $(STAMP) ## build the wheel and the source archive
	$(BIN)/python -m pip install --quiet --disable-pip-version-check build
	$(BIN)/python -m build

$(STAMP): pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit("workbench needs Python 3.11 or newer; name one: make PYTHON=python3.12 ...") if sys.version_info < (3, 11) else 0'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "no venv module: on Debian, apt install python3-venv" >&2; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@# pip writes the bytecode of what it installs, but not of what stays in place: the first start would do it.
	$(BIN)/python -m compileall -q workbench
	@touch $@

cldr: ## make the tables of what CLDR says anew, with the Babel that docs/make_cldr.py names
	@$(PYTHON) -m venv $(VENV)-cldr
	@$(VENV)-cldr/bin/python -m pip install --quiet --disable-pip-version-check babel==$$(sed -n 's/^BABEL = "\(.*\)"/\1/p' docs/make_cldr.py)
	$(VENV)-cldr/bin/python -m docs.make_cldr workbench

languages: $(STAMP) ## check the language files and compile them and the catalogues, so that all is read sooner
	@$(BIN)/python -m workbench.extract.language_compiler
	@$(BIN)/python -m workbench.catalogues

clean: ## remove what was built, and the virtual environment
	rm -rf $(VENV) $(VENV)-newest $(VENV)-cldr build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

FORCE:
