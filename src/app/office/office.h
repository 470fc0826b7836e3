/* office.h: the office as a whole: set up, opened, backed up. */
#pragma once
#include "base/settings.h"

/* What a command or a server works on; closed by office_close. */
struct office {
	struct arena *arena;
	struct settings settings;
	struct work work;   /* of the system itself, in the root unit */
};

/* Where an office is: its database, DIR or URL, and the folder of its attachments. */
struct place {
	const char *db;
	const char *data;
};

/* Opens the office and brings its schema up to date.  CREATE makes the database. */
NODISCARD enum outcome office_open(struct office *office, const struct place *place, int create);
void office_close(struct office *office);

/* English when XINQIAO_LANGUAGE, LC_ALL or LANG begins with "en", else Chinese. */
enum language language_of_environment(void);

/* Sets up an empty database: the root unit NAME and a first administrator, whose one-time password
 * is given back.  CONFLICT when there is an office already. */
NODISCARD enum outcome office_init(struct work *work, const char *name, const char *code,
                                   const char **login, const char **password);
