#!/usr/bin/env bash
# Summaries as offices write them (written for this test): behind a line whose figures cannot be true stands
# "@ error" (or "@ doubtful").  Each such line is found, and no other is called wrong.
# `run.sh BINARY [FILE...]`; the last line is `N passed, N failed`.
set -u
binary=$(realpath "$1")
shift
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0
[ $# -gt 0 ] || set -- "$here"/*.txt

for file in "$@"; do
	grep -v '^@ ' "$file" >"$work/text"
	"$binary" check --json "$work/text" |
		sed -E 's/.*"sure":"([a-z_]+)".*"line":([0-9]+),.*/\2 \1/' >"$work/found"
	wrong=$(awk -v text="$file" '
		FILENAME == text { if (/^@ /) expected[line] = $2; else line++; next }
		$2 == "error" && !($1 in expected) { print "line " $1 ": called wrong, and is not" }
		{ if (!($1 in found) || $2 == "error") found[$1] = $2 }
		END {
			for (each in expected)
				if (!(each in found) || (expected[each] == "error" && found[each] != "error"))
					print "line " each ": wrong, and not found"
		}' "$file" "$work/found")
	if [ -z "$wrong" ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "FAILED $(basename "$file"): $wrong"
	fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
