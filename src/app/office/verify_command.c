/* verify_command.c: `xinqiao verify`: the chain, the records, the attachments, the roll-ups. */
#include "app/attachment/attachment.h"
#include "app/figure/rollup.h"
#include "app/journal/journal.h"
#include "app/office/command.h"
#include "app/office/commands.h"

static int verify_run(struct office *office, struct arguments *arguments)
{
	int64_t faults = 0;
	(void)arguments;
	enum outcome outcome = journal_verify(&office->work, stdout, &faults);
	if (outcome == OK)
		outcome = attachments_verify(&office->work, stdout, &faults);
	if (outcome == OK)
		outcome = rollup_verify(&office->work, stdout, &faults);
	if (outcome != OK)
		return complain(&office->work, outcome);
	if (faults) {
		printf("%s\n", trf(&office->work, "%lld faults found", (long long)faults));
		return EXIT_NO;
	}
	printf("%s\n", tr(&office->work, "the journal is whole and every record agrees with it"));
	return EXIT_DONE;
}

int verify_command(struct arguments *arguments)
{
	return command_in_office(arguments, verify_run);
}
