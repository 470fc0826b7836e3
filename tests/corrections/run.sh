#!/usr/bin/env bash
# Rules corrected in an office's data folder, without a compiler: they count, they are told, and what
# cannot be read keeps the office closed.  `run.sh BINARY`; the last line is `N passed, N failed`.
set -u
. "$(dirname "$0")/../promise.sh"
binary=$(realpath "$1")
source=$(realpath "$(dirname "$0")/../..")
work=$(mktemp -d)
cd "$work" || exit 1
server=
stop() { [ -z "$server" ] || { kill "$server"; wait "$server"; } 2>/dev/null; server=; }
trap 'stop; rm -rf "$work"' EXIT
export XINQIAO_LANGUAGE=zh
mkfifo says

on() { "$binary" --data "$@" >said 2>&1; }
serve() { # FOLDER
	stop
	"$binary" --data "$1" serve --port 0 >says 2>/dev/null &
	server=$!
	read -r address <says
}
api() { curl -s -H "Authorization: Bearer $token" "$@"; }
due() { # the due day of a letter that comes in today
	api --json "$(printf '{"title":"反映村道积水问题","petitioner":"王二","channel":"letter","people":1,"purpose":"request","received":"%s"}' "$(date -d '-1 hour' '+%F %H:%M')")" \
		"$address/api/v1/contacts" >contact
	api "$address/api/v1/matters/$(grep -o '"matter_id":[0-9]*' contact | head -1 | grep -o '[0-9]*')" |
		grep -o '"due_day":"[^"]*"' | head -1
}

on office demo --no-serve --size 20
token=$("$binary" --data office token create clerk)
serve office
as_shipped=$(due)
mkdir office/corrections
awk -F'\t' -v OFS='\t' '$1 == "accept" { $5 = $12 == "-" ? 4 : 2 } { print }' "$source/data/limits.tsv" >office/corrections/limits.tsv
serve office
corrected=$(due)
day() { date -d "$(echo "$1" | cut -d'"' -f4)" +%s; }
promise "a limit corrected to 4 days is due 11 days earlier than 15" [ $((($(day "$as_shipped") - $(day "$corrected")) / 86400)) = 11 ]
promise "the journal is whole with it" ends_with 0 on office verify
auditor=$("$binary" --data office token create auditor)
told() { curl -s -H "Authorization: Bearer $auditor" "$address/api/v1/journal?act=office.correct" | grep -o '"act":"office.correct"' | wc -l; }
promise "the journal tells of it once, however often the office is opened" [ "$(told)" = 1 ]
on office backup kept.zip
on second restore kept.zip
promise "a backup carries it along" cmp office/corrections/limits.tsv second/corrections/limits.tsv
stop

refuses() { # WORDS: the office stays closed and says why
	"$binary" --data office verify >said 2>&1
	[ $? != 0 ] && grep -q "$1" said
}
sed '3s/calendar/sometimes/' "$source/data/limits.tsv" >office/corrections/limits.tsv
promise "a cell that cannot be is named" refuses '第3行：“kind”一格的写法不对'
sed '5s/\t[^\t]*$//' "$source/data/limits.tsv" >office/corrections/limits.tsv
promise "a line that is too short is named" refuses '第5行不是17格'
awk -F'\t' -v OFS='\t' '$1 == "conclude" && $12 == "33" { $5 = 90 } { print }' "$source/data/limits.tsv" >office/corrections/limits.tsv
promise "a place's rule that is looser than the law is refused" refuses '地方规定可以严于条例，不能宽于条例'
echo >office/corrections/limits.tsv
promise "another heading is refused" refuses '第一行必须'
rm office/corrections/limits.tsv
awk -F'\t' -v OFS='\t' '$1 == "extend" { $2 = "handle" } { print }' "$source/data/acts.tsv" >office/corrections/acts.tsv
promise "an act that the law leaves to the head is left to nobody lower" refuses '不能更低'
sed '/^serve\t/d' "$source/data/acts.tsv" >office/corrections/acts.tsv
promise "an act without its line is named" refuses '缺少办理动作“serve”'
rm office/corrections/acts.tsv
sed 's/^== forwarding/== sending/' "$source/data/papers.txt" >office/corrections/papers.txt
promise "a paper that is missing is named" refuses '缺少“forwarding”这种文书'
head -c 5000 /dev/urandom >office/corrections/papers.txt
promise "what is no text is refused" refuses 'papers.txt 不能使用'
rm office/corrections/papers.txt
sed 's/^== minutes/== notes/' "$source/data/ledger_papers.txt" >office/corrections/ledger_papers.txt
promise "a ledger's paper that lost its form is named" refuses '缺少“minutes”这种文书'
sed 's/会议纪要 | 纪/会议记录 | 纪/' "$source/data/ledger_papers.txt" >office/corrections/ledger_papers.txt
promise "a ledger's paper in the office's own words opens" ends_with 0 on office verify
rm office/corrections/ledger_papers.txt
promise "without them the office opens again" ends_with 0 on office verify
tell
