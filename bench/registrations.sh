#!/usr/bin/env bash
# Durable registrations through HTTP at 64 connections, against the naive way and the bulk limit.
. "$(dirname "$0")/common.sh"

office "$WORK/ours"
office "$WORK/naive"
header="Authorization: Bearer $(cat "$WORK/ours/token")"
serve "$X" --data "$WORK/ours" serve --port 0
ours=$PORT
serve "$TOOL/naive" serve "$WORK/naive/office.db"
naive=$PORT
rates= tails= naive_rates= raws= errors=0
for round in $(seq "$ROUNDS"); do
	read -r rate p50 p99 wrong _ < <("$TOOL/load" -t "$SECONDS_EACH" -H "$header" -r "$ours")
	rates="$rates $rate" tails="$tails $p99" errors=$((errors + wrong))
	say "registrations: ours $rate/s p50 $p50 ms p99 $p99 ms, errors $wrong"
	read -r rate p50 p99 wrong _ < <("$TOOL/load" -t "$SECONDS_EACH" -r "$naive")
	naive_rates="$naive_rates $rate"
	say "registrations: naive $rate/s p50 $p50 ms p99 $p99 ms, errors $wrong"
	office "$WORK/raw$round"
	rate=$("$TOOL/naive" raw "$WORK/raw$round/office.db" 30000)
	rm -rf "$WORK/raw$round"
	raws="$raws $rate"
	say "registrations: raw bulk limit $rate/s"
done
rate=$(median <<<"$rates")
goal registrations_to_naive "$(ratio "$rate" "$(median <<<"$naive_rates")")" at_least 5
goal registrations_p99_ms "$(median <<<"$tails")" at_most 50
goal registrations_to_raw "$(ratio "$rate" "$(median <<<"$raws")")" at_least 0.15
goal registrations_errors "$errors" at_most 0
