/* summary.c: writes the summary: sentences by rules from figures, the office's words between. */
#include "app/summary/summary.h"

#include <inttypes.h>
#include <string.h>

#include "app/analysis/analysis.h"
#include "app/closing/closing.h"
#include "app/figure/figure_formula.h"
#include "app/journal/journal.h"
#include "app/summary/summary_figure.h"
#include "app/summary/summary_heading.h"
#include "app/summary/summary_outline.h"
#include "app/summary/summary_own.h"
#include "app/summary/summary_store.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "db/transaction.h"
#include "text/text.h"

const struct choice SUMMARY_KINDS[] = {
	{ SUMMARY_MONTH, "month", "Month", NULL },
	{ SUMMARY_QUARTER, "quarter", "Quarter", NULL },
	{ SUMMARY_HALF, "half", "Half year", NULL },
	{ SUMMARY_ANNUAL, "annual", "Year", NULL },
	{ SUMMARY_PERSONAL, "personal", "Personal", NULL },
	{ 0 },
};

/* A summary being written. */
struct writing {
	struct work *work;
	struct document *document;
	const struct summary_ask *ask;
	const char *until;  /* "截至2026年11月20日" while the period is not over; else "" */
	figure_values used; /* for the annex, each once */
	summary_sections sections;
};

static enum outcome value_of(struct writing *writing, const char *key, struct figure_value *out)
{
	FOR_EACH(used, &writing->used)
		if (strcmp(used->key, key) == 0) {
			*out = *used;
			return OK;
		}
	return summary_value(writing->work, writing->ask, key, out);
}

/* Runs of one sentence and its figures; gives back none when every figure is zero or not defined. */
static enum outcome write_sentence(struct writing *writing, const char *text, run_list *runs,
                                   figure_values *values)
{
	struct work *work = writing->work;
	int says = 0;
	for (const char *open; (open = strchr(text, '{')); text = strchr(open, '}') + 1) {
		struct figure_value value;
		const char *key = arena_copy(work->arena, open + 1, strcspn(open + 1, "}"));
		TRY(value_of(writing, key, &value));
		*LIST_ADD(work->arena, runs) =
			(struct run){ arena_copy(work->arena, text, (size_t)(open - text)), NULL, 0 };
		*LIST_ADD(work->arena, runs) =
			(struct run){ value.shown, summary_address(work, writing->ask, key), 0 };
		*LIST_ADD(work->arena, values) = value;
		says |= value.defined && value.value != 0;
	}
	*LIST_ADD(work->arena, runs) = (struct run){ text, NULL, 0 };
	if (!says)
		runs->count = values->count = 0;
	return OK;
}

static void note_used(struct writing *writing, const struct figure_value *value)
{
	FOR_EACH(used, &writing->used)
		if (strcmp(used->key, value->key) == 0)
			return;
	*LIST_ADD(writing->work->arena, &writing->used) = *value;
}

/* 1 where the sentence hangs on a figure that is zero or not defined. */
static enum outcome is_unsaid(struct writing *writing, const struct outline_sentence *sentence, int *out)
{
	struct figure_value value;
	*out = 0;
	if (!*sentence->unless)
		return OK;
	TRY(value_of(writing, sentence->unless, &value));
	*out = !value.defined || !value.value;
	return OK;
}

static enum outcome add_sentence(struct writing *writing, const struct outline_sentence *sentence,
                                 run_list *all)
{
	run_list runs = { 0 };
	figure_values values = { 0 };
	int unsaid;
	TRY(is_unsaid(writing, sentence, &unsaid));
	if (unsaid)
		return OK;
	const char *text = summary_sentence(writing->work, sentence->text, writing->until);
	TRY(write_sentence(writing, text, &runs, &values));
	FOR_EACH(run, &runs)
		*LIST_ADD(writing->work->arena, all) = *run;
	FOR_EACH(value, &values)
		note_used(writing, value);
	return OK;
}

static void end_paragraph(struct writing *writing, run_list *runs)
{
	if (runs->count)
		document_begin(writing->document, BLOCK_PARAGRAPH)->runs = *runs;
	*runs = (run_list){ 0 };
}

static enum outcome add_analysis(struct writing *writing, const char *line)
{
	struct figure_ask of = summary_records(writing->ask);
	figure_keys used = { 0 };
	TRY(analysis_write(writing->work, &of, line, writing->document, &used));
	FOR_EACH(key, &used) {
		struct figure_value value;
		TRY(value_of(writing, *key, &value));
		note_used(writing, &value);
	}
	return OK;
}

/* The part's sentences as one paragraph, up to an analysis and behind it. */
static enum outcome write_figures(struct writing *writing, const struct outline_part *part)
{
	run_list runs = { 0 };
	FOR_EACH(sentence, &part->sentences) {
		if (!sentence->is_analysis) {
			TRY(add_sentence(writing, sentence, &runs));
			continue;
		}
		end_paragraph(writing, &runs);
		TRY(add_analysis(writing, sentence->text));
	}
	end_paragraph(writing, &runs);
	return OK;
}

static enum outcome write_own(struct writing *writing, const char *text)
{
	figure_values bound = { 0 };
	TRY(own_write(writing->work, writing->ask, text, writing->document, &bound));
	FOR_EACH(value, &bound)
		note_used(writing, value);
	return OK;
}

static const char *own_text(const summary_texts *texts, const char *part)
{
	FOR_EACH(text, texts)
		if (strcmp(text->part, part) == 0)
			return text->text;
	return "";
}

/* Parts without a heading stand in the opening; a part with nothing to say is left out. */
static enum outcome write_parts(struct writing *writing, const outline_parts *parts,
                                const summary_texts *texts)
{
	struct arena *arena = writing->work->arena;
	int number = 0;
	FOR_EACH(part, parts) {
		size_t before = writing->document->blocks.count;
		size_t heading = *part->heading != '\0';
		if (heading)
			document_add(writing->document, BLOCK_HEADING_1,
			             arena_format(arena, "%s、%s", text_chinese_number(arena, number + 1),
			                          part->heading));
		TRY(write_figures(writing, part));
		TRY(write_own(writing, own_text(texts, part->key)));
		if (writing->document->blocks.count == before + heading)
			writing->document->blocks.count = before;
		else
			number += (int)heading;
		*LIST_ADD(arena, &writing->sections) = (struct summary_section){
			part->key, part->heading, before, writing->document->blocks.count
		};
	}
	return OK;
}

static void write_annex(struct writing *writing)
{
	static const int WIDTHS[] = { 38, 20, 98, 0 };
	document_add(writing->document, BLOCK_PAGE_BREAK, "");
	document_add(writing->document, BLOCK_HEADING_1, "附件：指标口径");
	if (*writing->until)
		document_add(writing->document, BLOCK_PARAGRAPH,
		             summary_annex_note(writing->work, writing->until));
	struct block *table = document_table(writing->document, WIDTHS, 1);
	table_row(writing->document, table);
	static const char *const HEADINGS[] = { "指标", "数值", "口径" };
	for (int each = 0; each < 3; each++)
		table_cell(writing->document, table, (struct cell){ .text = HEADINGS[each], .heading = 1 });
	FOR_EACH(value, &writing->used) {
		table_row(writing->document, table);
		table_cell(writing->document, table, (struct cell){ .text = value->zh });
		table_cell(writing->document, table,
		           (struct cell){ .text = value->shown, .address = summary_address(writing->work, writing->ask, value->key) });
		table_cell(writing->document, table,
		           (struct cell){ .text = figure_definition_in(writing->work->arena, figure_find(value->key), CHINESE) });
	}
}

enum outcome summary_build(struct work *work, const struct summary_ask *ask, struct document **out)
{
	summary_sections sections = { 0 };
	return summary_write(work, ask, out, &sections);
}

enum outcome summary_write(struct work *work, const struct summary_ask *ask, struct document **out,
                           summary_sections *sections)
{
	struct unit unit;
	summary_texts texts = { 0 };
	outline_parts parts = { 0 };
	struct summary_ask reported = *ask;
	struct writing writing = { .work = work, .ask = &reported, .until = summary_until(work, ask->period) };
	TRY(summary_check(work, ask));
	TRY(closing_frozen(work, ask->period, ask->unit_id, &reported.frozen));
	TRY(unit_find(work, ask->unit_id ? ask->unit_id : work->actor.unit_id, &unit));
	TRY(summary_store_texts(work, ask, &texts));
	TRY(outline_read(work, choice_of(SUMMARY_KINDS, ask->kind)->code, &parts));
	const char *title = summary_title(work, unit.name, ask, writing.until);
	const char *who = ask->kind == SUMMARY_PERSONAL ? ask->person : unit.name;
	writing.document = document_new(work->arena, title, unit.name);
	document_add(writing.document, BLOCK_TITLE, title);
	document_add(writing.document, BLOCK_PARAGRAPH, summary_opening(work, ask->period, who));
	TRY(write_parts(&writing, &parts, &texts));
	document_add(writing.document, BLOCK_RIGHT, who);
	document_add(writing.document, BLOCK_RIGHT, day_chinese(work->arena, day_of_moment(work->now)));
	write_annex(&writing);
	*out = writing.document;
	*sections = writing.sections;
	return OK;
}

static int ends_with(const char *text, const char *ending)
{
	size_t length = strlen(text), tail = strlen(ending);
	return length >= tail && strcmp(text + length - tail, ending) == 0;
}

enum outcome summary_file(struct work *work, const struct document *document, const char *name,
                          const char *base, const char **bytes, size_t *length)
{
	if (ends_with(name, ".docx"))
		return document_docx(work, document, base, bytes, length);
	if (ends_with(name, ".pdf"))
		return document_pdf(work, document, base, bytes, length);
	if (ends_with(name, ".html"))
		return document_html_file(work, document, base, bytes, length);
	if (ends_with(name, ".txt"))
		return document_txt(work, document, bytes, length);
	return fail(work, INVALID, "the file's name ends in .docx, .pdf, .html or .txt");
}

enum outcome summary_texts_find(struct work *work, const struct summary_ask *ask, summary_texts *out)
{
	TRY(summary_check(work, ask));
	return summary_store_texts(work, ask, out);
}

enum outcome summary_texts_earlier(struct work *work, const struct summary_ask *ask, summary_texts *out)
{
	TRY(summary_check(work, ask));
	return summary_store_earlier(work, ask, out);
}

enum outcome summary_text_set(struct work *work, const struct summary_ask *ask, const char *part,
                              const char *text)
{
	TRANSACTION(transaction);
	TRY(summary_check(work, ask));
	TRY(own_check(work, part, text));
	TRY(transaction_begin(work, &transaction));
	TRY(summary_store_set(work, ask, part, text));
	TRY(journal_append(work, "summary.write", 0, part,
	                   journal_details(work, "from", day_string(work->arena, ask->period.from), "to",
	                                   day_string(work->arena, ask->period.to), NULL)));
	return transaction_commit(&transaction);
}
