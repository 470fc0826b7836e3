/* clock_store.h: the statements about clocks. */
#pragma once
#include "app/clock/clock_rule.h"
#include "db/db.h"

extern const struct query *const clock_store_queries[];

NODISCARD enum outcome clock_store_insert(struct work *work, struct clock *clock);
NODISCARD enum outcome clock_store_running(struct work *work, int64_t matter_id, const char *rule,
                                           struct clock *out);
NODISCARD enum outcome clock_store_last(struct work *work, int64_t matter_id, const char *rule,
                                        struct clock *out);
NODISCARD enum outcome clock_store_end(struct work *work, const struct clock *clock);
NODISCARD enum outcome clock_store_extend(struct work *work, const struct clock *clock);
NODISCARD enum outcome clock_store_hand(struct work *work, int64_t id, int64_t unit_id);
NODISCARD enum outcome clock_store_restart(struct work *work, const struct clock *clock);
NODISCARD enum outcome clock_store_shorten(struct work *work, const struct clock *clock);
NODISCARD enum outcome clock_store_of_matter(struct work *work, int64_t matter_id, clock_list *out);
NODISCARD enum outcome clock_store_next_due(struct work *work, int64_t matter_id, int64_t *out);
/* Running ones that count working days and are due on the day FROM or later. */
NODISCARD enum outcome clock_store_counting(struct work *work, int64_t from, clock_list *out);
NODISCARD enum outcome clock_store_due(struct work *work, int64_t from, int64_t to, int64_t limit,
                                       clock_dues *out);
NODISCARD enum outcome clock_store_kept(struct work *work, int64_t from, int64_t to, int64_t limit,
                                        clock_dues *out);
NODISCARD enum outcome clock_store_loads(struct work *work, int64_t today, int64_t near,
                                         clock_load_list *out);
