#!/usr/bin/env bash
# The newest 20 matters of one unit with a two-character word, and how many: through HTTP with the
# index, against LIKE on the same records (in the sqlite3 shell, its own start not counted).
. "$(dirname "$0")/common.sh"

dir=$(filled "$BENCH_SIZE")
header="Authorization: Bearer $(cat "$dir/token")"
"$X" --data "$dir" settings ledger_rows 20 >/dev/null
serve "$X" --data "$dir" serve --port 0
word=拆迁 encoded=%E6%8B%86%E8%BF%81
times= likes= counts=

# like SQL: milliseconds of real time, by the shell's own timer.
like() {
	printf '.timer on\n%s;\n' "$1" | sqlite3 -readonly "$dir/office.db" >"$WORK/like"
	awk '/^Run Time/ { print $4 * 1000 }' "$WORK/like"
}
wanted="unit_id = 1 AND (title LIKE '%$word%' OR content LIKE '%$word%' OR request LIKE '%$word%')"

until [ "$(curl -sf -H "$header" "http://127.0.0.1:$PORT/api/v1/search?q=$encoded" | head -c 11)" != '{"count":0,' ]; do
	sleep 0.2
done
for _ in $(seq "$ROUNDS"); do
	read -r _ p50 _ wrong _ < <("$TOOL/load" -c 1 -t "$SECONDS_EACH" -H "$header" "$PORT" "/search?q=$encoded")
	times="$times $p50"
	took=$(like "SELECT id FROM contact WHERE $wanted ORDER BY matter_id DESC LIMIT 20")
	likes="$likes $took"
	counted=$(like "SELECT count(DISTINCT matter_id) FROM contact WHERE $wanted")
	counts="$counts $counted"
	say "search of a page $p50 ms (errors $wrong); LIKE: newest 20 $took ms, count $counted ms"
done
asked=$(curl -sf -H "$header" "http://127.0.0.1:$PORT/api/v1/search?q=$encoded" | grep -oE '"count":[0-9]+' | grep -oE '[0-9]+')
exact=$(sqlite3 -readonly "$dir/office.db" "SELECT count(DISTINCT matter_id) FROM contact WHERE $wanted")
ours=$(median <<<"$times")
goal search_page_faster_than_like_newest "$(ratio "$(median <<<"$likes")" "$ours")" at_least 1000
goal search_page_faster_than_like_scan "$(ratio "$(median <<<"$counts")" "$ours")" at_least 1000
goal search_count_off_by "$((asked > exact ? asked - exact : exact - asked))" at_most 0
"$X" --data "$dir" settings ledger_rows 50 >/dev/null
