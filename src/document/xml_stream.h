/* xml_stream.h: one XML part of a ZIP, parsed while it is unpacked, pausing where its reader wants.
 * Private to document/.
 *
 * Names come without their namespace prefix.  A part that unpacks to more than its limit, holds a
 * DOCTYPE or one endless token is refused. */
#pragma once
#include <expat.h>
#include <zip.h>

#include "document/sheet_reader.h"

struct xml_stream {
	struct sheet_reader *reader;
	void (*start)(struct xml_stream *stream, const char *name, const char **attributes);
	void (*end)(struct xml_stream *stream, const char *name);
	void (*text)(struct xml_stream *stream, const char *bytes, int length);
	void *data;
	int64_t limit;           /* of unpacked bytes */

	zip_file_t *file;
	XML_Parser parser;
	int64_t read;
	int64_t size;            /* as the ZIP claims: for progress only */
	int64_t since_event;
	int at_end;
	enum outcome outcome;    /* why a handler refused */
};

/* NOT_FOUND, without a fault, when the ZIP has no such part. */
NODISCARD enum outcome xml_open(struct xml_stream *stream, zip_t *zip, const char *part);
/* OK at the end (at_end) or when a handler paused. */
NODISCARD enum outcome xml_run(struct xml_stream *stream);
/* From a handler: lets xml_run return OK, to go on with the next call. */
void xml_pause(struct xml_stream *stream);
/* From a handler, after fail(). */
void xml_refuse(struct xml_stream *stream, enum outcome outcome);
void xml_close(struct xml_stream *stream);

/* Opens, runs to the end, closes; a part that is not there is OK when MAY_LACK. */
NODISCARD enum outcome xml_read_part(struct xml_stream *stream, zip_t *zip, const char *part,
                                     int may_lack);

/* NULL when the element has no such attribute. */
const char *xml_attribute(const char **attributes, const char *name);
