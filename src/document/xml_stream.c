/* xml_stream.c: unpacks and parses at once, in constant memory, and watches for what no spreadsheet
 * program writes. */
#include "document/xml_stream.h"

#include <string.h>

enum { CHUNK = 64 * 1024, LONGEST_TOKEN = 4 * 1024 * 1024 };

static const char DAMAGED[] =
	"the workbook is damaged or incomplete; save it again as .xlsx and try again";

static const char *local(const char *name)
{
	const char *colon = strrchr(name, ':');
	return colon ? colon + 1 : name;
}

static void on_start(void *data, const char *name, const char **attributes)
{
	struct xml_stream *stream = data;
	stream->since_event = 0;
	if (stream->start && stream->outcome == OK)
		stream->start(stream, local(name), attributes);
}

static void on_end(void *data, const char *name)
{
	struct xml_stream *stream = data;
	stream->since_event = 0;
	if (stream->end && stream->outcome == OK)
		stream->end(stream, local(name));
}

static void on_text(void *data, const char *bytes, int length)
{
	struct xml_stream *stream = data;
	stream->since_event = 0;
	if (stream->text && stream->outcome == OK)
		stream->text(stream, bytes, length);
}

static void on_doctype(void *data, const char *name, const char *system, const char *public,
                       int internal)
{
	struct xml_stream *stream = data;
	(void)name, (void)system, (void)public, (void)internal;
	xml_refuse(stream, fail(stream->reader->work, INVALID, "%s",
	                        tr(stream->reader->work, DAMAGED)));
}

enum outcome xml_open(struct xml_stream *stream, zip_t *zip, const char *part)
{
	struct work *work = stream->reader->work;
	zip_stat_t facts;
	zip_int64_t index = zip_name_locate(zip, part, ZIP_FL_NOCASE);
	if (index < 0 || zip_stat_index(zip, (zip_uint64_t)index, 0, &facts) != 0)
		return NOT_FOUND;
	if (facts.valid & ZIP_STAT_SIZE)
		stream->size = (int64_t)facts.size;
	stream->file = zip_fopen_index(zip, (zip_uint64_t)index, 0);
	stream->parser = XML_ParserCreate(NULL);
	if (!stream->file || !stream->parser)
		return fail(work, INVALID, "%s", tr(work, DAMAGED));
	XML_SetUserData(stream->parser, stream);
	XML_SetElementHandler(stream->parser, on_start, on_end);
	XML_SetCharacterDataHandler(stream->parser, on_text);
	XML_SetStartDoctypeDeclHandler(stream->parser, on_doctype);
	return OK;
}

static enum outcome check_room(struct xml_stream *stream)
{
	if (stream->read <= stream->limit && stream->since_event <= LONGEST_TOKEN)
		return OK;
	return fail(stream->reader->work, INVALID, "the workbook unpacks to more than a table can hold; "
	                                           "divide it into smaller files");
}

/* Reads and parses one chunk. */
static enum XML_Status step(struct xml_stream *stream)
{
	void *chunk = XML_GetBuffer(stream->parser, CHUNK);
	zip_int64_t got = chunk ? zip_fread(stream->file, chunk, CHUNK) : -1;
	if (got < 0)
		return XML_STATUS_ERROR;
	stream->read += got;
	stream->since_event += got;
	return XML_ParseBuffer(stream->parser, (int)got, got == 0);
}

enum outcome xml_run(struct xml_stream *stream)
{
	XML_ParsingStatus status;
	enum XML_Status done;
	do {
		XML_GetParsingStatus(stream->parser, &status);
		done = status.parsing == XML_SUSPENDED ? XML_ResumeParser(stream->parser) : step(stream);
		TRY(stream->outcome);
		if (done == XML_STATUS_ERROR)
			return fail(stream->reader->work, INVALID, "%s",
			            tr(stream->reader->work, DAMAGED));
		TRY(check_room(stream));
		XML_GetParsingStatus(stream->parser, &status);
		stream->at_end = status.parsing == XML_FINISHED;
	} while (!stream->at_end && done != XML_STATUS_SUSPENDED);
	return OK;
}

void xml_pause(struct xml_stream *stream)
{
	XML_StopParser(stream->parser, XML_TRUE);
}

void xml_refuse(struct xml_stream *stream, enum outcome outcome)
{
	stream->outcome = outcome;
	XML_StopParser(stream->parser, XML_FALSE);
}

void xml_close(struct xml_stream *stream)
{
	if (stream->parser)
		XML_ParserFree(stream->parser);
	if (stream->file)
		zip_fclose(stream->file);
	stream->parser = NULL;
	stream->file = NULL;
}

enum outcome xml_read_part(struct xml_stream *stream, zip_t *zip, const char *part, int may_lack)
{
	enum outcome outcome = xml_open(stream, zip, part);
	if (outcome == OK)
		outcome = xml_run(stream);
	else if (outcome == NOT_FOUND)
		outcome = may_lack ? OK : fail(stream->reader->work, INVALID, "%s",
		                               tr(stream->reader->work, DAMAGED));
	xml_close(stream);
	return outcome;
}

const char *xml_attribute(const char **attributes, const char *name)
{
	for (; *attributes; attributes += 2)
		if (strcmp(local(attributes[0]), name) == 0)
			return attributes[1];
	return NULL;
}
