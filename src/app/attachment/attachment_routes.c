/* attachment_routes.c: adding a file to a matter and reading it. */
#include "app/access.h"
#include "app/attachment/attachment.h"
#include "app/matter/matter.h"
#include "http/http.h"

static enum outcome add(struct work *work, const struct request *request, struct response *response)
{
	const struct upload *upload = request_upload(request, "file");
	if (!upload)
		return fail_field(work, "file", "choose a file that is not empty");
	TRY(attachment_add(work, request->id, upload->path, upload->name, upload->size));
	return see_other(response, "/matters/%lld", (long long)request->id);
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct attachment attachment;
	const char *path;
	TRY(attachment_find(work, request->id, &attachment, &path));
	TRY(matter_note_opening(work, attachment.matter_id));
	return send_file(response, attachment.type, attachment.name, path, 0);
}

const struct route attachment_routes[] = {
	{ POST, "/matters/{id}/attachments", PERMIT_ANSWER, add, "Add an attachment" },
	{ GET, "/attachments/{id}", PERMIT_READ_MATTERS, show, "An attachment's content", ROUTE_SLOW },
	{ 0 },
};
