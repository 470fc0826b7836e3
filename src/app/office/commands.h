/* commands.h: every command's function, for the table, and what opens the office for one. */
#pragma once
#include "app/office/command.h"
#include "app/office/office.h"

int backup_command(struct arguments *arguments);
int check_command(struct arguments *arguments);
int demo_command(struct arguments *arguments);
int export_command(struct arguments *arguments);
int figures_command(struct arguments *arguments);
int import_command(struct arguments *arguments);
int init_command(struct arguments *arguments);
int migrate_command(struct arguments *arguments);
int openapi_command(struct arguments *arguments);
int records_command(struct arguments *arguments);
int restore_command(struct arguments *arguments);
int life_command(struct arguments *arguments);
int routes_command(struct arguments *arguments);
int search_command(struct arguments *arguments);
int serve_command(struct arguments *arguments);
int settings_command(struct arguments *arguments);
int summary_command(struct arguments *arguments);
int token_command(struct arguments *arguments);
int user_command(struct arguments *arguments);
int verify_command(struct arguments *arguments);

/* Opens the office that the arguments name, runs with it, closes it; the exit code. */
int command_in_office(struct arguments *arguments,
                      int (*run)(struct office *office, struct arguments *arguments));
