/* csv_decode.c: tells a text file's encoding by its bytes and turns it into UTF-8 while it is read. */
#include "document/csv_decode.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>

static const struct {
	const char *iconv;
	const char *name;
} ENCODINGS[] = {
	[CSV_UTF8] = { "UTF-8", "UTF-8" },
	[CSV_UTF16LE] = { "UTF-16LE", "UTF-16" },
	[CSV_UTF16BE] = { "UTF-16BE", "UTF-16" },
	[CSV_GB18030] = { "GB18030", "GB 18030" },
	[CSV_BINARY] = { "", "" },
};

const char *csv_encoding_name(enum csv_encoding encoding)
{
	return ENCODINGS[encoding].name;
}

/* Counts what speaks for UTF-8 (whole characters of three bytes, as Chinese ones are) and against. */
struct survey {
	long long whole;
	long long broken;
	long long nul;
	int length;
	int needed;
};

static int lead_length(unsigned char byte)
{
	if (byte >= 0xC2 && byte < 0xE0)
		return 2;
	if (byte >= 0xE0 && byte < 0xF0)
		return 3;
	return byte >= 0xF0 && byte < 0xF5 ? 4 : 0;
}

static void survey_byte(struct survey *survey, unsigned char byte)
{
	if (survey->needed > 0 && (byte & 0xC0) == 0x80) {
		survey->whole += --survey->needed == 0 && survey->length >= 3;
		return;
	}
	survey->broken += survey->needed > 0;
	survey->needed = 0;
	survey->nul += byte == 0;
	if (byte < 0x80)
		return;
	survey->length = lead_length(byte);
	survey->needed = survey->length ? survey->length - 1 : 0;
	survey->broken += survey->length == 0;
}

static enum csv_encoding survey_file(FILE *file)
{
	struct survey survey = { 0 };
	unsigned char block[16 * 1024];
	size_t got;
	while ((got = fread(block, 1, sizeof block, file)) > 0)
		for (size_t each = 0; each < got; each++)
			survey_byte(&survey, block[each]);
	survey.broken += survey.needed > 0;
	if (survey.nul)
		return CSV_BINARY;
	return survey.broken == 0 || survey.whole > survey.broken ? CSV_UTF8 : CSV_GB18030;
}

static enum csv_encoding marked(const unsigned char *head, size_t length, long *skip)
{
	*skip = 2;
	if (length >= 2 && head[0] == 0xFF && head[1] == 0xFE)
		return CSV_UTF16LE;
	if (length >= 2 && head[0] == 0xFE && head[1] == 0xFF)
		return CSV_UTF16BE;
	*skip = length >= 3 && memcmp(head, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
	return CSV_UTF8;
}

enum csv_encoding csv_find_encoding(FILE *file)
{
	unsigned char head[3];
	long skip;
	enum csv_encoding encoding = marked(head, fread(head, 1, sizeof head, file), &skip);
	rewind(file);
	if (encoding == CSV_UTF8)
		encoding = survey_file(file);
	if (fseek(file, skip, SEEK_SET) != 0)
		return CSV_BINARY;
	return encoding;
}

int decoder_open(struct decoder *decoder, FILE *file, enum csv_encoding encoding)
{
	decoder->file = file;
	decoder->convert = iconv_open("UTF-8", ENCODINGS[encoding].iconv);
	return decoder->convert != (iconv_t)-1;
}

static void refill(struct decoder *decoder)
{
	size_t got = fread(decoder->waiting + decoder->length, 1,
	                   sizeof decoder->waiting - decoder->length, decoder->file);
	decoder->at_end = got == 0;
	decoder->length += got;
	decoder->read += (long long)got;
}

/* Converts what waits; what is left over stays. */
static size_t convert(struct decoder *decoder, char *out, size_t room)
{
	char *from = decoder->waiting, *to = out;
	size_t left = decoder->length, space = room;
	errno = 0;
	if (iconv(decoder->convert, &from, &left, &to, &space) == (size_t)-1)
		decoder->malformed = errno == EILSEQ || (errno == EINVAL && decoder->at_end);
	memmove(decoder->waiting, from, left);
	decoder->length = left;
	const char *nul = memchr(out, 0, room - space);
	decoder->malformed = decoder->malformed || nul;
	return nul ? (size_t)(nul - out) : room - space;
}

size_t decoder_read(struct decoder *decoder, char *out, size_t room)
{
	size_t done = 0;
	while (done == 0 && !decoder->malformed && !(decoder->at_end && decoder->length == 0)) {
		if (decoder->length < sizeof decoder->waiting && !decoder->at_end)
			refill(decoder);
		done = convert(decoder, out, room);
	}
	return done;
}

void decoder_close(struct decoder *decoder)
{
	if (decoder->convert && decoder->convert != (iconv_t)-1)
		iconv_close(decoder->convert);
	if (decoder->file)
		fclose(decoder->file);
}
