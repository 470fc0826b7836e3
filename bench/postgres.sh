#!/usr/bin/env bash
# Registrations through HTTP on PostgreSQL against pgbench running a registration's statements, those
# that make it searchable among them.
. "$(dirname "$0")/common.sh"

tools=$(dirname "$0")/../tools
chmod 755 "$WORK"
url=$("$tools/postgres" start "$WORK/postgres")
trap '"$tools/postgres" stop "$WORK/postgres"; for each in $PIDS; do kill "$each" 2>/dev/null || true; done; rm -rf "$WORK"' EXIT
"$X" --db "$url" --data "$WORK/office" init --name 青石镇 --code QS >/dev/null
"$X" --db "$url" --data "$WORK/office" user add li --name 李 --role head >/dev/null
header="Authorization: Bearer $("$X" --db "$url" --data "$WORK/office" token create li)"
serve "$X" --db "$url" --data "$WORK/office" serve --port 0
# The same rows in a database of pgbench's own, so that the office's journal stays whole.
psql -q "$url" -c 'CREATE DATABASE plain'
plain=${url%/*}/plain
pg_dump --schema-only "$url" | psql -q "$plain" >/dev/null
psql -q "$plain" -c "INSERT INTO journal_head (id, last, hash) VALUES (1, 0, '')" \
	-c 'CREATE SEQUENCE turn' >/dev/null
ours= theirs=
for _ in $(seq "$ROUNDS"); do
	read -r rate p50 p99 wrong _ < <("$TOOL/load" -t "$SECONDS_EACH" -H "$header" -r "$PORT")
	ours="$ours $rate"
	say "postgres: ours $rate/s p50 $p50 ms p99 $p99 ms, errors $wrong"
	terms=$(psql -Atq "$url" -c "SELECT array_to_string(tsvector_to_array(terms), ' ') FROM search LIMIT 1")
	rate=$(pgbench -n -M prepared -D "terms=$terms" -c 8 -j 2 -T "$SECONDS_EACH" -f "$(dirname "$0")/registration.sql" \
		"$plain" 2>&1 | awk '/^tps/ { print $3 }')
	theirs="$theirs $rate"
	say "postgres: pgbench $rate/s"
done
goal postgres_registrations_to_pgbench "$(ratio "$(median <<<"$ours")" "$(median <<<"$theirs")")" at_least 0.7
