/* attachment_store.c: every statement about attachments. */
#include "app/attachment/attachment_store.h"

static const struct query INSERT = {
	"attachment.insert",
	"INSERT INTO attachment (matter_id, name, type, size, hash, added_by, added_at)"
	" VALUES ($1, $2, $3, $4, $5, $6, $7)",
	"attachment",
};
static const struct query OF_MATTER = {
	"attachment.of_matter",
	"SELECT * FROM attachment WHERE matter_id = $1 ORDER BY id",
};
static const struct query FIND = {
	"attachment.find",
	"SELECT * FROM attachment WHERE id = $1",
};
static const struct query ALL = {
	"attachment.all",
	"SELECT * FROM attachment ORDER BY id",
};

const struct query *const attachment_store_queries[] = { &INSERT, &OF_MATTER, &FIND, &ALL, NULL };

enum outcome attachment_store_insert(struct work *work, struct attachment *it)
{
	return db_insert(work, &INSERT,
	                 BIND(VALUE(it->matter_id), VALUE(it->name), VALUE(it->type), VALUE(it->size),
	                      VALUE(it->hash), VALUE(it->added_by), VALUE(it->added_at)),
	                 &it->id);
}

enum outcome attachment_store_of_matter(struct work *work, int64_t matter_id, attachment_list *out)
{
	return DB_LIST(work, &OF_MATTER, BIND(VALUE(matter_id)), ATTACHMENT_FIELDS, out);
}

enum outcome attachment_store_find(struct work *work, int64_t id, struct attachment *out)
{
	return db_one(work, &FIND, BIND(VALUE(id)), ATTACHMENT_FIELDS, out);
}

enum outcome attachment_store_all(struct work *work, attachment_list *out)
{
	return DB_LIST(work, &ALL, NO_BIND, ATTACHMENT_FIELDS, out);
}
