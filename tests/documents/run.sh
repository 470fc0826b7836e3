#!/usr/bin/env bash
# What the program writes opens elsewhere: DOCX in LibreOffice, as PDF and as DOCX again, without a word or
# a heading lost.  `run.sh BINARY`; the last line is `N passed, N failed`.
set -u
. "$(dirname "$0")/../promise.sh"
binary=$(realpath "$1")
work=$(mktemp -d)
cd "$work" || exit 1
trap 'rm -rf "$work"' EXIT
export XINQIAO_LANGUAGE=zh XINQIAO_NOW=2026-11-20T09:30:00+08:00 HOME="$work"

"$binary" --data office demo --no-serve --size 60 >said 2>&1 || cat said
for kind in annual quarter; do
	from=2026-01-01 to=2026-12-31
	[ "$kind" = annual ] || { from=2026-07-01 to=2026-09-30; }
	"$binary" --data office summary --from "$from" --to "$to" --kind "$kind" -o "$kind.docx" >said 2>&1 || cat said
done
soffice --headless --convert-to pdf --outdir pdf ./*.docx >said 2>&1 || cat said
soffice --headless --convert-to docx --outdir again ./*.docx >said 2>&1 || cat said

words() { unzip -p "$1" word/document.xml | sed 's/<[^>]*>//g' | tr -d ' \n\t'; }
headings() { unzip -p "$1" word/document.xml | grep -o 'w:pStyle w:val="\(Title\|Heading[12]\)"'; }
same_words() { [ -n "$(words "$1")" ] && [ "$(words "$1")" = "$(words "$2")" ]; }
same_headings() { [ -n "$(headings "$1")" ] && [ "$(headings "$1")" = "$(headings "$2")" ]; }
# Each paragraph of the DOCX stands in the PDF that LibreOffice made of it, lines and pages aside.
stands_in_pdf() {
	local text paragraph
	text=$(pdftotext "$2" - | tr -d ' \n\f' | sed 's/—[0-9]*—//g')
	unzip -p "$1" word/document.xml | sed 's/<w:tbl>.*<\/w:tbl>//; s/<w:p[ >]/\n&/g' | sed 's/<[^>]*>//g' |
		while IFS= read -r paragraph; do
			paragraph=$(tr -d ' \t' <<<"$paragraph")
			[ -z "$paragraph" ] || grep -qF "$paragraph" <<<"$text" || { echo "lost: $paragraph"; exit 1; }
		done
}
is_a4() { pdfinfo "$1" | grep -q '^Page size: *595\.[23][0-9]* x 841\.8[0-9]* pts'; }

for kind in annual quarter; do
	promise "a $kind summary keeps every word through LibreOffice and back" same_words $kind.docx again/$kind.docx
	promise "a $kind summary keeps its headings as headings" same_headings $kind.docx again/$kind.docx
	promise "each paragraph of a $kind summary stands in LibreOffice's PDF of it" stands_in_pdf $kind.docx pdf/$kind.pdf
	promise "a $kind summary is A4 there" is_a4 pdf/$kind.pdf
	promise "what came back of a $kind summary still passes the check" "$binary" check again/$kind.docx
done
tell
