/* csv_decode.h: bytes of a text file as UTF-8, whatever it was saved as.  Private to document/. */
#pragma once
#include <iconv.h>
#include <stdio.h>

#include "base/outcome.h"

enum csv_encoding { CSV_UTF8, CSV_UTF16LE, CSV_UTF16BE, CSV_GB18030, CSV_BINARY };

struct decoder {
	FILE *file;
	iconv_t convert;
	char waiting[64 * 1024]; /* read, not yet converted */
	size_t length;
	long long read;
	int at_end;
	int malformed; /* nothing more comes: the bytes are not of the encoding */
};

/* Reads FILE through once to tell how it was saved, and leaves it behind the byte order mark. */
enum csv_encoding csv_find_encoding(FILE *file);

/* 0 when the system cannot convert. */
int decoder_open(struct decoder *decoder, FILE *file, enum csv_encoding encoding);
/* Bytes of UTF-8 written, at most ROOM (8 or more); 0 at the end or when malformed. */
size_t decoder_read(struct decoder *decoder, char *out, size_t room);
void decoder_close(struct decoder *decoder);

/* As people know it: "GB 18030". */
const char *csv_encoding_name(enum csv_encoding encoding);
