#!/usr/bin/env bash
# An office kept in a file, put elsewhere, moved to the other engine: nothing of it is lost, and the
# journal says the same.  `run.sh BINARY`; the last line is `N passed, N failed`.
set -u
. "$(dirname "$0")/../promise.sh"
binary=$(realpath "$1")
work=$(mktemp -d)
cd "$work" || exit 1
server= base=move_$$
cleanup() {
	[ -z "$server" ] || { kill "$server"; wait "$server"; } 2>/dev/null
	[ -z "${XINQIAO_TEST_POSTGRES:-}" ] || psql -q "$XINQIAO_TEST_POSTGRES" -c "DROP DATABASE IF EXISTS $base" 2>/dev/null
	rm -rf "$work"
}
trap cleanup EXIT
export XINQIAO_LANGUAGE=zh

on() { "$binary" --data "$@" >said 2>&1; }
same() { [ "$("$binary" "${@:2}" figures --from 2000-01-01 --to 2030-01-01 | sha256sum)" = "$1" ]; }

on first demo --no-serve --size 60
token=$("$binary" --data first token create clerk)
mkfifo says
"$binary" --data first serve --port 0 >says 2>/dev/null &
server=$!
read -r address <says
head -c 300000 /dev/urandom | base64 >photo.txt
curl -s -o said -H "Authorization: Bearer $token" -F file=@photo.txt "$address/api/v1/matters/1/attachments"
figures=$("$binary" --data first figures --from 2000-01-01 --to 2030-01-01 | sha256sum)

promise "a backup is made while the office is served" ends_with 0 on first backup kept.zip
promise "it leaves nothing beside it" [ "$(ls -d kept.zip*)" = kept.zip ]
promise "it is restored into an empty place" ends_with 0 on second restore kept.zip
promise "what was restored is whole, attachments too" ends_with 0 on second verify
promise "the attachment came along" [ "$(find second/attachments -type f | wc -l)" = 1 ]
promise "its figures are the same" same "$figures" --data second
promise "an office is never restored over another" ends_with 3 on second restore kept.zip
promise "work goes on in what was restored" ends_with 0 on second user add new --password new1234567

counted() { "$binary" --data "$1" figures --from 2000-01-01 --to 2030-01-01 --format csv | grep -E '^(contact|online|report_to_office)\.|^matter\.(total|registered|concluded|settled)'; }
on first export contacts -o ledger.xlsx
on sixth init --name 另一个乡
promise "what was exported is imported elsewhere" ends_with 0 on sixth import contacts ledger.xlsx
promise "no row of it is refused" grep -q '退回0行' said
promise "and counts the same" [ "$(counted first)" = "$(counted sixth)" ]

head -c 20000 kept.zip >cut.zip
promise "a cut backup is refused" ends_with 2 on third restore cut.zip
promise "and leaves nothing" [ -z "$(ls -A third)" ]
byte=$(dd if=kept.zip bs=1 skip=30000 count=1 2>/dev/null | od -An -tu1)
printf "\\x$(printf %x $((byte ^ 1)))" | dd of=kept.zip bs=1 seek=30000 conv=notrunc 2>/dev/null
promise "a backup with one byte changed is refused" ends_with 2 on third restore kept.zip
promise "and leaves nothing either" [ -z "$(ls -A third)" ]
promise "a place that cannot be written is named" ends_with 4 on first backup /proc/kept.zip

if [ -n "${XINQIAO_TEST_POSTGRES:-}" ]; then
	url=${XINQIAO_TEST_POSTGRES%/*}/$base
	psql -q "$XINQIAO_TEST_POSTGRES" -c "CREATE DATABASE $base"
	promise "an office moves to PostgreSQL" ends_with 0 on first --db "$url" migrate --from sqlite --to postgres
	promise "its journal is whole there" ends_with 0 on first --db "$url" verify
	promise "its figures are the same there" same "$figures" --data first --db "$url"
	promise "work goes on there" ends_with 0 on first --db "$url" user add new --password new1234567
	mkdir fourth && cp -r first/attachments fourth # the two engines share one folder of files
	promise "it moves back" ends_with 0 on fourth --db "$url" migrate --from postgres --to sqlite
	promise "its journal is whole again" ends_with 0 on fourth verify
	promise "it never moves onto another office" ends_with 3 on second --db "$url" migrate --from sqlite --to postgres
fi
tell
