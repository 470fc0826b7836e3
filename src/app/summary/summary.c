/* summary.c: writes the summary: sentences by rules from figures, the office's words between. */
#include "app/summary/summary.h"

#include <inttypes.h>
#include <string.h>

#include "app/journal/journal.h"
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
	{ 0 },
};

const struct summary_part SUMMARY_PARTS[] = {
	{ "leadership", "加强领导，落实责任" },
	{ "handling", "依法办理，按期办结" },
	{ "repeat", "初信初访与重信重访" },
	{ "systems", "健全制度，规范运行" },
	{ "sweeps", "排查化解矛盾纠纷" },
	{ "outreach", "领导下访，包案化解" },
	{ "villages", "健全村级网络" },
	{ "publicity", "宣传教育" },
	{ "help", "法律咨询和困难救助" },
	{ "desk", "信息报送和档案" },
	{ "problems", "存在的问题" },
	{ "next", "下一步打算" },
	{ 0 },
};

/* A sentence: text in which {key} stands for a figure.  It is left out when every figure in it is
 * zero or not defined. */
struct sentence {
	const char *part; /* "" the opening */
	const char *text;
};

static const struct sentence SENTENCES[] = {
	{ "", "共收到信访{contact.total}件次：来信{contact.letter}件次，来访{contact.visit}批"
	      "{contact.people}人次，来电{contact.call}件次，网信{contact.online}件次，上级转交办"
	      "{contact.hand_down}件次，排查登记{contact.sweep}件次。" },
	{ "", "信访事项共{matter.total}件，到期末办结{matter.total_concluded}件，办结率"
	      "{matter.total_conclusion_rate}。" },
	{ "handling", "群众以来信、来访、来电首次提出和排查登记的信访事项{matter.registered}件，已办结"
	              "{matter.concluded}件，办结率{matter.conclusion_rate}；未结而已落实包案领导的"
	              "{matter.open_with_lead}件。" },
	{ "handling", "期内应告知受理{matter.acceptance_due}件，按期告知{matter.acceptance_on_time}件，"
	              "及时受理率{matter.acceptance_rate}。" },
	{ "handling", "期内应办结{matter.on_time_due}件，按期办结{matter.on_time}件，按期办结率"
	              "{matter.on_time_rate}。" },
	{ "handling", "上级转办、交办信访事项{assigned_from_above.total}件，已按要求答复"
	              "{assigned_from_above.replied}件。" },
	{ "handling", "不予受理{matter.refused}件，均说明法定理由；转送{matter.forwarded}件。" },
	{ "handling", "作满意度评价的{matter.rated}件，满意和基本满意{matter.satisfied}件，群众满意率"
	              "{matter.satisfaction_rate}。" },
	{ "repeat", "初信初访{contact.first}件次，重信重访{contact.repeat}件次，重复信访率"
	            "{contact.repeat_rate}。" },
	{ "repeat", "网信初次{online.first}件，重复{online.repeat}件，合计{online.total}件。" },
	{ "repeat", "集体访{contact.group_visit}批{contact.group_people}人次。" },
	{ "handling", "已确定包案领导的事项{lead.total}件，已办结{lead.concluded}件。" },
	{ "handling", "巡视组交办{inspection.total}件：负主体责任的{inspection.responsible}件，负配合责任的"
	              "{inspection.cooperating}件。" },
	{ "repeat", "有重信重访的事项{repeat.found}件，已办结{repeat.resolved}件。" },
	{ "systems", "召开研究信访工作的会议{conference.held}次，协调重大信访事项"
	             "{conference.major_matters}件。" },
	{ "systems", "接访登记{reception.attended}次，接待{reception.batches}批{reception.people}人次。" },
	{ "systems", "会议议定和上级交办任务{task.total}项，已完成{task.done}项。" },
	{ "systems", "收到上级通报{notice.total}件，在期限内答复{notice.in_time}件。" },
	{ "systems", "通报表扬{commendation.praise}次，通报批评{commendation.criticism}次，责任追究"
	             "{commendation.accountability}次。" },
	{ "systems", "考核责任书所列部门{assessment.departments}个、村（社区）{assessment.villages}个。" },
	{ "sweeps", "排查矛盾纠纷{dispute.found}件，化解{dispute.resolved}件，化解率"
	            "{dispute.resolution_rate}。" },
	{ "sweeps", "另化解老矛盾{dispute.old_resolved}件，预防新矛盾{dispute.prevented}件。" },
	{ "outreach", "领导下访接待{outreach.batches}批{outreach.people}人次，已解决"
	              "{outreach.concluded}件，未结而已包案{outreach.open_with_lead}件。" },
	{ "outreach", "机关干部下访{outreach.visits}次。" },
	{ "villages", "全辖区{village.total}个村（社区），有党政领导牵头的{village.with_lead_official}个；"
	              "调委会主任{village.mediation_heads}名，调解员{village.mediators}名。" },
	{ "publicity", "开展宣传会议{publicity.meetings}场，到场{publicity.people}人次；悬挂宣传标语"
	               "{publicity.slogans}条，发放小册子{publicity.leaflets}份。" },
	{ "help", "提供法律咨询{consultation.matters}件{consultation.people}人次。" },
	{ "help", "向{relief.people}人发放救助{relief.total}元，每人{relief.amount_each}元。" },
	{ "desk", "报送信息{bulletin.submitted}篇，被采用{bulletin.adopted}篇；编写情况说明"
	          "{situation_report.written}份。" },
	{ "desk", "起草材料{document.drafted}份，收发文件{document.received_sent}份，立卷"
	          "{archive.volumes}卷。" },
};
enum { SENTENCE_COUNT = sizeof SENTENCES / sizeof *SENTENCES };

/* A summary being written. */
struct writing {
	struct work *work;
	struct document *document;
	struct period period;
	int64_t unit_id;
	LIST(struct figure_value) used; /* for the annex, each once */
};

static enum outcome value_of(struct writing *writing, const char *key, struct figure_value *out)
{
	FOR_EACH(used, &writing->used)
		if (strcmp(used->key, key) == 0) {
			*out = *used;
			return OK;
		}
	TRY(figure_compute(writing->work, figure_find(key), writing->period, writing->unit_id, out));
	*LIST_ADD(writing->work->arena, &writing->used) = *out;
	return OK;
}

static const char *address_of(struct writing *writing, const char *key)
{
	struct arena *arena = writing->work->arena;
	return arena_format(arena, "/figures/%s?from=%s&to=%s", key,
	                    day_string(arena, writing->period.from),
	                    day_string(arena, writing->period.to));
}

/* Runs of one sentence; *SAYS when a figure in it is not zero. */
static enum outcome write_sentence(struct writing *writing, const char *text, run_list *runs,
                                   int *says)
{
	struct arena *arena = writing->work->arena;
	for (const char *open; (open = strchr(text, '{')); text = strchr(open, '}') + 1) {
		struct figure_value value;
		size_t length = strcspn(open + 1, "}");
		const char *key = arena_copy(arena, open + 1, length);
		TRY(value_of(writing, key, &value));
		*LIST_ADD(arena, runs) = (struct run){ arena_copy(arena, text, (size_t)(open - text)), NULL, 0 };
		*LIST_ADD(arena, runs) = (struct run){ value.shown, address_of(writing, key), 0 };
		*says |= value.defined && value.value != 0;
	}
	*LIST_ADD(arena, runs) = (struct run){ text, NULL, 0 };
	return OK;
}

static enum outcome write_figures(struct writing *writing, const char *part)
{
	run_list all = { 0 };
	for (int each = 0; each < SENTENCE_COUNT; each++) {
		run_list runs = { 0 };
		int says = 0;
		if (strcmp(SENTENCES[each].part, part) != 0)
			continue;
		TRY(write_sentence(writing, SENTENCES[each].text, &runs, &says));
		if (says)
			FOR_EACH(run, &runs)
				*LIST_ADD(writing->work->arena, &all) = *run;
	}
	if (all.count)
		document_begin(writing->document, BLOCK_PARAGRAPH)->runs = all;
	return OK;
}

static void write_own(struct writing *writing, const char *text)
{
	while (*text) {
		size_t length = strcspn(text, "\r\n");
		if (length)
			document_add(writing->document, BLOCK_PARAGRAPH,
			             arena_copy(writing->work->arena, text, length));
		text += length + strspn(text + length, "\r\n");
	}
}

static const char *own_text(const summary_texts *texts, const char *part)
{
	FOR_EACH(text, texts)
		if (strcmp(text->part, part) == 0)
			return text->text;
	return "";
}

static enum outcome write_parts(struct writing *writing, const summary_texts *texts)
{
	struct arena *arena = writing->work->arena;
	int number = 0;
	for (const struct summary_part *part = SUMMARY_PARTS; part->key; part++) {
		size_t before = writing->document->blocks.count;
		const char *heading = arena_format(arena, "%s、%s", text_chinese_number(arena, number + 1),
		                                   part->heading);
		document_add(writing->document, BLOCK_HEADING_1, heading);
		TRY(write_figures(writing, part->key));
		write_own(writing, own_text(texts, part->key));
		if (writing->document->blocks.count == before + 1)
			writing->document->blocks.count = before; /* nothing to say in this part */
		else
			number++;
	}
	return OK;
}

static void write_annex(struct writing *writing)
{
	static const int WIDTHS[] = { 38, 20, 98, 0 };
	document_add(writing->document, BLOCK_PAGE_BREAK, "");
	document_add(writing->document, BLOCK_HEADING_1, "附件：指标口径");
	struct block *table = document_table(writing->document, WIDTHS, 1);
	table_row(writing->document, table);
	static const char *const HEADINGS[] = { "指标", "数值", "口径" };
	for (int each = 0; each < 3; each++)
		table_cell(writing->document, table, (struct cell){ .text = HEADINGS[each], .heading = 1 });
	FOR_EACH(value, &writing->used) {
		table_row(writing->document, table);
		table_cell(writing->document, table, (struct cell){ .text = value->zh });
		table_cell(writing->document, table,
		           (struct cell){ .text = value->shown, .address = address_of(writing, value->key) });
		table_cell(writing->document, table,
		           (struct cell){ .text = figure_find(value->key)->definition });
	}
}

static const char *title_of(struct work *work, const char *unit, int64_t kind, struct period period)
{
	struct civil from = civil_of_day(period.from);
	if (kind == SUMMARY_MONTH)
		return arena_format(work->arena, "%s%d年%d月信访工作小结", unit, (int)from.year,
		                    (int)from.month);
	if (kind == SUMMARY_QUARTER)
		return arena_format(work->arena, "%s%d年第%s季度信访工作分析", unit, (int)from.year,
		                    text_chinese_number(work->arena, (from.month + 2) / 3));
	if (kind == SUMMARY_HALF)
		return arena_format(work->arena, "%s%d年%s半年信访工作总结", unit, (int)from.year,
		                    from.month <= 6 ? "上" : "下");
	return arena_format(work->arena, "%s%d年信访工作总结", unit, (int)from.year);
}

static const char *opening_of(struct work *work, struct period period, const char *unit)
{
	return arena_format(work->arena, "%s至%s，%s信访工作情况如下。",
	                    day_chinese(work->arena, period.from), day_chinese(work->arena, period.to),
	                    unit);
}

enum outcome summary_build(struct work *work, int64_t kind, struct period period, int64_t unit_id,
                           struct document **out)
{
	struct unit unit;
	summary_texts texts = { 0 };
	struct writing writing = { .work = work, .period = period, .unit_id = unit_id };
	TRY(unit_find(work, unit_id ? unit_id : work->actor.unit_id, &unit));
	TRY(summary_store_texts(work, kind, period, &texts));
	const char *title = title_of(work, unit.name, kind, period);
	writing.document = document_new(work->arena, title, unit.name);
	document_add(writing.document, BLOCK_TITLE, title);
	document_add(writing.document, BLOCK_PARAGRAPH, opening_of(work, period, unit.name));
	TRY(write_figures(&writing, ""));
	TRY(write_parts(&writing, &texts));
	document_add(writing.document, BLOCK_RIGHT, unit.name);
	document_add(writing.document, BLOCK_RIGHT, day_chinese(work->arena, day_of_moment(work->now)));
	write_annex(&writing);
	*out = writing.document;
	return OK;
}

static int ends_with(const char *text, const char *ending)
{
	size_t length = strlen(text), tail = strlen(ending);
	return length >= tail && strcmp(text + length - tail, ending) == 0;
}

enum outcome summary_write(struct work *work, const char *kind, struct period period,
                           int64_t unit_id, const char *name, const char **bytes, size_t *length)
{
	struct document *document;
	const struct choice *as = choice_named(SUMMARY_KINDS, kind);
	if (!as)
		return fail(work, INVALID, "--kind is month, quarter, half or annual");
	TRY(summary_build(work, as->value, period, unit_id, &document));
	if (ends_with(name, ".docx"))
		return document_docx(work, document, NULL, bytes, length);
	if (ends_with(name, ".pdf"))
		return document_pdf(work, document, NULL, bytes, length);
	if (ends_with(name, ".html"))
		return document_html(work, document, bytes, length);
	if (ends_with(name, ".txt"))
		return document_txt(work, document, bytes, length);
	return fail(work, INVALID, "the file's name ends in .docx, .pdf, .html or .txt");
}

enum outcome summary_texts_find(struct work *work, int64_t kind, struct period period,
                                summary_texts *out)
{
	return summary_store_texts(work, kind, period, out);
}

enum outcome summary_text_set(struct work *work, int64_t kind, struct period period,
                              const char *part, const char *text)
{
	TRANSACTION(transaction);
	TRY(transaction_begin(work, &transaction));
	TRY(summary_store_set(work, kind, period, part, text));
	TRY(journal_append(work, "summary.write", 0, part,
	                   journal_details(work, "from", day_string(work->arena, period.from), "to",
	                                   day_string(work->arena, period.to), NULL)));
	return transaction_commit(&transaction);
}
