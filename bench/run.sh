#!/usr/bin/env bash
# run.sh: every benchmark after another; the goals' lines last.  run.sh BUILD [NAME]...
set -u
here=$(dirname "$0")
build=${1:?the build folder}
shift
export BENCH_SIZE=${BENCH_SIZE:-5} GOALS
GOALS=$(mktemp)
for each in ${*:-registrations pages figures search start import check postgres}; do
	echo "== $each" >&2
	bash "$here/$each.sh" "$build" || echo "$each failed 0 - not met" >>"$GOALS"
done
echo "Ledgers of 10^$BENCH_SIZE contacts:"
cat "$GOALS"
rm -f "$GOALS"
