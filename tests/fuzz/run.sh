#!/usr/bin/env bash
# Each fuzz target runs briefly with clang's libFuzzer; a crash is a failure.
set -u
cd "$(dirname "$0")/../.."
seconds=${FUZZ_SECONDS:-6}
build=${BUILD:-build}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0
packages="libmicrohttpd sqlite3 libpq jansson libsodium libcrypto xlsxwriter libzip expat pangocairo libxml-2.0 libmagic"
sources=$(find src/base src/text src/document src/html src/http src/app/check -name '*.c' ! -name '*_test.c' \
	! -name 'check_routes.c' ! -name 'check_command.c' ! -name 'check_ledger.c')
mkdir "$work/objects"
export flags="-std=gnu17 -g -O1 -fsanitize=address,undefined -fno-sanitize-recover=undefined -Isrc -Wno-everything
	$(pkg-config --cflags $packages)" objects=$work/objects
echo "$sources" "$build/gen/embedded.c" tests/fuzz/no_db.c | tr ' ' '\n' | xargs -P 2 -I FILE sh -c \
	'clang -c $flags -fsanitize=fuzzer-no-link FILE -o "$objects/$(echo FILE | tr / _).o"' || {
	echo "0 passed, 1 failed"
	exit 1
}
for target in tests/fuzz/*_fuzz.c; do
	name=$(basename "$target" .c)
	if clang $flags -fsanitize=fuzzer "$target" "$work"/objects/*.o \
		-o "$work/$name" $(pkg-config --libs $packages) -pthread -lm 2>"$work/log" &&
		(cd "$work" && "./$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 >"$work/log" 2>&1); then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "FAILED $name"
		tail -n 30 "$work/log"
	fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
