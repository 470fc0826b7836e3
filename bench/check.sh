#!/usr/bin/env bash
# Checking summaries: how many wrong claims of thousands are found, how many right ones are spared
# (src/app/check/check_property_test.c), and how fast a long text is read.
. "$(dirname "$0")/common.sh"

make --no-print-directory BUILD="$BUILD" "$BUILD/xinqiao-test" >&2
line=$("$BUILD/xinqiao-test" wrong_claims | grep '^check: ')
say "$line"
read -r recall precision < <(sed -E 's/.*recall ([0-9.]+)%, precision ([0-9.]+)%.*/\1 \2/' <<<"$line")
goal check_recall_percent "$recall" at_least 98
goal check_precision_percent "$precision" at_least 99

for each in $(seq 1500); do
	echo "全镇共受理信访事项${each}20件，其中来信${each}0件、来访${each}0件。从类型看，咨询类${each}件，占5%。"
done >"$WORK/summary.txt"
took=
for _ in $(seq "$ROUNDS"); do
	began=$(now)
	"$X" check --json "$WORK/summary.txt" >/dev/null || true
	took="$took $((($(now) - began) / 1000000))"
done
pages=$(($(wc -m <"$WORK/summary.txt") / 600))
say "$pages pages, ms:$took"
goal check_ms_per_page "$(ratio "$(median <<<"$took")" "$pages")" at_most 10
