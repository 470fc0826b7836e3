#!/usr/bin/env bash
# What the tree promises of itself: includes run one way, every sentence has its Chinese, and the
# references that the program prints are whole.  `run.sh BINARY`; the last line is `N passed, N failed`.
set -u
. "$(dirname "$0")/../promise.sh"
cd "$(dirname "$0")/../.."
binary=$(realpath "$1")

is_openapi() {
	"$binary" openapi | node --input-type=module -e '
		import { readFileSync } from "node:fs";
		import { Validator } from "./web/node_modules/@seriousme/openapi-schema-validator/index.js";
		const read = await new Validator().validate(JSON.parse(readFileSync(0)));
		if (!read.valid) console.log(JSON.stringify(read.errors));
		process.exit(read.valid ? 0 : 1);'
}
every_route_is_listed() {
	local said listed
	said=$(grep -ohE '^\s*\{ (GET|POST|DELETE_METHOD), "[^"]+"' src/app -r --include='*_routes.c' | wc -l)
	listed=$("$binary" routes --markdown | grep -cE '^\| (GET|POST|DELETE) ')
	[ "$said" -gt 0 ] && [ "$said" = "$listed" ]
}
every_setting_is_listed() {
	[ "$(grep -c '^SETTING(' src/settings.def)" = "$("$binary" settings --markdown | grep -c '^| `')" ]
}
speaks_chinese() { # the last column of each list
	! XINQIAO_LANGUAGE=zh "$binary" "$1" --markdown | awk -F'|' 'NR > 2 && NF > 3 { print $(NF - 1) }' |
		grep -E '[a-z]{3} [a-z]'
}

# No watch on people: no column, field or setting for where a person is, how a person feels, or how
# dangerous a person is thought to be.
nobody_is_watched() {
	local names
	names=$({ sed -E 's/--.*//' schema/*.sql | grep -oE '^\s*(ALTER TABLE [a-z_]+ ADD COLUMN )?[a-z_]+ (BIGINT|TEXT|BYTES)' | awk '{ print $(NF - 1) }'
		grep -ohrE 'FIELD(_AS)?\(struct [a-z_]+, [a-z_]+' src --include='*.c' --include='*.h' | grep -oE '[a-z_]+$'
		sed -nE 's/^SETTING\(([a-z_]+).*/\1/p' src/settings.def; } | sort -u)
	[ "$(wc -l <<<"$names")" -gt 200 ] || return 1
	! grep -E '(^|_)(whereabouts|gps|latitude|longitude|tracked|tracking|trail|movement|movements|travel|itinerary|watched|watch|watchlist|blacklist|surveillance|monitored|mood|emotion|emotional|mental|psychology|psychological|temper|stability|stable|attitude|danger|dangerous|extreme|risk|risk_level|keyperson|key_person|control_level|controlled)(_|$)' <<<"$names"
}
promise "no column, field or setting is for a person's whereabouts or state of mind" nobody_is_watched
promise "includes run one way" tools/check_includes src
promise "every sentence has its Chinese" tools/check_words src po/zh_CN
promise "the API's description is OpenAPI 3.1" is_openapi
promise "every route stands in the list of routes" every_route_is_listed
promise "every setting stands in the list of settings" every_setting_is_listed
the_manual_lists_the_settings() {
	XINQIAO_LANGUAGE=en "$binary" settings --markdown | while read -r line; do
		[ -z "$line" ] || grep -qxF "$line" docs/administration/install.md || exit 1
	done
}
promise "the manual has the settings as the program has them" the_manual_lists_the_settings
the_manual_draws_the_life() {
	local language
	for language in zh en; do
		diff -q <(XINQIAO_LANGUAGE=$language "$binary" life --markdown) \
			<(tail -n +5 "docs/manual/life-$language.md") || return 1
	done
}
promise "the manual draws the life of a matter as the program goes by it" the_manual_draws_the_life
# Where the offices' own descriptions are at hand, no line of theirs may be left out.
the_manual_lists_the_ways() {
	local language described=../shared/scenarios line
	for language in zh en; do
		diff -q <(tools/manual_ways "$language") "docs/manual/ways-$language.md" || return 1
	done
	[ -d "$described" ] || return 0
	diff <(node --input-type=module -e '
		import { readdirSync, readFileSync } from "node:fs";
		const folder = process.argv[1];
		for (const file of readdirSync(folder).filter((it) => it.endsWith(".json")).sort())
			JSON.parse(readFileSync(`${folder}/${file}`)).must_support.forEach((line, at) =>
				console.log(`${file.slice(0, 2)}.${at + 1}\t${line}`));' "$described" | sort) \
		<(awk -F'\t' 'NR > 1 && $2 != "" { print $1 "\t" $2 }' tests/browser/ways.tsv | sort)
}
promise "the manual lists every way of working the offices described, and the journeys go by it" \
	the_manual_lists_the_ways
promise "the list of routes is Chinese in Chinese" speaks_chinese routes
promise "the list of settings is Chinese in Chinese" speaks_chinese settings
checks_a_summary() {
	local found
	found=$(echo '共受理35件，其中来信20件、其他5件。' | "$binary" check --format json -)
	[ $? = 1 ] && [[ $found == *'"sure":"error","kind":"sum","line":1'* ]] || return 1
	echo '共受理35件，其中来信20件、其他15件。' | "$binary" check - >/dev/null || return 1
	"$binary" check 2>/dev/null
	[ $? = 2 ] || return 1
	"$binary" check --loud - 2>/dev/null </dev/null
	[ $? = 2 ]
}
promise "check says by its exit code whether a summary can be true" checks_a_summary
tell
