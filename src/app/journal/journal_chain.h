/* journal_chain.h: the hash of one entry, the same when it is written and when it is verified. */
#pragma once
#include <openssl/evp.h>

#include "app/journal/journal_store.h"

struct chain {
	EVP_MD_CTX *digest;
};
#define CHAIN(name) struct chain name __attribute__((cleanup(chain_leave))) = { EVP_MD_CTX_new() }

/* Everything of the entry but its own hash; then its changes in order; then the end. */
void chain_begin(struct chain *chain, const struct journal_entry *entry);
void chain_change(struct chain *chain, const struct journal_change *change);
const char *chain_end(struct chain *chain, struct arena *arena);
void chain_leave(struct chain *chain);

/* 64 hexadecimal digits of 32 bytes. */
const char *chain_hex(struct arena *arena, const unsigned char bytes[32]);
