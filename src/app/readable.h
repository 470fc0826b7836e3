/* readable.h: the one condition by which statements keep confidential matters 检举控告 (m, table
 * matter) from whom they are not for.  Its three parameters are filled by:
 *
 *     LEVEL   role_may(work->actor.role, PERMIT_READ_CONFIDENTIAL)
 *     NAME    respondent_pattern(work)   a report never reaches whom it is about (art. 30)
 *     READER  reader_pattern(work)       only named people read it */
#pragma once

#define READABLE(level, name, reader) \
	"m.confidential <= " level " AND (m.confidential = 0 OR (m.respondent NOT LIKE " name \
	" AND (m.readers = '' OR m.readers LIKE " reader ")))"
