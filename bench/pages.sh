#!/usr/bin/env bash
# A ledger page and a matter page, against bare libmicrohttpd serving the same bytes, and against the
# same pages of a ledger of 10^4.
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

# grown NAME PATH: the page's rate here to its rate at 10^4; the rows differ a little, so do the bytes.
grown() {
	local rates= small_rates= rate
	for _ in $(seq "$ROUNDS"); do
		read -r rate _ < <("$TOOL/load" -t "$SECONDS_EACH" -H "$header" "$ours" "$2")
		rates="$rates $rate"
		read -r rate _ < <("$TOOL/load" -t "$SECONDS_EACH" -H "$small_header" "$small" "$2")
		small_rates="$small_rates $rate"
	done
	say "$1: at 10^$BENCH_SIZE$rates, at 10^4$small_rates"
	goal "$1" "$(ratio "$(median <<<"$rates")" "$(median <<<"$small_rates")")" at_least 0.85
}

if [ "$BENCH_SIZE" -gt 4 ]; then
	least=$(filled 4)
	small_header="Authorization: Bearer $(cat "$least/token")"
	serve "$X" --data "$least" serve --port 0
	small=$PORT
	grown "ledger_page_10^${BENCH_SIZE}_to_10^4" /matters
	grown "matter_page_10^${BENCH_SIZE}_to_10^4" /matters/97
fi
