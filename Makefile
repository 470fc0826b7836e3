# Xinqiao: build, run, test.  `make help` lists what there is to make.
BUILD ?= build
CC ?= gcc
PACKAGES = libmicrohttpd sqlite3 libpq jansson libsodium libcrypto xlsxwriter libzip expat \
           pangocairo libxml-2.0 libmagic
WARNINGS = -Wall -Wextra -Werror -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla \
           -Wno-missing-field-initializers
CFLAGS ?= -O2 -g
ALL_CFLAGS = -std=gnu17 $(CFLAGS) $(WARNINGS) -Isrc -Itests -I$(BUILD)/gen -MMD -MP -pthread \
             $(shell pkg-config --cflags $(PACKAGES) 2>/dev/null)
LIBS = $(shell pkg-config --libs $(PACKAGES) 2>/dev/null) -pthread -lm
SANITIZE = -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined
PORT ?= 8080
Q ?= @

SOURCES := $(filter-out %_test.c src/main.c,$(shell find src -name '*.c' | sort))
TESTS := $(shell find src tests -maxdepth 4 -name "*_test.c" | sort) tests/expect.c tests/office.c
PAGES := $(shell find src -name '*_pages.html' | sort)
PO := $(shell find po/zh_CN -name '*.po' | sort)
PAGE_SOURCES := $(PAGES:%.html=$(BUILD)/gen/%.c)
EMBEDDED = $(shell find schema data -maxdepth 2 -type f \( -name '*.sql' -o -name '*.csv' -o -name '*.tsv' -o -name '*.json' -o -name '*.txt' \) 2>/dev/null | grep -v '^data/office/' | sort) \
           $(shell find web -maxdepth 2 -type f ! -name '*.json' ! -path '*/node_modules/*' | sort)
ASSETS = web/node_modules/bootstrap/dist/css/bootstrap.min.css web/node_modules/htmx.org/dist/htmx.min.js \
         web/node_modules/echarts/dist/echarts.min.js
GENERATED = $(PAGE_SOURCES) $(BUILD)/gen/embedded.c

objects = $(patsubst %.c,$(BUILD)/$(1)/%.o,$(patsubst $(BUILD)/gen/%,gen/%,$(2)))
PLAIN = $(call objects,plain,$(SOURCES) $(GENERATED))
SANITIZED = $(call objects,sanitized,$(SOURCES) $(GENERATED) $(TESTS))

.SECONDARY:
.PHONY: all run test unit check fuzz bench deps help clean format browser web always
all: deps ## build build/xinqiao, installing what is missing
	@$(MAKE) --no-print-directory -j2 $(BUILD)/xinqiao

run: all ## build, create the demonstration township in ./data/office, serve it at :8080
	$(BUILD)/xinqiao --data data/office demo --port $(PORT)

test: deps ## everything: units, both engines, fuzzing, journeys in a real browser
	@tools/deps tests && tests/run

check: ## includes one way, every sentence in Chinese, budgets of the style
	@tools/check_includes src && tools/check_words src po/zh_CN && tools/check_budgets src

bench: all ## benchmarks: ratios measured in one run
	@$(MAKE) --no-print-directory $(patsubst bench/%.c,$(BUILD)/bench/%,$(wildcard bench/*.c))
	@bench/run.sh $(BUILD)
$(BUILD)/bench/%: bench/%.c bench/rows.h
	@mkdir -p $(@D)
	$(Q)$(CC) $(filter-out -MMD -MP,$(ALL_CFLAGS)) $< -o $@ $(LIBS)

deps: ## install missing packages of the distribution and npm's locked packages
	@tools/deps

help: ## this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | sort

clean: ## remove what was built
	rm -rf $(BUILD)

$(BUILD)/xinqiao: $(PLAIN) $(BUILD)/plain/src/main.o
	$(Q)$(CC) $(ALL_CFLAGS) $^ -o $@ $(LIBS)

$(BUILD)/xinqiao-test: $(SANITIZED)
	$(Q)$(CC) $(ALL_CFLAGS) $(SANITIZE) $^ -o $@ $(LIBS)

$(BUILD)/xinqiao-sanitized: $(call objects,sanitized,$(SOURCES) $(GENERATED)) $(BUILD)/sanitized/src/main.o
	$(Q)$(CC) $(ALL_CFLAGS) $(SANITIZE) $^ -o $@ $(LIBS)

# One folder's tests alone: make unit DIRS="base db"
unit: ## tests of some folders: make unit DIRS="base text"
	@$(MAKE) --no-print-directory -j2 $(BUILD)/unit-test && $(BUILD)/unit-test
DIRS ?= base
UNIT = $(foreach dir,$(DIRS),$(shell find src/$(dir) -name '*.c')) $(BUILD)/gen/embedded.c tests/expect.c
$(BUILD)/unit-test: $(call objects,sanitized,$(UNIT))
	$(Q)$(CC) $(ALL_CFLAGS) $(SANITIZE) $^ -o $@ $(LIBS)

$(BUILD)/plain/gen/%.o: $(BUILD)/gen/%.c
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) -c $< -o $@
$(BUILD)/plain/%.o: %.c | $(GENERATED)
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) -c $< -o $@
$(BUILD)/sanitized/gen/%.o: $(BUILD)/gen/%.c
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) $(SANITIZE) -c $< -o $@
$(BUILD)/sanitized/%.o: %.c | $(GENERATED)
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) $(SANITIZE) -c $< -o $@

$(BUILD)/tool/%: tools/%.c
	@mkdir -p $(@D)
	$(Q)$(CC) -std=gnu17 -O1 $(WARNINGS) -D_GNU_SOURCE $< -o $@
$(BUILD)/tool/template: tools/markup.h
$(BUILD)/gen/%_pages.c: %_pages.html $(BUILD)/tool/template
	@mkdir -p $(@D)
	$(BUILD)/tool/template $< > $@.part && mv $@.part $@
$(BUILD)/gen/zh_CN.mo: $(PO)
	@mkdir -p $(@D)
	msgcat --use-first $(PO) -o $(BUILD)/gen/zh_CN.po && msgfmt --check-format -o $@ $(BUILD)/gen/zh_CN.po
# Rewritten only when a file came or went, so that what was renamed is noticed.
$(BUILD)/gen/embedded.list: always
	@mkdir -p $(@D); echo $(EMBEDDED) | cmp -s - $@ || echo $(EMBEDDED) > $@
$(BUILD)/gen/embedded.c: $(BUILD)/gen/embedded.list $(EMBEDDED) $(BUILD)/gen/zh_CN.mo $(ASSETS) $(BUILD)/tool/embed
	@mkdir -p $(@D)
	$(BUILD)/tool/embed $(EMBEDDED) $(BUILD)/gen/zh_CN.mo=po/zh_CN.mo $(foreach asset,$(ASSETS),$(asset)=web/$(notdir $(asset))) > $@.part && mv $@.part $@
$(ASSETS) &: web/package-lock.json
	cd web && npm ci --silent --no-audit --no-fund && touch -c $(ASSETS:web/%=%)

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
