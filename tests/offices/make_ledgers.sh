#!/usr/bin/env bash
# Generates the ledgers of one office (01, 02, 09, 10, 12) as an office would keep them, from which
# the program must count the figures of NN.tsv.  make_ledgers.sh NN FOLDER
set -eu
office=$1 out=$2
mkdir -p "$out"
HEAD='收到时间,信访形式,人数,信访人,联系电话,问题属地,标题,内容,信访目的,信访事项编号,受理日期,办理单位,包案领导,答复意见,办结日期,是否息诉'

# contacts CHANNEL COUNT PEOPLE PREFIX YEAR [CONCLUDED [LEAD [PURPOSE]]]: one matter each; PEOPLE is
# the sum over them; the first CONCLUDED are concluded, the others have the LEAD.
contacts() {
	awk -v channel="$1" -v count="$2" -v people="$3" -v prefix="$4" -v year="$5" \
		-v concluded="${6:-0}" -v lead="${7:-}" -v purpose="${8:-申诉求决}" 'BEGIN {
		for (i = 1; i <= count; i++) {
			n = i < count ? int(people / count) : people - int(people / count) * (count - 1)
			day = sprintf("%d-%02d-%02d", year, (i - 1) % 5 + 1, (i - 1) % 27 + 1)
			done = i <= concluded
			printf "%s,%s,%d,%s%d,1390000%04d,第%d村,%s反映第%d件事,内容%s%d,%s,%s-%d,%s,镇政府,%s,%s,%s,%s\n",
				day, channel, n, "来访人", i, i, i % 10, prefix, i, prefix, i, purpose, prefix, i,
				done ? sprintf("%d-%02d-28", year, (i - 1) % 5 + 1) : "", done ? "" : lead,
				done ? "已书面答复" : "", done ? sprintf("%d-%02d-20", year, (i - 1) % 5 + 2) : "",
				done ? "是" : ""
		}
	}'
}

# repeats CHANNEL COUNT PREFIX YEAR AMONG: further contacts of the matters PREFIX-1 … PREFIX-AMONG.
repeats() {
	awk -v channel="$1" -v count="$2" -v prefix="$3" -v year="$4" -v among="$5" 'BEGIN {
		for (i = 1; i <= count; i++)
			printf "%d-%02d-%02d,%s,1,网友%d,,第%d村,%s第%d次再次反映,再次询问%d,申诉求决,%s-%d,,,,,,\n",
				year, (i - 1) % 6 + 6, (i - 1) % 27 + 1, channel, i, i % 10, prefix, i, i, prefix,
				(i - 1) % among + 1
	}'
}

villages() { # COUNT MEDIATORS HEADS: sums over the villages
	echo '村名,包村领导,信访联络员,调委会主任,调解员'
	awk -v count="$1" -v mediators="$2" -v heads="$3" 'BEGIN {
		for (i = 1; i <= count; i++) {
			m = i < count ? int(mediators / count) : mediators - int(mediators / count) * (count - 1)
			h = i < count ? int(heads / count) : heads - int(heads / count) * (count - 1)
			printf "第%d村,领导%d,联络员%d,%d,%d\n", i, i, i, h, m
		}
	}'
}

case $office in
01)
	{
		echo "$HEAD"
		contacts 来访 27 339 案 2014 26 张镇长
		contacts 网络问政 33 33 网 2014 33
		repeats 网络问政 68 网 2014 33
		contacts 上级转办 52 52 转 2014 52
	} >"$out/contacts.csv"
	villages 14 42 14 >"$out/villages.csv"
	{
		echo '日期,问题属地,下访领导,批次,人次,反映情况,解决日期,包案领导'
		awk 'BEGIN { for (i = 1; i <= 15; i++) printf "2014-%02d-10,第%d村,领导%d,1,%d,道路,%s,%s\n",
			(i - 1) % 11 + 1, i, i, i < 15 ? 12 : 24, i < 15 ? sprintf("2014-%02d-25", (i - 1) % 11 + 1) : "",
			i < 15 ? "" : "李书记" }'
	} >"$out/outreach.csv"
	printf '日期,形式,主题,会议场次,标语条数,资料份数\n2014-05-08,集市,信访条例宣传,0,100,3000\n2014-09-01,入户,依法信访宣传,0,15,2000\n' >"$out/publicity.csv"
	;;
02)
	{
		echo "$HEAD"
		contacts 来信 3 3 举信 2013 3 '' 检举控告
		contacts 来访 8 8 举访 2013 8 '' 检举控告
		contacts 来访 13 30 访 2013 13
	} >"$out/contacts.csv"
	;;
09)
	{
		echo "$HEAD"
		contacts 来访 34 60 访 2008 34
	} >"$out/contacts.csv"
	;;
10)
	{
		echo "$HEAD"
		contacts 来访 20 40 访 2014 20
		contacts 上级转办 11 11 转 2014 11
	} >"$out/contacts.csv"
	;;
12)
	{
		echo "$HEAD"
		contacts 来访 17 17 访 2012 16
	} >"$out/contacts.csv"
	villages 10 45 11 >"$out/villages.csv"
	{
		echo '排查日期,问题属地,纠纷类型,纠纷事由,来源性质,化解日期'
		awk 'BEGIN {
			for (i = 1; i <= 9; i++) printf "2012-%02d-05,第%d村,邻里,排查第%d件,排查发现,2012-%02d-20\n", i, i, i, i
			for (i = 1; i <= 2; i++) printf "2012-0%d-06,第%d村,山林土地,老矛盾%d,老矛盾,2012-0%d-26\n", i, i, i, i + 1
			for (i = 1; i <= 6; i++) printf "2012-0%d-07,第%d村,婚姻家庭,苗头%d,预防,\n", i, i, i
		}'
	} >"$out/disputes.csv"
	;;
esac
