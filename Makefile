# make run    try it: http://127.0.0.1:8000
# make test   everything, on both databases and in a real browser
# make check  what is read rather than run: lint, types, layers, templates
# make endure what must hold for hours, in full; ENDURE=0.02 make endure for a fiftieth
# make bench  the figures, measured on this machine
# make coach-report  how often the coach is right, on answers that people labelled
# make bank-report  how good the bank is, as far as counting can tell

PORT ?= 8000
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test coach-report test-fast test-sqlite test-postgresql test-browser endure check bank-report bench lock screenshot clean

run: .venv/run.stamp
	@$(BIN)/python manage.py serve --port $(PORT)

# --- what is installed, and only when what is asked for has changed -------------------

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("PrepBank needs Python 3.11 or newer.") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv .venv

.venv/run.stamp: requirements.txt | $(BIN)/python
	@echo "Installing what PrepBank needs into .venv"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/test.stamp: requirements-dev.txt | $(BIN)/python
	@echo "Installing what the tests need into .venv"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch .venv/run.stamp $@

# --- tests ------------------------------------------------------------------------------

test: .venv/test.stamp
	@scripts/test all

test-fast: .venv/test.stamp
	@scripts/test fast

test-sqlite: .venv/test.stamp
	@scripts/test sqlite

test-postgresql: .venv/test.stamp
	@scripts/test postgresql

test-browser: .venv/test.stamp
	@scripts/test browser

endure: .venv/test.stamp
	@nice -n 10 $(BIN)/python -m pytest -m endurance tests/endurance --durations=0

check: .venv/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy .
	$(BIN)/lint-imports
	PREPBANK_DATA=$$(mktemp -d) $(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/djade --check --target-version 5.2 $$(git ls-files 'templates/*.html')
	$(BIN)/djlint --quiet --lint templates
	@data=$$(mktemp -d); export PREPBANK_DATA=$$data; \
	  $(BIN)/python manage.py migrate --verbosity 0 && $(BIN)/python manage.py load_bank --check fixtures && $(BIN)/python manage.py bank_report fixtures; \
	  status=$$?; rm -rf $$data; exit $$status
	scripts/check_lock

bank-report: .venv/test.stamp
	@data=$$(mktemp -d); export PREPBANK_DATA=$$data; \
	  $(BIN)/python manage.py migrate --verbosity 0 && $(BIN)/python manage.py bank_report fixtures; \
	  status=$$?; rm -rf $$data; exit $$status

coach-report: .venv/test.stamp
	@$(BIN)/python -m tests.coach.report

bench: .venv/test.stamp
	@$(BIN)/python -m bench

# --- upkeep -----------------------------------------------------------------------------

lock: .venv/test.stamp
	@scripts/lock

screenshot: .venv/test.stamp
	@$(BIN)/python scripts/screenshot.py docs/editor.png

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage*
