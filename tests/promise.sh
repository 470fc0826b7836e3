# promise.sh: what the shell's tests share; sourced.
passed=0 failed=0

promise() { # WORDS COMMAND…
	local words=$1
	shift
	if "$@"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "FAILED $words"
	fi
}

ends_with() { # CODE COMMAND…
	local code=$1
	shift
	"$@"
	[ $? = "$code" ]
}

# The closing line that tests/run adds up.
tell() {
	echo "$passed passed, $failed failed"
	[ "$failed" = 0 ]
}
