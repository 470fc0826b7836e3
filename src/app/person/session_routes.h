/* session_routes.h: signing in, also in the middle of a form. */
#pragma once
#include "http/http.h"

NODISCARD enum outcome sign_in_again(struct work *work, const struct request *request,
                                     struct response *response);
