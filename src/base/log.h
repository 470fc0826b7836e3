/* log.h: one line of JSON per event on stderr: {"at":"…","level":"warn","what":"…", …}. */
#pragma once
#include "base/outcome.h"

enum log_level { LOG_DEBUG, LOG_INFO, LOG_WARN, LOG_ERROR };

/* Nothing below LEVEL is written; LOG_WARN unless told. */
void log_threshold(enum log_level level);

void log_line(enum log_level level, const char *what, const char *format, ...) PRINTF(3, 4);
