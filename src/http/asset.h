/* asset.h: styles, scripts and icons of web/, out of the binary, at /static/{key}. */
#pragma once
#include "http/http.h"

extern const struct route asset_routes[];
