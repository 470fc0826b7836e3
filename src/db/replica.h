/* replica.h: a second server that follows the first and answers reads.  It may be behind; nobody is
 * shown less than what they did themselves: who wrote the entry N is answered by the first server
 * until the replica has N.  One that is away is asked again after a while. */
#pragma once
#include "db/driver.h"

struct replica;

struct replica *replica_new(const struct driver *driver, const char *where); /* NULL without memory */
void replica_free(struct replica *replica);

/* A connection on which the person sees their own last act; NULL when the first server must answer. */
struct connection *replica_take(struct work *work, struct replica *replica);
void replica_give_back(struct replica *replica, struct connection *connection);

/* The person wrote this entry of the journal. */
void replica_wrote(struct replica *replica, int64_t person_id, int64_t entry);
