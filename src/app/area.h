/* area.h: the head of a statement on the units 单位 around $1: it names TREE(id), to join with. */
#pragma once

/* The unit and all below it; tree has its depth, too. */
#define UNITS_BELOW \
	"WITH RECURSIVE tree(id, depth) AS (SELECT id, 0 FROM unit WHERE id = $1 UNION ALL" \
	" SELECT c.id, t.depth + 1 FROM unit c JOIN tree t ON c.parent_id = t.id WHERE t.depth < 16) "

/* The same and the units above: what an office plans, its villages read. */
#define UNITS_BELOW_AND_ABOVE \
	"WITH RECURSIVE up(id, parent_id) AS (SELECT id, parent_id FROM unit WHERE id = $1 UNION ALL" \
	" SELECT p.id, p.parent_id FROM unit p JOIN up u ON p.id = u.parent_id), down(id, depth) AS" \
	" (SELECT id, 0 FROM unit WHERE id = $1 UNION ALL SELECT c.id, d.depth + 1 FROM unit c" \
	" JOIN down d ON c.parent_id = d.id WHERE d.depth < 16), tree(id) AS" \
	" (SELECT id FROM up UNION SELECT id FROM down) "
