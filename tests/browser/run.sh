#!/usr/bin/env bash
# The promises of the pages, kept in a real browser: `run.sh BINARY`. On SQLite, and once more on
# PostgreSQL when XINQIAO_TEST_POSTGRES holds an address. The last line is `N passed, N failed`.
set -eu
binary=$(realpath "$1")
here=$(dirname "$(realpath "$0")")
work=$(mktemp -d)
server= base= passed=0 failed=0

stop() {
	[ -z "$server" ] || { kill "$server" && wait "$server" || true; } 2>/dev/null
	server=
	[ -z "$base" ] || (cd / && psql -q "$XINQIAO_TEST_POSTGRES" -c "DROP DATABASE $base WITH (FORCE)") || true
	base=
}
trap 'stop; rm -rf "$work"' EXIT

# set_up WHERE...: an office with one person of each role, two villages with a handler each, and a station.
set_up() {
	"$binary" "$@" init --name 青石镇 --code QS
	printf '村名,包村领导,信访联络员,调解员\n东河村,王强,张兰,2\n西山村,赵六,钱山,1\n' >"$work/villages.csv"
	"$binary" "$@" import villages "$work/villages.csv"
	printf '代码,名称,类别\nMZS,民政所,站所\n' >"$work/units.csv"
	"$binary" "$@" import units "$work/units.csv"
	"$binary" "$@" user passwd admin --password admin12345
	"$binary" "$@" user add auditor --name 周正 --role auditor --password auditor12345
	"$binary" "$@" user add clerk --name 李敏 --role clerk --password clerk12345
	"$binary" "$@" user add head --name 王强 --role head --password head12345
	"$binary" "$@" user add leader --name 刘建国 --role leader --password leader12345
	"$binary" "$@" user add handler --name 赵磊 --role handler --unit 西山村 --password handler12345
	"$binary" "$@" user add liaison --name 钱芳 --role liaison --unit 西山村 --password liaison12345
	"$binary" "$@" user add other --name 孙丽 --role handler --unit 东河村 --password other12345
}

# serve WHERE...: sets ADDRESS from the first line the server prints.
serve() {
	mkfifo "$work/says"
	"$binary" "$@" serve --port 0 >"$work/says" 2>"$work/serve.log" &
	server=$!
	exec 3<"$work/says"
	rm "$work/says"
	address=
	read -r -t 30 -u 3 address || true
	address=$(grep -o 'http://[^ ]*' <<<"$address") || { cat "$work/serve.log" >&2; return 1; }
}

# journey NAME WHERE...: a run on one engine, its counts added to the sum.
journey() {
	local name=$1 last
	shift
	echo "== $name"
	if set_up "$@" >"$work/set_up.log" 2>&1 && serve "$@"; then
		node "$here/journeys.mjs" "$address" | tee "$work/said" || true
	else
		cat "$work/set_up.log" >&2
		echo "0 passed, 1 failed" >"$work/said"
	fi
	last=$(tail -n 1 "$work/said" | grep -E '^[0-9]+ passed, [0-9]+ failed$') || last="0 passed, 1 failed"
	set -- $last
	passed=$((passed + $1)) failed=$((failed + $3))
	stop
}

journey SQLite --data "$work/office"
if [ -n "${XINQIAO_TEST_POSTGRES:-}" ]; then
	base=browser_$$
	psql -q "$XINQIAO_TEST_POSTGRES" -c "CREATE DATABASE $base"
	journey PostgreSQL --data "$work/files" --db "${XINQIAO_TEST_POSTGRES%/*}/$base"
fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
