/* dossier_routes.c: the file of a matter, to be printed, bound and archived. */
#include "app/access.h"
#include "app/dossier/dossier.h"
#include "app/matter/matter.h"
#include "http/http.h"

static enum outcome pdf(struct work *work, const struct request *request, struct response *response)
{
	struct matter matter;
	const char *bytes;
	size_t length;
	TRY(matter_find(work, request->id, &matter));
	TRY(matter_note_opening(work, matter.id));
	TRY(dossier_pdf(work, matter.id, &bytes, &length));
	return send_bytes(response, PDF_TYPE,
	                  arena_format(work->arena, "案卷-%s.pdf", matter.number), bytes, length);
}

const struct route dossier_routes[] = {
	{ GET, "/matters/{id}/file.pdf", PERMIT_READ_MATTERS, pdf,
	  "The whole file of a matter with its table of contents", ROUTE_SLOW },
	{ 0 },
};
