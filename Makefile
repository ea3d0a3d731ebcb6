# `make` lists the targets.

# A certain Python (3.11 or newer); without it, the first that is found.
PYTHON =
# Options for `kiosk run`, `kiosk doctor` and so on.
ARGS =
# How many tests run at once: one more than there are cores, because some mostly wait.
JOBS = $(shell echo $$(($$(getconf _NPROCESSORS_ONLN) + 1)))

PYTEST = -m pytest -n $(JOBS) --dist loadgroup --no-loadscope-reorder

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run voice recordings check quick test coverage smoke mutants faults audit lint lint-qml bench gallery drawings setup setup-voice setup-recordings setup-dev clean distclean

help: ## list these targets
	@awk 'BEGIN { FS = ":.*## " } /^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' Makefile

run: setup ## show the exhibit (ARGS="..." goes to `kiosk run`); without a display, draw it into pictures/
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
	  exec .venv/bin/kiosk run $(ARGS); \
	fi; \
	echo "No display here (DISPLAY and WAYLAND_DISPLAY are not set): drawing the exhibit as pictures."; \
	.venv/bin/kiosk render --out pictures && echo "Open $$(pwd)/pictures/index.html"

voice: setup-voice ## let the kiosk speak: install speech-dispatcher, and list the voices
	@.venv/bin/kiosk doctor $(ARGS)

# Qt's multimedia comes in one package with its web engine, 440 MB: a browser in the environment of a kiosk
# that needs no network. The kiosk never loads it. Without it, recorded texts are spoken.
recordings: setup-recordings ## the same, and play the recordings of an exhibit
	@.venv/bin/kiosk doctor $(ARGS)

check: setup ## check the built-in exhibit's text and pictures
	@.venv/bin/kiosk check

quick: setup-dev lint ## lint and the quick tests: run it at every save
	.venv/bin/python $(PYTEST) -q -m "not slow and not staged and not desktop"

test: setup-dev lint check ## lint, check the exhibit, run all tests
	.venv/bin/python $(PYTEST)

# Without the tests of the desktop: they press buttons of a running kiosk, which is too slow when it counts its lines.
coverage: setup-dev ## run the tests and report the lines they reach, in child processes too
	rm -f .coverage .coverage.*
	.venv/bin/python -m coverage run $(PYTEST) -q -m "not desktop"
	.venv/bin/python -m coverage combine --quiet
	.venv/bin/python -m coverage report

smoke: setup-dev ## try the wheel on every Python that is found (needs the network)
	.venv/bin/python -m tests.smoke $(ARGS)

mutants: setup-dev ## change lines of visit, speech and exhibit, and report which changes no test notices
	.venv/bin/python -m tests.mutants $(ARGS)

faults: setup-dev ## break speech-dispatcher in every way, and measure whether the screen stands still
	.venv/bin/python -m tests.faults.speech

audit: setup-dev ## measure the built-in exhibit for its visitors, and renew docs/conformance
	.venv/bin/kiosk audit --out docs/conformance

lint: setup-dev lint-qml ## check style and types of Python and QML
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/basedpyright
	.venv/bin/lint-imports --no-cache

lint-qml: setup-dev ## check the QML files
	.venv/bin/python -m tests.lint_qml

bench: setup-dev ## measure start, memory and frames
	.venv/bin/python -m tests.bench

gallery: setup-dev ## draw the pictures of the documentation again
	.venv/bin/python -m tests.gallery

drawings: setup-dev ## draw the illustrations, symbols and maps again
	.venv/bin/python -m resources.drawings $(ARGS)

setup: ## make .venv and install what the kiosk needs
	@$(call set-up,run,.,)

setup-voice: ## the same, with what speaks
	@$(call set-up,run,.,--voice)

setup-recordings: ## the same, with what plays recordings
	@$(call set-up,recordings,.[recordings],--voice --recordings)

setup-dev: ## the same, with what the tests need
	@$(call set-up,dev,.[dev],--tests)

clean: ## remove caches, built files and pictures
	@rm -rf build dist pictures .pytest_cache .ruff_cache .hypothesis
	@find . \( -path ./.venv -o -path ./.git \) -prune -o -name __pycache__ -prune -exec rm -rf {} +

distclean: clean ## the same, and .venv (needs the network to come back)
	@rm -rf .venv

# 1. Find a Python. 2. Install missing system packages. 3. Make .venv, unless it exists, runs, and was made
# in this folder (its scripts contain the folder's path). 4. Install into it, unless that was done with the
# same pyproject.toml and constraints.txt. So a second run needs no network.
# $(1): the level: run, recordings or dev. Each level includes those before it, and a level that was installed once
# is kept when the packages are renewed, because Qt's packages must have the same version.
# $(2): what to install. $(3): options of kiosk.libraries.
define set-up
set -e; \
is_new_enough='import sys; sys.exit(sys.version_info < (3, 11))'; \
python=.venv/bin/python; \
if ! $$python -c "import pip; $$is_new_enough" 2>/dev/null || \
   ! head -n 2 .venv/bin/pip 2>/dev/null | grep -qF "$$(pwd -P)/.venv/bin/"; then \
  for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 none; do \
    "$$python" -c "$$is_new_enough" 2>/dev/null && break; \
  done; \
  if [ $$python = none ]; then \
    echo "The kiosk needs Python 3.11 or newer, and there is none here." >&2; \
    echo "Install one (Debian 12, Ubuntu 24.04 and newer: sudo apt-get install -y python3), or name it: make PYTHON=/path/to/python3 $(MAKECMDGOALS)" >&2; \
    exit 1; \
  fi; \
  "$$python" -m kiosk.libraries --install --venv $(3); \
  echo "Making .venv with $$("$$python" -V) ..."; \
  rm -rf .venv; \
  "$$python" -m venv .venv; \
else \
  $$python -m kiosk.libraries --install $(3); \
fi; \
wanted=$$(cksum pyproject.toml constraints.txt); \
if [ "$$wanted" != "$$(cat .venv/installed-$(1) 2>/dev/null)" ]; then \
  echo "Installing into .venv (some minutes the first time, needs the network) ..."; \
  level=$(1); packages='$(2)'; \
  if [ -e .venv/installed-dev ]; then level=dev; packages='.[dev]'; \
  elif [ $(1) = run ] && [ -e .venv/installed-recordings ]; then level=recordings; packages='.[recordings]'; fi; \
  if ! .venv/bin/python -m pip install -q --disable-pip-version-check -c constraints.txt -e "$$packages" >.venv/pip.log 2>&1; then \
    cat .venv/pip.log >&2; \
    echo "pip failed. Is the network there? Try again with: make $(MAKECMDGOALS)" >&2; \
    exit 1; \
  fi; \
  echo "$$wanted" >.venv/installed-run; \
  [ $$level = run ] || echo "$$wanted" >.venv/installed-recordings; \
  [ $$level != dev ] || echo "$$wanted" >.venv/installed-dev; \
fi
endef
