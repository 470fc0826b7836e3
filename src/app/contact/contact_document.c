/* contact_document.c: lays the slip out as offices know it: boxes to be written into by hand. */
#include "app/contact/contact_document.h"

#include <inttypes.h>

#include "app/unit/unit.h"
#include "base/clock.h"
#include "document/document.h"

static const int WIDTHS[] = { 26, 52, 26, 52, 0 };

struct slip {
	struct work *work;
	struct document *document;
	struct block *table;
};

static void label(struct slip *slip, const char *text, int64_t height)
{
	table_cell(slip->document, slip->table,
	           (struct cell){ .text = text, .heading = 1, .height_mm = height });
}

static void value(struct slip *slip, const char *text, int64_t columns)
{
	table_cell(slip->document, slip->table, (struct cell){ .text = text, .columns = columns });
}

static void pair(struct slip *slip, const char *left, const char *left_value, const char *right,
                 const char *right_value)
{
	table_row(slip->document, slip->table);
	label(slip, left, 9);
	value(slip, left_value, 1);
	label(slip, right, 9);
	value(slip, right_value, 1);
}

static void wide(struct slip *slip, const char *name, const char *text, int64_t height)
{
	table_row(slip->document, slip->table);
	label(slip, name, height);
	value(slip, text, 3);
}

static const char *choice_words(struct work *work, const struct choice *choices, int64_t value_of)
{
	const struct choice *choice = choice_of(choices, value_of);
	return choice ? tr(work, choice->label) : "";
}

static void fill(struct slip *slip, const struct contact *contact)
{
	struct work *work = slip->work;
	const char *people = arena_format(work->arena, "%" PRId64, contact->people);
	const char *who = contact->anonymous ? "匿名" : contact->petitioner;
	pair(slip, "编    号", contact->number, "查 询 码", contact->query_code);
	pair(slip, "收到时间", moment_string(work->arena, contact->received), "信访形式",
	     choice_words(work, CHANNELS, contact->channel));
	pair(slip, "信 访 人", who, "联系电话", contact->phone);
	pair(slip, "证件号码", contact->id_number, "人    数", people);
	pair(slip, "住    址", contact->address, "问题属地", contact->village);
	pair(slip, "代    表", contact->representatives, "初信重信", contact->is_repeat ? "重" : "初");
	pair(slip, "内容分类", contact->category, "信访目的",
	     choice_words(work, PURPOSES, contact->purpose));
	pair(slip, "被反映人（单位）", contact->respondent, "交办来源、文号",
	     arena_format(work->arena, "%s %s", contact->from_unit, contact->from_number));
	if (*contact->party)
		wide(slip, "同来人员", contact->party, 10);
	wide(slip, "标    题", contact->title, 10);
	wide(slip, "反映内容", contact->content, 30);
	wide(slip, "诉    求", contact->request, 12);
	wide(slip, "拟办意见", "", 18);
	wide(slip, "领导批示", "", 18);
	wide(slip, "办理结果", "", 18);
}

enum outcome contact_slip_into(struct work *work, struct document *document,
                               const struct contact *contact)
{
	struct unit unit;
	TRY(unit_find(work, contact->unit_id, &unit));
	struct slip slip = { .work = work, .document = document };
	document_add(document, BLOCK_TITLE, "来信来访登记（批办）单");
	document_add(document, BLOCK_CENTRE,
	             arena_format(work->arena, "登记单位：%s    登记时间：%s", unit.name,
	                          moment_string(work->arena, contact->registered_at)));
	slip.table = document_table(document, WIDTHS, 0);
	fill(&slip, contact);
	return OK;
}

enum outcome contact_slip(struct work *work, const struct contact *contact, const char **bytes,
                          size_t *length)
{
	struct unit unit;
	TRY(unit_find(work, contact->unit_id, &unit));
	struct document *document = document_new(work->arena, "来信来访登记（批办）单", unit.name);
	TRY(contact_slip_into(work, document, contact));
	return document_pdf(work, document, NULL, bytes, length);
}
