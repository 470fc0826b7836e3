#!/usr/bin/env bash
# What goes wrong outside: bad files, a full disk, a killed process, a hand in the data.  Each promise
# is a sentence; the records stay as they were.
set -u
. "$(dirname "$0")/../promise.sh"
binary=$(realpath "$1")
work=$(mktemp -d)
cleanup() {
	umount "$work/small" 2>/dev/null
	rm -rf "$work"
}
trap cleanup EXIT
export XINQIAO_LANGUAGE=zh

says() { grep -q "$1" "$work/said"; }
x() { "$binary" --data "$work/office" "$@" >"$work/said" 2>&1; }
contacts() { "$binary" --data "$work/office" figures --from 2000-01-01 --to 2030-01-01 --format csv | awk -F, '$1 == "contact.total" { print $3 }'; }

x init --name 测试乡
promise "an office is set up once" [ $? = 0 ]
x init --name 再来
promise "a second init is refused" [ $? = 3 ]

head='收到时间,信访形式,信访人,标题'
printf '%s\n2026-02-30,来信,张三,坏日期\n2026-02-03,飞鸽,张三,坏形式\n2026-02-04,来信,"<script>alert(1)</script>",名字是脚本\n2026-02-05,来信,张三,%s\n2026-02-06,来信,李四,好的\n' \
	"$head" "$(printf '长%.0s' $(seq 9000))" >"$work/bad.csv"
x import contacts "$work/bad.csv"
promise "a wrong date is named with its row" says '第2行.*2026-02-30'
promise "an unknown channel is named" says '飞鸽'
promise "a 9,000-character title is refused with its length" says '9000'
promise "good rows are added beside bad ones" [ "$(contacts)" = 2 ]
promise "refused rows are in a file with the reason" grep -q '坏日期' "$work/bad.csv.refused.csv"
x import contacts "$work/bad.csv" --dry-run
promise "a dry run keeps nothing" [ "$(contacts)" = 2 ]

printf '\x89PNG\r\n\x1a\n0000' >"$work/picture.xlsx"
x import contacts "$work/picture.xlsx"
promise "a picture that says it is a workbook is refused" [ $? = 2 ]
x import contacts "$work/nowhere.csv"
promise "a file that is not there is named" says 'nowhere.csv'
printf '甲,乙\n1,2\n' >"$work/strange.csv"
x import contacts "$work/strange.csv"
promise "a file without known headings is refused" says '表头'
printf '信访人,标题\n张三,没有日期\n' >"$work/lacking.csv"
x import contacts "$work/lacking.csv"
promise "the lacking columns are named" says '收到时间.*信访形式'
printf '%s\r\n2026-02-07,来访,王五,国标编码\r\n' "$head" | iconv -f UTF-8 -t GB18030 >"$work/gb.csv"
x import contacts "$work/gb.csv"
promise "GB 18030 is read" [ "$(contacts)" = 3 ]
x records contact.total --from 2026-02-07 --to 2026-02-07
promise "GB 18030 is read right" says '国标编码'

x export contacts -o "$work/out.csv"
promise "an export has a row for every contact" [ "$(wc -l <"$work/out.csv")" = 4 ]
promise "a script's tag is kept as text" grep -q '<script>' "$work/out.csv"
x export contacts -o /nowhere/out.csv
promise "an export that cannot be written says so" [ $? = 4 ]

awk -v head="$head" 'BEGIN { print head; for (i = 0; i < 20000; i++) printf "2026-01-%02d,来信,甲%d,第%d件事情\n", i % 28 + 1, i, i }' >"$work/many.csv"
"$binary" --data "$work/office" import contacts "$work/many.csv" >/dev/null 2>&1 &
child=$!
while kill -0 $child 2>/dev/null && [ "$(sqlite3 "$work/office/office.db" 'SELECT count(*) FROM contact')" -lt 1000 ]; do :; done
kill -9 $child 2>/dev/null
wait $child 2>/dev/null
x verify
promise "after kill -9 in an import the journal is whole" [ $? = 0 ]
x import contacts "$work/many.csv"
promise "the import goes on where it was killed, nothing twice" [ "$(contacts)" = 20003 ]
x verify
promise "and the journal is whole after that" [ $? = 0 ]

sqlite3 "$work/office/office.db" "UPDATE clock SET due_day = due_day + 1 WHERE id = 3"
x verify
promise "one changed number is found" [ $? = 1 ]
promise "and named by table and row" says 'clock: row 3'
sqlite3 "$work/office/office.db" "UPDATE clock SET due_day = due_day - 1 WHERE id = 3; DELETE FROM journal WHERE id = 10"
x verify
promise "a removed journal entry is named" says 'entry 10'

mkdir "$work/small"
if mount -t tmpfs -o size=3m tmpfs "$work/small" 2>/dev/null; then
	"$binary" --data "$work/small/office" init --name 小盘 >/dev/null 2>&1
	"$binary" --data "$work/small/office" import contacts "$work/many.csv" >"$work/said" 2>&1
	promise "a full disk ends with could-not" [ $? = 4 ]
	promise "a full disk is said in words" says '磁盘'
	umount "$work/small"
fi
tell
