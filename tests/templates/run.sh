#!/usr/bin/env bash
# The language of templates: `run.sh BINARY`. Every construct gives the page that is expected, and
# each forbidden one is refused with its line. The last line is `N passed, N failed`.
set -u
build=$(cd "$(dirname "$1")" && pwd)
cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

check() { # check PROMISE COMMAND...
	local promise=$1
	shift
	if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)) && echo "FAILED $promise"; fi
}

template() {
	"$build/tool/template" "$@"
}

gives_the_page_expected() {
	template tests/templates/every_pages.html >"$work/every_pages.c" &&
		${CC:-gcc} -std=gnu17 -Wall -Wextra -Wshadow -Wmissing-prototypes -Werror -Isrc -Itests/templates \
			-Wno-missing-field-initializers -Wno-missing-prototypes \
			tests/templates/every.c "$work/every_pages.c" "$build"/plain/src/html/*.o \
			"$build"/plain/src/base/*.o "$build/plain/gen/embedded.o" -lm -o "$work/every" &&
		"$work/every" >"$work/said" && diff tests/templates/every.expected "$work/said"
}

errors_of_c_point_at_the_html() {
	printf '\n{{template t "every.h" struct every_page}}\n<p>\n{{no_such_member}}</p>{{end}}' >"$work/t_pages.html"
	template "$work/t_pages.html" >"$work/t.c"
	${CC:-gcc} -std=gnu17 -Isrc -Itests/templates -c "$work/t.c" -o "$work/t.o" 2>&1 |
		grep -q "t_pages.html:4:.*no_such_member"
}

# refused LINE WORDS BODY: the template's body is refused at that line, with a reason holding WORDS.
refused() {
	printf '{{template t "every.h" struct every_page}}%b{{end}}' "$3" >"$work/t_pages.html"
	if template "$work/t_pages.html" >"$work/t.c" 2>"$work/why"; then
		echo "taken: $3"
		return 1
	fi
	grep -qF "t_pages.html:$1: " "$work/why" && grep -qF "$2" "$work/why" || { cat "$work/why"; return 1; }
}

taken() {
	printf '{{template t "every.h" struct every_page}}%s{{end}}' "$1" >"$work/t_pages.html"
	template "$work/t_pages.html" >/dev/null
}

check "every construct gives the page expected" gives_the_page_expected
check "an error of the C compiler points at the HTML" errors_of_c_point_at_the_html
while IFS='|' read -r line words body; do
	check "refused at line $line: $body" refused "$line" "$words" "$body"
done <tests/templates/refused.txt
while read -r body; do
	check "taken: $body" taken "$body"
done <tests/templates/taken.txt
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
