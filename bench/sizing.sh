#!/usr/bin/env bash
# How large a machine a site needs: one peak hour of its load is simulated, request by request,
# against the rates that `make bench` measured on two cores.
#     sizing.sh [REGISTRATIONS/S PAGES/S]      of one machine, whole product
# Assumptions, all in the first lines of the program: 250 contacts a township and year (10^7 among
# 40,000), 80 pages opened for each contact (ledgers, story, workbench, figures), 250 working days of
# 8 hours, a peak hour with 6 times the mean; 6 people of a township sign in within the same half hour
# (17 sign-ins a second and core: the password's hash is meant to be slow); 2.85 GB for 10^6 contacts.
awk -v writes="${1:-2600}" -v pages="${2:-9000}" '
function exponential(mean) { return -mean * log(1 - rand()) }
# One queue served one after another: 99 of 100 wait less than this, in ms.
function waiting(rate, capacity, count,    at, free, each, waits, began) {
	if (rate >= capacity) return -1
	count = rate * 600 > 200000 ? 200000 : int(rate * 600) + 1
	at = free = 0
	for (each = 1; each <= count; each++) {
		at += exponential(1 / rate)
		began = at > free ? at : free
		free = began + exponential(1 / capacity)
		waits[each] = int((free - at) * 1e6)
	}
	return percentile(waits, count)
}
function percentile(values, count,    each, bucket, histogram, left) {
	for (each = 1; each <= count; each++) histogram[int(values[each] / 100)]++
	left = count * 0.01
	for (bucket = 100000; bucket > 0 && left > 0; bucket--) left -= histogram[bucket]
	return (bucket + 1) / 10
}
BEGIN {
	srand(2026)
	contacts = 250; opened = 80; seconds = 250 * 8 * 3600; peak = 6
	split("1 20 100 400 2000 10000 40000", sizes, " ")
	print "| townships | contacts a year | registrations/s at peak | pages/s at peak | of one machine, busy | 99 of 100 registrations, ms | cores at 8:30 | GB a year |"
	print "|---|---|---|---|---|---|---|---|"
	for (each = 1; each <= 7; each++) {
		units = sizes[each]
		writing = units * contacts / seconds * peak
		reading = writing * opened
		busy = writing / writes + reading / pages
		wait = waiting(writing, writes * 0.5)
		cores = units * 6 / 1800 / 17
		printf "| %d | %d | %.3g | %.3g | %.1f %% | %.1f | %.2g | %.2g |\n", units, units * contacts, writing, reading, busy * 100, wait, cores, units * contacts * 2.85e-6
	}
}'
