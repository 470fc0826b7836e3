#!/usr/bin/env bash
# From exec to the first page, and resident memory when idle.
. "$(dirname "$0")/common.sh"

dir=$(filled "$BENCH_SIZE")
header="Authorization: Bearer $(cat "$dir/token")"
port=$(shuf -i 20000-60000 -n 1)
sign_in= workbench= memory=

# first PATH: milliseconds from exec until the page is whole.
first() {
	local began
	began=$(now)
	"$X" --data "$dir" serve --port "$port" >"$WORK/started" 2>&1 &
	PID=$!
	PIDS="$PIDS $PID"
	until curl -sf -H "$header" "http://127.0.0.1:$port$1" -o "$WORK/page"; do
		kill -0 "$PID" || { cat "$WORK/started" >&2; exit 1; }
	done
	TOOK=$((($(now) - began) / 1000000))
}

for _ in $(seq "$ROUNDS"); do
	first /sign-in
	sign_in="$sign_in $TOOK"
	stop "$PID"
	first /
	workbench="$workbench $TOOK"
	sleep 1
	memory="$memory $(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$PID/status")"
	stop "$PID"
	port=$((port + 1))
done
say "start, ms: sign-in page$sign_in, workbench$workbench; resident MB$memory"
goal start_to_sign_in_ms "$(median <<<"$sign_in")" at_most 50
goal start_to_workbench_ms "$(median <<<"$workbench")" at_most 50
goal idle_memory_mb "$(median <<<"$memory")" at_most 64
