#!/usr/bin/env bash
# A ledger page and a matter page, against bare libmicrohttpd serving the same bytes.
. "$(dirname "$0")/common.sh"

dir=$(filled "$BENCH_SIZE")
serve "$X" --data "$dir" serve --port 0
ours=$PORT
header="Authorization: Bearer $(cat "$dir/token")"

# compare NAME GOAL PATH...: rounds of ours and of bare with the first path's bytes.
compare() {
	local name=$1 wanted=$2 rates= bare_rates= rate p50 p99 wrong size
	shift 2
	curl -sf -H "$header" "http://127.0.0.1:$ours$1" -o "$WORK/page"
	serve "$TOOL/bare" "$WORK/page"
	for _ in $(seq "$ROUNDS"); do
		read -r rate p50 p99 wrong size < <("$TOOL/load" -t "$SECONDS_EACH" -H "$header" "$ours" "$@")
		rates="$rates $rate"
		say "$name: ours $rate/s p50 $p50 ms p99 $p99 ms, errors $wrong, $size bytes"
		read -r rate p50 p99 wrong size < <("$TOOL/load" -t "$SECONDS_EACH" "$PORT" "$@")
		bare_rates="$bare_rates $rate"
		say "$name: bare $rate/s p50 $p50 ms p99 $p99 ms, errors $wrong, $size bytes"
	done
	stop "$PID"
	goal "$name" "$(ratio "$(median <<<"$rates")" "$(median <<<"$bare_rates")")" at_least "$wanted"
}

compare ledger_page_to_bare 0.25 /matters
compare matter_page_to_bare 0.4 $(seq -f '/matters/%.0f' 1 97 $((10 ** BENCH_SIZE / 2)) | head -n 500)
