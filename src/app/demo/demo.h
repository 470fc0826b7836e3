/* demo.h: the demonstration township: generated people, two years of matters. */
#pragma once
#include "base/work.h"

struct office;

/* Fills an empty office with COUNT matters over two years up to now. */
NODISCARD enum outcome demo_fill(struct office *office, int64_t count);
