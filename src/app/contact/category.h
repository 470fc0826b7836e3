/* category.h: the content classification 内容分类 of data/classification.csv, in three levels. */
#pragma once

/* "城乡建设/安全生产/事故处理", …, ended by NULL; made once. */
const char *const *category_names(void);
