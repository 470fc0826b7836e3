/* body.h: what a POST carries, taken piece by piece as it arrives.  Uploads stream into temporary
 * files of the data folder's tmp/, which body_free removes whatever happened. */
#pragma once
#include "http/exchange.h"

/* TYPE is the Content-Type; LIMIT the greatest number of bytes. */
struct body *body_new(struct exchange *exchange, const char *type, const char *folder,
                      int64_t limit);

/* A piece.  After a fault the rest is taken and forgotten, so that the person gets to read the
 * answer; false when so much came that the connection should rather be closed. */
int body_take(struct body *body, const char *bytes, size_t length);

/* Fills request->typed and uploads, or records why not (exchange->early, fault_status). */
void body_end(struct body *body);
void body_free(struct body *body);

/* The sentence and status for too much; also used when Content-Length says so beforehand. */
void body_too_large(struct exchange *exchange, int64_t limit);
