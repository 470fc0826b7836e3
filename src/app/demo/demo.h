/* demo.h: the demonstration township: generated people, two years of matters. */
#pragma once
#include "app/office/command.h"

struct office;

int demo_command(struct arguments *arguments);

/* Fills an empty office with COUNT matters over two years up to now. */
NODISCARD enum outcome demo_fill(struct office *office, int64_t count);
