#!/usr/bin/env bash
# The page with all figures of a year, at each size up to 10^BENCH_SIZE: it must not grow.
. "$(dirname "$0")/common.sh"

header= smallest=4
declare -A times ports headers
for power in $(seq "$smallest" "$BENCH_SIZE"); do
	dir=$(filled "$power")
	headers[$power]="Authorization: Bearer $(cat "$dir/token")"
	serve "$X" --data "$dir" serve --port 0
	ports[$power]=$PORT
done
for _ in $(seq "$ROUNDS"); do
	for power in $(seq "$smallest" "$BENCH_SIZE"); do
		read -r _ p50 _ wrong _ < <("$TOOL/load" -c 1 -t "$SECONDS_EACH" -H "${headers[$power]}" \
			"${ports[$power]}" '/figures?from=2026-01-01&to=2026-12-31')
		times[$power]="${times[$power]:-} $p50"
		say "figures of a year at 10^$power: $p50 ms, errors $wrong"
	done
done
least=$(median <<<"${times[$smallest]}")
for power in $(seq $((smallest + 1)) "$BENCH_SIZE"); do
	goal "figures_10^${power}_to_10^$smallest" "$(ratio "$(median <<<"${times[$power]}")" "$least")" at_most 1.2
done
