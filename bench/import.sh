#!/usr/bin/env bash
# Import of a CSV against the sqlite3 shell's .import of the rows that it makes, into the same tables
# with their indexes; peak memory of importing an XLSX.  At most 10^IMPORT_SIZE rows.
. "$(dirname "$0")/common.sh"

power=${IMPORT_SIZE:-$((BENCH_SIZE > 4 ? BENCH_SIZE - 1 : BENCH_SIZE))}
rows=$((10 ** power))
filled=$(filled "$power")
"$TOOL/fill" "$rows" >"$WORK/fill.csv"
TABLES="matter matter_access contact clock journal journal_change rollup"
for table in $TABLES; do
	sqlite3 -readonly -csv -header "$filled/office.db" "SELECT * FROM $table" >"$WORK/$table.csv"
done
ours= theirs=
for _ in $(seq "${IMPORT_ROUNDS:-1}"); do
	office "$WORK/ours"
	began=$(now)
	"$X" --data "$WORK/ours" import contacts "$WORK/fill.csv" >&2
	ours="$ours $(((($(now) - began)) / 1000000))"
	office "$WORK/theirs"
	began=$(now)
	for table in $TABLES; do
		echo "DELETE FROM $table;"
		echo ".import --csv --skip 1 $WORK/$table.csv $table"
	done | sqlite3 "$WORK/theirs/office.db"
	theirs="$theirs $(((($(now) - began)) / 1000000))"
	say "import of $rows rows, ms: ours$ours, .import$theirs"
	rm -rf "$WORK/ours" "$WORK/theirs"
done
goal import_to_sqlite_shell "$(ratio "$(median <<<"$theirs")" "$(median <<<"$ours")")" at_least 0.4

"$X" --data "$filled" export contacts -o "$WORK/contacts.xlsx" >&2
office "$WORK/sheet"
/usr/bin/time -f %M -o "$WORK/peak" "$X" --data "$WORK/sheet" import contacts "$WORK/contacts.xlsx" >&2
goal import_xlsx_peak_mb "$(($(tail -n 1 "$WORK/peak") / 1024))" at_most 64
