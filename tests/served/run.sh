#!/usr/bin/env bash
# Offices that are served while something is killed under registrations: what was acknowledged is
# there afterwards, once, and is found.  `run.sh BINARY`; the last line is `N passed, N failed`.
set -u
. "$(dirname "$0")/../promise.sh"
binary=$(realpath "$1") tools=$(realpath "$(dirname "$0")/../../tools")
work=$(mktemp -d)
chmod 755 "$work"
cd "$work" || exit 1
server= clients= replica=
cleanup() {
	kill -9 $server $clients 2>/dev/null
	"$tools/postgres" stop "$work/primary" 2>/dev/null
	"$tools/postgres" stop "$work/standby" 2>/dev/null
	rm -rf "$work"
}
trap cleanup EXIT
export XINQIAO_LANGUAGE=zh
CLIENTS=4 ENOUGH=60 WORD=损坏

on() { "$binary" "$@" >said 2>&1; }

# office PLACE…: a new office whose clerk has a key.
office() {
	on "$@" init --name 测试乡 --code CS
	on "$@" user add clerk --name 罗 --role clerk
	token=$("$binary" "$@" token create clerk)
}

serve() { # PLACE…: sets address and server
	mkfifo says
	"$binary" "$@" serve --port 0 ${replica:+--replica "$replica"} >says 2>>errors &
	server=$!
	read -r address <says
	rm says
}

# register WHO WHAT [KEY]: the number of what was registered; nothing when it was not acknowledged.
register() {
	curl -s -m 10 -f -H "Authorization: Bearer $token" -H "Idempotency-Key: ${3:-$1-$2}" \
		-H 'Content-Type: application/json' "$address/api/v1/contacts" \
		-d "{\"received\":\"2026-03-02 09:00\",\"channel\":\"letter\",\"petitioner\":\"$1\",\"title\":\"道路$WORD $2\"}" |
		grep -oE '"number":"[^"]+"' | head -n 1 | cut -d'"' -f4
}

# client NAME: registers one contact after another; writes down each that was acknowledged.
client() {
	local each=0 number
	while [ ! -e enough ]; do
		each=$((each + 1))
		number=$(register "张$1" "$1-$each" "$1-$each")
		[ -z "$number" ] || echo "$number" >>acknowledged
	done
}

# While clients register, COMMAND kills something once enough was acknowledged.
kill_under_load() {
	rm -f enough acknowledged && : >acknowledged
	clients=
	for each in $(seq "$CLIENTS"); do
		client "$each" &
		clients="$clients $!"
	done
	for _ in $(seq 1200); do
		[ "$(wc -l <acknowledged)" -lt "$ENOUGH" ] || break
		sleep 0.05
	done
	"$@"
	touch enough
	wait $clients
	clients=
}

ask() { curl -s -f -H "Authorization: Bearer $token" "$address/api/v1$1"; }
number_in() { grep -oE "\"$1\":[0-9]+" | head -n 1 | cut -d: -f2; }
found() { ask "/search?q=%E6%8D%9F%E5%9D%8F" | number_in count; }
recorded() { "$binary" "$@" figures --from 2026-01-01 --to 2026-12-31 --format csv | awk -F, '$1 == "contact.total" { print $3 }'; }
# Every acknowledged number, once.
all_there() {
	"$binary" "$@" export contacts -o there.csv >/dev/null 2>&1
	[ -z "$(sort acknowledged | uniq -d)" ] &&
		[ "$(grep -oE 'CS-2026-[0-9]+' there.csv | sort -u | comm -23 <(sort -u acknowledged) - | wc -l)" = 0 ]
}
# Waits until the index has come to the end, for at most some seconds.
found_all() {
	for _ in $(seq 200); do
		[ "$(found)" = "$1" ] && return
		sleep 0.05
	done
	return 1
}
# The ledger's statement reaches the server at ADDRESS.
reads_there() {
	psql -q "$1" -c "SELECT pg_stat_clear_snapshot()" >/dev/null
	for _ in $(seq 5); do ask /matters >/dev/null; done
	[ "$(psql -Atq "$1" -c "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%FROM matter m%' AND pid <> pg_backend_pid()")" -gt 0 ]
}
# No journal entry waits for more than a second until none waits.
indexed_in_time() { # PLACE…
	local key health end=$((SECONDS + 20))
	key=$("$binary" "$@" token create admin)
	while [ $SECONDS -lt $end ]; do
		health=$(curl -s -f -H "Authorization: Bearer $key" "$address/api/v1/health")
		[ "$(number_in search_waiting <<<"$health")" = 0 ] && return
		[ "$(number_in search_seconds <<<"$health")" -le 1 ] || return 1
	done
	return 1
}
kill_server() { kill -9 "$server"; wait "$server" 2>/dev/null; }

office --data file
serve --data file
kill_under_load kill_server
serve --data file
promise "a killed office has every registration that it acknowledged" all_there --data file
promise "and finds them all, none twice" found_all "$(recorded --data file)"
curl -s -o said -H "Authorization: Bearer $token" -H 'Content-Type: application/json' "$address/api/v1/contacts" \
	-d '{"received":"2026-03-03 09:00","channel":"letter","petitioner":"钱","title":"水渠渗漏了"}'
promise "what is registered is in the index within a second" indexed_in_time --data file
promise "and is found as a phrase then" [ "$(ask "/search?q=%E2%80%9C%E6%B8%A0%E6%B8%97%E6%BC%8F%E2%80%9D" | number_in count)" = 1 ]
kill "$server" && wait "$server"
promise "and its journal is whole" on --data file verify

if primary=$("$tools/postgres" start "$work/primary" 2>/dev/null); then
	standby=$("$tools/postgres" standby "$work/standby" "$work/primary")
	psql -q "$primary" -c "ALTER SYSTEM SET synchronous_standby_names = 'standby'" -c "SELECT pg_reload_conf()" >/dev/null
	until [ "$(psql -Atq "$primary" -c "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'")" = 1 ]; do sleep 0.05; done
	office --db "$primary" --data files
	entries=$(psql -Atq "$primary" -c "SELECT last FROM journal_head")
	until [ "$(psql -Atq "$standby" -c "SELECT last FROM journal_head" 2>/dev/null)" = "$entries" ]; do sleep 0.05; done
	replica=$standby
	serve --db "$primary" --data files
	promise "pages are read from the replica" reads_there "$standby"
	psql -q "$standby" -c "SELECT pg_wal_replay_pause()" >/dev/null
	registered=$(register 张 别处)
	promise "whoever wrote sees it though the replica is behind" [ "$(ask /contacts | grep -c "$registered")" = 1 ]
	psql -q "$standby" -c "SELECT pg_wal_replay_resume()" >/dev/null
	kill "$server" && wait "$server"
	other=${primary%/*}/other
	psql -q "$primary" -c "CREATE DATABASE other" && on --db "$other" --data others init --name 别的乡 --code BD
	promise "a replica of another office is refused" ends_with 3 timeout 20 "$binary" --db "$other" --data others serve --port 0 --replica "$standby" >said 2>&1
	replica=$standby
	serve --db "$primary" --data files
	kill_under_load "$tools/postgres" kill "$work/primary"
	promise "the office without its database says so and lives" [ "$(curl -s -o /dev/null -w '%{http_code}' "$address/health")" = 503 ]
	kill "$server" && wait "$server"
	replica=
	"$tools/postgres" promote "$work/standby"
	psql -q "$standby" -c "ALTER SYSTEM RESET synchronous_standby_names" -c "SELECT pg_reload_conf()" >/dev/null
	serve --db "$standby" --data files
	promise "a promoted standby has every registration that was acknowledged" all_there --db "$standby" --data files
	promise "and finds them all, none twice there" found_all "$(recorded --db "$standby" --data files)"
	promise "and work goes on there" [ "$(ask /matters | number_in count)" -gt 0 ]
	kill "$server" && wait "$server"
	promise "and the journal there is whole" on --db "$standby" --data files verify
fi
tell
