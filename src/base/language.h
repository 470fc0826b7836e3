/* language.h: the words of the interface.  Code is written with English msgids; po/zh_CN holds
 * the Chinese, compiled into the binary. */
#pragma once

enum language { CHINESE, ENGLISH };

/* The msgid in the language; itself when there is no translation.  Static memory. */
const char *say(enum language language, const char *msgid);

/* "zh-CN", "en". */
const char *language_tag(enum language language);
