# Everything a newcomer needs: `make run` and `make test`.  Each sets up what it needs.

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
VENV ?= .venv
BIN = $(VENV)/bin
READY = $(VENV)/.installed
READY_DEV = $(VENV)/.installed-dev
READY_BENCH = $(VENV)/.installed-bench
READY_FUZZ = $(VENV)/.installed-fuzz
READY_PACKAGE = $(VENV)/.installed-package
MINUTES ?= 5
PASTES ?= 10000
MUTANTS ?= 500
# Each core runs whole files of tests; more processes than this would only load the registry more often.
PROCESSES ?= 8

.PHONY: run test check format bench fuzz mutants soak look build install-desktop screenshots translations clean \
	linux deb windows windows-smoke test-windows macos package smoke release lock audit

run: $(READY)
	-@$(BIN)/python packaging/translations.py
	@$(BIN)/python packaging/learn_causes.py
	$(BIN)/python -m bounce_inspector --example

test: check $(READY_DEV)
	$(BIN)/python packaging/system_libraries.py
	$(BIN)/python packaging/translations.py
	$(BIN)/python packaging/learn_causes.py
	$(BIN)/python -m pytest -n logical --maxprocesses $(PROCESSES) --dist loadfile --no-loadscope-reorder

check: $(READY_DEV)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mypy --platform win32 --cache-dir .mypy_cache/win32 app/bounce_inspector/desktop/system tests/desktop/system
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

# Make small mistakes in the reading of codes and layout, each alone, and count those that the tests notice:
# MUTANTS of them, drawn at random (by SEED), or those of the last run that survived (MUTANTS=again).
mutants: $(READY_DEV)
	$(BIN)/python packaging/learn_causes.py
	$(BIN)/python tests/mutation/run.py $(MUTANTS) $(SEED)

# Paste into a window for hours: memory, latency and the number of Qt's objects stay what they were.
soak: $(READY_DEV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check 'psutil>=6'
	$(BIN)/python tests/soak/run.py $(PASTES)

# Render the window in its states, sizes, fonts and languages, and check by rule what it looks like.
look: $(READY_DEV)
	$(BIN)/python packaging/translations.py
	$(BIN)/python packaging/learn_causes.py
	$(BIN)/python tests/look/run.py build/look

build: $(READY_DEV)
	$(BIN)/python -m build --installer pip

# The programs that one installs: see docs/packaging.md.

linux: $(READY_PACKAGE)
	$(BIN)/python packaging/system_tools.py
	$(BIN)/python packaging/system_libraries.py --window
	$(BIN)/python packaging/freeze.py
	$(BIN)/python packaging/linux/archive.py

deb: linux
	$(BIN)/python packaging/linux/deb.py

# Under Wine; on Windows itself: .github/workflows/release.yml.
windows: $(READY_PACKAGE)
	$(BIN)/python packaging/system_libraries.py
	$(BIN)/python packaging/windows/build.py
	$(BIN)/python packaging/windows/smoke.py

windows-smoke: $(READY_PACKAGE)
	$(BIN)/python packaging/windows/smoke.py

test-windows: $(READY_PACKAGE)
	$(BIN)/python packaging/system_libraries.py
	$(BIN)/python packaging/windows/test.py $(TESTS)

# On a Mac.
macos: $(READY_PACKAGE)
	$(BIN)/python packaging/freeze.py
	$(BIN)/python packaging/macos/image.py

package: build deb windows
	$(BIN)/python packaging/bill_of_materials.py linux windows
	$(BIN)/python packaging/linux/smoke.py
	$(BIN)/python packaging/release.py sums

release: $(READY_PACKAGE)
	$(BIN)/python packaging/release.py check $(VERSION)
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	rm -rf dist
	$(MAKE) test
	$(MAKE) package

# Take newer releases into the packages; look at the difference before it is committed.
lock: $(READY_PACKAGE)
	$(BIN)/python packaging/lock.py

# Ask the advisory database about the locked releases (the only target that names them to somebody).
audit: $(READY_PACKAGE)
	$(BIN)/pip-audit --disable-pip --require-hashes -r packaging/locks/linux.txt -r packaging/locks/windows.txt

install-desktop: $(READY)
	$(BIN)/bounce-inspector --install-desktop

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

$(READY_PACKAGE): $(READY_DEV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,package]'
	@touch $@

$(READY_BENCH): $(READY_DEV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,bench]'
	@touch $@

$(READY_FUZZ): $(READY_DEV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,fuzz]'
	@touch $@
