# common.sh: what every benchmark shares; sourced, with $1 the build folder.
# Goal lines go to the file $GOALS (or the output) as "NAME VALUE GOAL met|not met".
set -eu
BUILD=${1:?the build folder}
X=$BUILD/xinqiao
TOOL=$BUILD/bench
BENCH_SIZE=${BENCH_SIZE:-5}
BENCH_DATA=${BENCH_DATA:-/var/tmp/xinqiao-bench}
ROUNDS=${ROUNDS:-3}
SECONDS_EACH=${SECONDS_EACH:-3}
[ -n "${GOALS:-}" ] && exec 3>>"$GOALS" || exec 3>&1
PIDS=
WORK=$(mktemp -d /var/tmp/xinqiao-bench-run.XXXXXX)
trap 'for each in $PIDS; do kill "$each" 2>/dev/null || true; done; wait; rm -rf "$WORK"' EXIT

say() { echo "  $*" >&2; }

median() { tr ' ' '\n' | grep . | sort -g | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

# ratio A B: A divided by B.
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.4g", b ? a / b : 0 }'; }

# goal NAME VALUE at_least|at_most GOAL
goal() {
	awk -v name="$1" -v value="$2" -v way="$3" -v goal="$4" 'BEGIN {
		met = way == "at_least" ? value + 0 >= goal + 0 : value + 0 <= goal + 0
		printf "%s %s %s%s %s\n", name, value, way == "at_least" ? ">=" : "<=", goal, met ? "met" : "not met"
	}' >&3
}

now() { date +%s%N; }

# office DIR: a new office with the head "li", a key of whom is kept beside it.
office() {
	"$X" --data "$1" init --name 青石镇 --code QS >/dev/null
	"$X" --data "$1" user add li --name 李 --role head >/dev/null
	"$X" --data "$1" user passwd li --password benchbench1 >/dev/null
	"$X" --data "$1" token create li >"$1/token"
}

# serve WHERE...: starts a program that prints its address; sets PORT and PID.
serve() {
	rm -f "$WORK/served"
	: >"$WORK/served"
	"$@" >"$WORK/served" 2>"$WORK/served.errors" &
	PID=$!
	PIDS="$PIDS $PID"
	until grep -q . "$WORK/served"; do
		kill -0 "$PID" || { cat "$WORK/served.errors" >&2; exit 1; }
		sleep 0.02
	done
	PORT=$(head -n 1 "$WORK/served" | grep -oE '[0-9]+/?$' | tr -d /)
}

stop() { kill "$1" 2>/dev/null || true; wait "$1" 2>/dev/null || true; }

# filled POWER: prints the folder of an office with 10^POWER contacts, made at the first time.
filled() {
	local dir=$BENCH_DATA/$1 began
	if [ ! -e "$dir/done" ]; then
		rm -rf "$dir" && mkdir -p "$BENCH_DATA"
		office "$dir"
		"$TOOL/fill" "$((10 ** $1))" >"$WORK/fill.csv"
		began=$(now)
		"$X" --data "$dir" import contacts "$WORK/fill.csv" >&2
		say "import of 10^$1 rows: $(((10 ** $1) * 1000000000 / ($(now) - began))) rows/s"
		rm "$WORK/fill.csv"
		touch "$dir/done"
	fi
	echo "$dir"
}
