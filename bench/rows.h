/* rows.h: the invented contacts that every benchmark registers: 14 villages, 8 subjects, about 250
 * characters of Chinese each, the same for the same number. */
#pragma once
#include <stdint.h>
#include <stdio.h>

struct row {
	char received[16], channel[16], petitioner[16], phone[16], village[16], title[128];
	char content[2048], request[256];
};

static const char *const ROW_VILLAGES[] = { "清溪村", "柳树村", "石桥村", "高岭村", "东岸村",
	                                    "新塘村", "白云村", "双河村", "杨家村", "上坪村",
	                                    "下坪村", "梅林村", "金竹村", "中心社区" };
static const char *const ROW_SUBJECTS[] = { "征地补偿款发放", "宅基地界址纠纷", "村道路面破损",
	                                    "低保资格复核", "饮用水水源污染", "拆迁安置房交付",
	                                    "拖欠工程务工工资", "林权证面积差错" };
static const char *const ROW_NAMES[] = { "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴" };
static const char *const ROW_GIVEN[] = { "建国", "秀英", "志强", "桂兰", "大明", "春花", "德顺",
	                                 "玉梅", "永福", "小军", "海燕", "国庆", "文斌" };
static const char *const ROW_CHANNELS[] = { "letter", "visit", "call", "online", "hotline" };
static const char *const ROW_CLAUSES[] = {
	"镇里去年公示的面积与实际丈量的结果相差较大", "村委会多次答复正在研究但一直没有结果",
	"相邻几户村民也遇到同样的情况", "有关材料已经在今年三月交到便民服务中心",
	"施工单位的负责人至今没有到现场说明", "家中老人行动不便请上门核实",
	"希望把账目向全体村民公开", "雨季以后情况更加严重影响出行和生产",
	"此前曾向县里的热线反映过一次", "双方在司法所调解时没有达成一致",
	"合同上写明的期限早已超过", "本人愿意配合调查并提供照片和收据"
};
#define ROW_OF(list, number) ((list)[(uint64_t)(number) % (sizeof(list) / sizeof *(list))])

/* A spread of numbers without a state: the same row again for the same number. */
static inline uint64_t row_mixed(int64_t number)
{
	uint64_t mixed = ((uint64_t)number + 1) * 0x9E3779B97F4A7C15u;
	mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
	return (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu >> 8;
}

static inline void row_make(int64_t number, struct row *out)
{
	uint64_t mixed = row_mixed(number);
	const char *village = ROW_OF(ROW_VILLAGES, mixed), *subject = ROW_OF(ROW_SUBJECTS, mixed >> 8);
	int written = 0;
	snprintf(out->received, sizeof out->received, "2026-%02d-%02d", 1 + (int)((mixed >> 12) % 10),
	         1 + (int)((mixed >> 20) % 28));
	snprintf(out->channel, sizeof out->channel, "%s", ROW_OF(ROW_CHANNELS, mixed >> 16));
	snprintf(out->petitioner, sizeof out->petitioner, "%s%s", ROW_OF(ROW_NAMES, mixed >> 24),
	         ROW_OF(ROW_GIVEN, mixed >> 28));
	snprintf(out->phone, sizeof out->phone, "13%09llu",
	         (unsigned long long)((uint64_t)number % 1000000000u));
	snprintf(out->village, sizeof out->village, "%s", village);
	snprintf(out->title, sizeof out->title, "反映%s%s问题第%lld件", village, subject,
	         (long long)(number % 100000000));
	for (int each = 0; each < 10; each++)
		written += snprintf(out->content + written, sizeof out->content - (size_t)written, "%s%llu，",
		                    ROW_OF(ROW_CLAUSES, row_mixed(number * 16 + each)),
		                    (unsigned long long)(row_mixed(number * 16 + each) % 1000));
	snprintf(out->request, sizeof out->request, "请求尽快处理%s并书面答复", subject);
}

static inline int row_json(int64_t number, char *out, size_t size)
{
	struct row row;
	row_make(number, &row);
	return snprintf(out, size,
	                "{\"received\":\"%s\",\"channel\":\"%s\",\"petitioner\":\"%s\",\"phone\":\"%s\","
	                "\"village\":\"%s\",\"title\":\"%s\",\"content\":\"%s\",\"request\":\"%s\","
	                "\"purpose\":\"request\"}",
	                row.received, row.channel, row.petitioner, row.phone, row.village, row.title,
	                row.content, row.request);
}
