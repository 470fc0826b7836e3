#!/usr/bin/env bash
# Each office's generated ledgers import, and every figure of NN.tsv comes out exactly; verify holds.
set -u
binary=$(realpath "$1")
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

check() { # WHAT EXPECTED ACTUAL
	if [ "$2" = "$3" ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "FAILED office $office: $1: expected $2, got $3"
	fi
}

# One figure of the text after another with its last digit changed: those that check does not find.
# Those that nothing in the text depends on are masked (MASK: an expression of sed).
unnoticed() { # SUMMARY [MASK]
	local text figure line before
	text=$(sed '/附件：指标口径/,$d' "$1" | sed '1,/工作情况如下/d' | sed '/^ \{30,\}[^ ]*$/d; /^ .*年[0-9]*月[0-9]*日$/d')
	before=$(sed '/工作情况如下/q' "$1")
	while read -r line; do
		figure=${line#*:}
		{
			echo "$before"
			LC_ALL=C awk -v at="${line%%:*}" -v length_="${#figure}" -v last="$(((${figure: -1} + 1) % 10))" '
				{ all = all $0 "\n" }
				END { printf "%s%s%s", substr(all, 1, at + length_ - 1), last, substr(all, at + length_ + 1) }' <<<"$text"
			sed -n '/附件：指标口径/,$p' "$1"
		} >"$work/broken.txt"
		"$binary" check --json "$work/broken.txt" >"$work/out" && echo -n "$line "
	done < <(LC_ALL=C grep -obP '(?<![第:0-9])[0-9]+(\.[0-9]+)?(?![:0-9])' < <(LC_ALL=C sed "${2:-}" <<<"$text")) # 第4村, 08:00
}

# Where the offices' own descriptions are at hand, none of their figures may be left out.
office=all
described=$(dirname "$binary")/../../shared/scenarios
[ -d "$described" ] || described=../../../shared/scenarios
if [ -d "$described" ]; then
	check "figures that offices state and nothing asks for" "" "$(cat "$described"/*.json |
		grep -oE '"key": *"[^"]+"' | sed 's/.*"\(.*\)"/\1/' | sort -u |
		while read -r key; do grep -q "^$key	" [0-9]*.tsv || echo -n "$key "; done)"
fi

for expected in [0-9]*.tsv; do
	office=${expected%.tsv}
	data=$work/$office
	bash ./make_ledgers.sh "$office" "$work/ledgers-$office"
	"$binary" --data "$data" init --name "乡镇$office" >/dev/null
	[ ! -f "$work/ledgers-$office/settings" ] || while read -r name value; do
		"$binary" --data "$data" settings "$name" "$value" >/dev/null
	done <"$work/ledgers-$office/settings"
	for file in "$work/ledgers-$office"/*.csv; do
		ledger=$(basename "$file" .csv)
		"$binary" --data "$data" import "$ledger" "$file" >"$work/out" || cat "$work/out"
		check "refused rows of $ledger" 0 "$([ -f "$file.refused.csv" ] && wc -l <"$file.refused.csv" || echo 0)"
		again=$("$binary" --data "$data" import "$ledger" "$file" | head -n 1)
		check "$ledger imported twice adds nothing" yes "$(grep -q '新增0行' <<<"$again" && echo yes || echo "$again")"
	done
	read -r _ from to < <(grep ^period "$expected")
	"$binary" --data "$data" figures --from "$from" --to "$to" --format csv >"$work/figures"
	while IFS=$'\t' read -r key value _; do
		[ "$key" = period ] && continue
		check "$key" "$value" "$(awk -F, -v key="$key" '$1 == key { print $3 }' "$work/figures")"
	done <"$expected"
	check "verify" 0 "$("$binary" --data "$data" verify >"$work/out"; echo $?)"
	"$binary" --data "$data" summary --from "$from" --to "$to" -o "$work/$office.txt"
	check "findings in its summary" "" "$("$binary" check --json "$work/$office.txt")"
	check "findings in its summary held against its ledgers" "" \
		"$("$binary" --data "$data" check --json --from "$from" --to "$to" "$work/$office.txt")"
	sed '/附件：指标口径/,$d; s/收到信访\([0-9]*\)件次/收到信访9\1件次/' "$work/$office.txt" >"$work/wrong.txt"
	grep -q 收到信访9 "$work/wrong.txt" &&
		check "a figure its ledgers have otherwise" ledger "$("$binary" --data "$data" check --json \
			--from "$from" --to "$to" "$work/wrong.txt" | grep -o '"kind":"ledger"' | head -n 1 | cut -d'"' -f4)"
	check "figures whose change goes unnoticed" "" "$(unnoticed "$work/$office.txt")"
	year=${to%%-*}
	while read -r kind first last; do
		"$binary" --data "$data" summary --kind "$kind" --from "$first" --to "$last" -o "$work/$kind.txt"
		check "findings in its summary ($kind)" "" "$("$binary" check --json "$work/$kind.txt")"
		# On months of other periods, parts that no sentence names and the places of repeats nothing depends.
		check "figures whose change goes unnoticed ($kind)" "" \
			"$(unnoticed "$work/$kind.txt" '/走势（/,/^$/s/[0-9]/x/g; /^分布/,/^$/s/[0-9]/x/g; /^编号/,/^$/s/[0-9]/x/g; /集中在/s/[0-9]/x/g')"
	done <<-END
		half $year-01-01 $year-06-30
		quarter $year-04-01 $year-06-30
		month $year-05-01 $year-05-31
	END
	check "the summary is written" yes "$([ -s "$work/$office.txt" ] && echo yes || echo no)"
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
