/* body.c: reads form, multipart and JSON bodies without ever holding an upload in memory. */
#include "http/body.h"

#include <microhttpd.h>
#include <string.h>
#include <strings.h>

#include "base/buffer.h"
#include "http/form.h"
#include "http/json.h"
#include "http/spool.h"

enum {
	TEXT_LIMIT = 1024 * 1024, /* of everything that is not an upload */
	PART_BUFFER = 32 * 1024,      /* longest header line of a part */
	MOST_UPLOADS = 100,
	PATIENCE = 4,                 /* that many limits are taken and forgotten */
};

enum body_kind { BODY_NONE, BODY_FORM, BODY_PARTS, BODY_JSON, BODY_OTHER };

struct body {
	struct exchange *exchange;
	enum body_kind kind;
	const char *folder;
	int64_t limit;
	int64_t taken;
	int64_t text;                    /* bytes held in memory */
	struct buffer whole;             /* of a form or JSON */
	struct MHD_PostProcessor *parts;
	const char *part_name;           /* the field being read; NULL none */
	struct buffer part;
	struct spool *spool;             /* the upload being written; NULL none */
	int uploading;                   /* inside an upload's part, also an empty one's */
	LIST(struct spool *) spools;
};

static enum body_kind kind_of(const char *type)
{
	static const struct {
		const char *type;
		enum body_kind kind;
	} KINDS[] = {
		{ "application/x-www-form-urlencoded", BODY_FORM },
		{ "multipart/form-data", BODY_PARTS },
		{ "application/json", BODY_JSON },
	};
	size_t length = strcspn(type, "; \t");
	for (size_t each = 0; each < sizeof KINDS / sizeof *KINDS; each++)
		if (length == strlen(KINDS[each].type) && !strncasecmp(type, KINDS[each].type, length))
			return KINDS[each].kind;
	return *type ? BODY_OTHER : BODY_NONE;
}

static void refuse(struct exchange *exchange, enum outcome outcome, int status)
{
	if (exchange->early == OK) {
		exchange->early = outcome;
		exchange->fault_status = status;
	}
}

void body_too_large(struct exchange *exchange, int64_t limit)
{
	if (exchange->early == OK)
		fail(&exchange->work, INVALID, "what was sent is larger than %lld KB; send less at once, or "
		     "smaller files", (long long)(limit / 1024));
	refuse(exchange, INVALID, 413);
}

/* The part before is whole. */
static void end_part(struct body *body)
{
	struct exchange *exchange = body->exchange;
	if (body->spool && spool_close(body->spool, &exchange->work) != OK)
		refuse(exchange, UNAVAILABLE, 0);
	if (body->part_name && exchange->early == OK &&
	    typed_add(&exchange->work, &exchange->request.typed, body->part_name,
	              buffer_string(&body->part), body->part.length) != OK)
		refuse(exchange, INVALID, 400);
	body->spool = NULL;
	body->part_name = NULL;
	body->uploading = 0;
}

/* "C:\fakepath\信.jpg" is 信.jpg. */
static const char *bare_name(const char *name)
{
	for (const char *at = name; *at; at++)
		if (*at == '/' || *at == '\\')
			name = at + 1;
	return *name ? name : "file";
}

static void begin_upload(struct body *body, const char *field, const char *name)
{
	struct exchange *exchange = body->exchange;
	struct work *work = &exchange->work;
	const char *decoded;
	body->uploading = 1;
	if (text_decode(work->arena, field, strlen(field), 0, &decoded) != OK ||
	    text_decode(work->arena, name, strlen(name), 0, &decoded) != OK) {
		fail(work, INVALID, "the file's name holds characters that are no text (UTF-8); rename it");
		refuse(exchange, INVALID, 400);
		return;
	}
	if (body->spools.count >= MOST_UPLOADS) {
		fail(work, INVALID, "more than %d files were sent at once; send fewer", MOST_UPLOADS);
		refuse(exchange, INVALID, 413);
		return;
	}
	if (spool_open(work, body->folder, field, arena_string(work->arena, bare_name(decoded)),
	               &body->spool) != OK) {
		refuse(exchange, UNAVAILABLE, 0);
		return;
	}
	*LIST_ADD(work->arena, &body->spools) = body->spool;
}

static void begin_part(struct body *body, const char *field, const char *name)
{
	struct arena *arena = body->exchange->arena;
	end_part(body);
	if (body->exchange->early != OK)
		return;
	if (!name) {
		body->part_name = arena_string(arena, field);
		body->part = BUFFER(arena);
	} else if (*name) {
		begin_upload(body, field, name);
	} else {
		body->uploading = 1; /* no file was chosen */
	}
}

static void add_text(struct body *body, struct buffer *to, const char *bytes, size_t length)
{
	body->text += (int64_t)length;
	if (body->text > TEXT_LIMIT)
		body_too_large(body->exchange, TEXT_LIMIT);
	else
		buffer_add(to, bytes, length);
}

static enum MHD_Result take_part(void *closure, enum MHD_ValueKind kind, const char *field,
                                 const char *name, const char *type, const char *encoding,
                                 const char *bytes, uint64_t offset, size_t size)
{
	struct body *body = closure;
	(void)kind;
	(void)type;
	(void)encoding;
	if (offset == 0)
		begin_part(body, field ? field : "", name);
	if (body->exchange->early != OK || !size)
		return MHD_YES;
	if (body->spool && spool_add(body->spool, &body->exchange->work, bytes, size) != OK)
		refuse(body->exchange, UNAVAILABLE, 0);
	else if (body->part_name)
		add_text(body, &body->part, bytes, size);
	return MHD_YES;
}

static void not_understood(struct exchange *exchange)
{
	if (exchange->early == OK)
		fail(&exchange->work, INVALID, "the form was sent in a way that cannot be read; open the "
		     "page again and repeat");
	refuse(exchange, INVALID, 400);
}

struct body *body_new(struct exchange *exchange, const char *type, const char *folder, int64_t limit)
{
	struct body *body = arena_alloc(exchange->arena, sizeof *body);
	body->exchange = exchange;
	body->kind = kind_of(type);
	body->folder = folder;
	body->limit = limit;
	body->whole = BUFFER(exchange->arena);
	if (body->kind == BODY_PARTS) {
		body->parts = MHD_create_post_processor(exchange->connection, PART_BUFFER, take_part, body);
		if (!body->parts)
			not_understood(exchange);
	}
	return body;
}

int body_take(struct body *body, const char *bytes, size_t length)
{
	struct exchange *exchange = body->exchange;
	body->taken += (int64_t)length;
	if (body->taken > body->limit)
		body_too_large(exchange, body->limit);
	if (exchange->early != OK)
		return body->taken <= body->limit * PATIENCE + TEXT_LIMIT;
	if (body->kind == BODY_PARTS) {
		if (MHD_post_process(body->parts, bytes, length) != MHD_YES)
			not_understood(exchange);
	} else if (body->kind == BODY_FORM || body->kind == BODY_JSON) {
		add_text(body, &body->whole, bytes, length);
	} else {
		fail(&exchange->work, INVALID, "send a form or JSON (Content-Type: application/json)");
		refuse(exchange, INVALID, 415);
	}
	return 1;
}

static void end_parts(struct body *body)
{
	struct exchange *exchange = body->exchange;
	enum MHD_Result whole = body->parts ? MHD_destroy_post_processor(body->parts) : MHD_YES;
	body->parts = NULL;
	if (whole != MHD_YES)
		not_understood(exchange);
	end_part(body);
	if (exchange->early == OK)
		FOR_EACH(spool, &body->spools)
			*LIST_ADD(exchange->arena, &exchange->request.uploads) = spool_upload(*spool);
}

void body_end(struct body *body)
{
	struct exchange *exchange = body->exchange;
	typed_list *typed = &exchange->request.typed;
	const char *text = buffer_string(&body->whole);
	if (body->kind == BODY_PARTS)
		end_parts(body);
	if (exchange->early != OK)
		return;
	if (body->kind == BODY_FORM &&
	    form_decode(&exchange->work, text, body->whole.length, typed) != OK)
		refuse(exchange, INVALID, 400);
	if (body->kind == BODY_JSON && body->whole.length &&
	    json_read(&exchange->work, text, body->whole.length, typed) != OK)
		refuse(exchange, INVALID, 400);
}

void body_free(struct body *body)
{
	if (!body)
		return;
	if (body->parts)
		MHD_destroy_post_processor(body->parts);
	FOR_EACH(spool, &body->spools)
		spool_remove(*spool);
}
