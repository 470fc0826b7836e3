/* fill.c: writes N invented contacts as the CSV that `xinqiao import contacts` reads. */
#include <stdlib.h>

#include "rows.h"

int main(int argc, char **argv)
{
	struct row row;
	int64_t count = argc > 1 ? atoll(argv[1]) : 1000;
	puts("received,channel,petitioner,phone,village,title,content,request,purpose");
	for (int64_t each = 0; each < count; each++) {
		row_make(each, &row);
		printf("%s,%s,%s,%s,%s,%s,\"%s\",%s,request\n", row.received, row.channel, row.petitioner,
		       row.phone, row.village, row.title, row.content, row.request);
	}
	return 0;
}
