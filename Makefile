# Everything a newcomer needs: `make run` and `make test`.  Each sets up what it needs.

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
VENV ?= .venv
BIN = $(VENV)/bin
READY = $(VENV)/.installed
READY_DEV = $(VENV)/.installed-dev
READY_BENCH = $(VENV)/.installed-bench
READY_FUZZ = $(VENV)/.installed-fuzz
MINUTES ?= 5
PASTES ?= 10000

.PHONY: run test check format bench fuzz soak build install-desktop screenshots translations clean

run: $(READY)
	-@$(BIN)/python packaging/translations.py
	@$(BIN)/python packaging/learn_causes.py
	$(BIN)/python -m bounce_inspector --example

test: check $(READY_DEV)
	$(BIN)/python packaging/system_libraries.py
	$(BIN)/python packaging/translations.py
	$(BIN)/python packaging/learn_causes.py
	$(BIN)/python -m pytest

check: $(READY_DEV)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY_DEV)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(READY_BENCH)
	$(BIN)/python packaging/translations.py
	$(BIN)/python packaging/learn_causes.py
	$(BIN)/python -m pytest benchmarks -q --benchmark-columns=min,median,rounds --page docs/benchmarks.md

# Look for inputs that break a promise: each target of tests/fuzz for MINUTES minutes, or TARGETS alone.
fuzz: $(READY_FUZZ)
	$(BIN)/python tests/fuzz/run.py $(MINUTES) $(TARGETS)

# Paste into a window for hours: memory, latency and the number of Qt's objects stay what they were.
soak: $(READY_DEV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check 'psutil>=6'
	$(BIN)/python tests/soak/run.py $(PASTES)

build: $(READY_DEV)
	$(BIN)/python -m build --installer pip

install-desktop: $(READY)
	$(BIN)/python packaging/install_desktop.py

screenshots: $(READY_DEV)
	$(BIN)/python docs/screenshots.py

# Bring the files of the window's translations up to date with the code.
translations: $(READY_DEV)
	$(BIN)/python packaging/translations.py --update

clean:
	rm -f resources/translations/*.qm resources/learned_causes.bin
	rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; none was found." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Python can't make an environment. On Debian or Ubuntu: apt-get install python3-venv" >&2; exit 1; }

$(READY): pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(READY_DEV): pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(READY) $@

$(READY_BENCH): $(READY_DEV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,bench]'
	@touch $@

$(READY_FUZZ): $(READY_DEV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,fuzz]'
	@touch $@
