/* address.h: words inside an address. */
#pragma once
struct arena;

/* Percent-encoded (RFC 3986, 2.1), so that any words stand in a query: "a&b" is "a%26b". */
const char *address_words(struct arena *arena, const char *words);
