/* plain.c: folds a text for reading its figures, keeping where each byte came from. */
#include "text/plain.h"

#include <ctype.h>
#include <string.h>

#include "base/utf8.h"
#include "text/fold.h"

/* Traditional and simplified by turns: what occurs in words about petitions and figures. */
static const char PAIRS[] =
	"來来訪访辦办結结與与舉举報报電电話话網网絡络級级轉转處处復复複复應应滿满調调糾纠紛纷餘余"
	"佔占長长減减較较環环個个萬万億亿兩两幾几數数總总計计當当類类別别鄉乡鎮镇縣县區区從从項项"
	"為为達达於于約约過过際际實实監监聯联執执傳传專专單单務务檢检訴诉詢询議议請请責责質质進进"
	"還还這这選选錄录開开間间關关階阶難难題题顯显點点條条筆笔場场戶户週周歲岁時时書书會会發发"
	"現现經经給给線线續续統统維维罷罢許许評评認认證证識识變变資资賬账農农運运違违遺遗鄰邻醫医"
	"釋释門门雙双響响頁页順顺預预領领頻频驗验齊齐黨党內内後后歷历幹干屬属帶带強强據据擴扩權权"
	"歸归決决況况氣气漲涨獲获產产確确種种節节範范組组義义職职聽听補补規规視视觀观設设該该詳详"
	"誤误談谈謝谢護护負负財财費费邊边郵邮錢钱隨随險险雜杂頭头額额體体連连錯错絕绝補补無无對对"
	"備备優优傷伤僅仅們们偵侦剛刚創创勞劳勢势協协參参員员問问團团園园圍围塊块壓压奪夺孫孙宮宫"
	"將将層层師师廣广廳厅態态慶庆懲惩擔担據据斷断標标樣样機机檔档歐欧殺杀湧涌滯滞濟济熱热獎奖"
	"畢毕療疗盡尽礦矿礙碍積积穩稳築筑紀纪級级紙纸終终緊紧繼继罰罚習习華华營营藥药號号術术衛卫";

static uint32_t simplified(uint32_t character)
{
	const char *at = PAIRS;
	while (*at) {
		uint32_t traditional = utf8_next(&at), simple = utf8_next(&at);
		if (traditional == character)
			return simple;
	}
	return character;
}

static uint32_t plain_character(uint32_t character)
{
	if (character >= 0xFF01 && character <= 0xFF5E)
		character -= 0xFEE0;
	if (character == '\t')
		return '\n'; /* cells of a table are no sentence */
	if (character == 0x3000 || character == 0xA0 ||
	    (character >= 0x2002 && character <= 0x200A))
		return ' ';
	if (character == 0xFE6A)
		return '%';
	if (character == '~' || character == 0x301C || (character >= 0x2010 && character <= 0x2015))
		return '-';
	if (character >= 0x2F00 && character <= 0x2FD5)
		character = text_fold(character);
	return character > 0x7F ? simplified(character) : character;
}

/* A comma of 1,234: up to three digits before it that begin the number, groups of three after. */
static int is_thousands(const char *text, const char *comma)
{
	const char *first = comma;
	int groups = 0;
	while (first > text && (isdigit((unsigned char)first[-1]) || first[-1] == ','))
		first--;
	size_t head = strspn(first, "0123456789");
	if (head < 1 || head > 3 || *first == '0' || (first > text && first[-1] == '.'))
		return 0;
	for (first += head; *first == ','; first += 4, groups++)
		if (strspn(first + 1, "0123456789") != 3)
			return 0;
	return groups > 0 && first > comma;
}

/* The length of "(jié)" at AT, 0 when it is something else. */
static size_t reading_length(const char *at)
{
	const char *next = at;
	uint32_t open = utf8_next(&next), character;
	size_t letters = 0;
	if (open != '(' && open != 0xFF08)
		return 0;
	while ((character = utf8_next(&next)) &&
	       ((character >= 'a' && character <= 'z') || (character >= 0xE0 && character <= 0x1DC)))
		letters++;
	int closed = character == ')' || character == 0xFF09;
	return closed && letters >= 1 && letters <= 6 ? (size_t)(next - at) : 0;
}

static int is_dropped(uint32_t character)
{
	return character == '\r' || character == 0xFEFF || (character >= 0x200B && character <= 0x200F);
}

void text_plain(struct arena *arena, const char *text, struct plain *out)
{
	size_t size = strlen(text), length = 0;
	char *folded = arena_take(arena, size * 3 + 4);
	size_t *origin = arena_take(arena, (size * 3 + 4) * sizeof *origin);
	for (const char *at = text; *at;) {
		const char *from = at;
		size_t reading = reading_length(at);
		if (reading) {
			at += reading;
			continue;
		}
		uint32_t character = utf8_next(&at);
		if (is_dropped(character) || (character == ',' && is_thousands(text, from)))
			continue;
		size_t put = utf8_put(plain_character(character), folded + length);
		for (size_t each = 0; each < put; each++)
			origin[length + each] = (size_t)(from - text);
		length += put;
	}
	folded[length] = '\0';
	origin[length] = size;
	*out = (struct plain){ folded, length, origin };
}
