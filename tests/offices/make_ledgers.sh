#!/usr/bin/env bash
# Generates the ledgers of one office (01 to 12; 05 states no figure, 11 is 05) as an office would keep them, from which
# the program must count the figures of NN.tsv.  make_ledgers.sh NN FOLDER
set -eu
office=$1 out=$2
mkdir -p "$out"
HEAD='收到时间,信访形式,人数,信访人,联系电话,问题属地,标题,内容,信访目的,信访事项编号,受理日期,办理单位,包案领导,答复意见,办结日期,是否息诉'

# contacts CHANNEL COUNT PEOPLE PREFIX YEAR [CONCLUDED [LEAD [PURPOSE]]]: one matter each; PEOPLE is
# the sum over them; the first CONCLUDED are concluded, the others have the LEAD.  They come in from
# the month after SHIFT on.
contacts() {
	awk -v channel="$1" -v count="$2" -v people="$3" -v prefix="$4" -v year="$5" \
		-v shift="${SHIFT:-0}" -v concluded="${6:-0}" -v lead="${7:-}" -v purpose="${8:-申诉求决}" 'BEGIN {
		for (i = 1; i <= count; i++) {
			n = i < count ? int(people / count) : people - int(people / count) * (count - 1)
			month = shift + (i - 1) % (shift ? 4 : 5) + 1
			day = sprintf("%d-%02d-%02d", year, month, (i - 1) % 27 + 1)
			done = i <= concluded
			printf "%s,%s,%d,%s%d,1390000%04d,第%d村,%s反映第%d件事,内容%s%d,%s,%s-%d,%s,镇政府,%s,%s,%s,%s\n",
				day, channel, n, "来访人", i, i, i % 10, prefix, i, prefix, i, purpose, prefix, i,
				done ? sprintf("%d-%02d-28", year, month) : "", done ? "" : lead,
				done ? "已书面答复" : "", done ? sprintf("%d-%02d-20", year, month + 1) : "",
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

# rows COUNT FORMAT: the format with the row's number, month (1 to 10) and day.
rows() {
	awk -v count="$1" -v format="$2" 'BEGIN {
		for (i = 1; i <= count; i++) {
			line = format
			gsub(/#n/, i, line)
			gsub(/#m/, sprintf("%02d", (i - 1) % 10 + 1), line)
			gsub(/#h/, sprintf("%02d", (i - 1) % 6 + 7), line)
			gsub(/#d/, sprintf("%02d", (i - 1) % 27 + 1), line)
			print line
		}
	}'
}

disputes() { # YEAR FOUND RESOLVED
	echo '排查日期,问题属地,纠纷类型,纠纷事由,来源性质,化解日期'
	rows "$3" "$1-#m-#d,第1村,邻里,排查第#n件,排查发现,$1-#m-28"
	rows "$(($2 - $3))" "$1-#m-#d,第2村,邻里,未化解第#n件,排查发现,"
}

conferences() { # YEAR COUNT MAJOR KIND
	{
		echo '会议日期,会议类别,会议名称,主持人'
		rows "$2" "$1-#m-#d,$4,第#n次会议,书记"
	} >"$out/conferences.csv"
	{
		echo '会议日期,议题,重大,议定事项'
		rows "$3" "$1-#m-#d,重大事项#n,是,由分管领导包案"
		echo "$1-03-05,一般事项,否,按程序办理"
	} >"$out/agenda.csv"
}

# visits FROM TO CHANNEL PEOPLE YEAR: of office 07; the 100th and 110th are concluded late, the first
# 51 by a county department, the first 18 are led, of which the last two are the late ones.
visits() {
	awk -v from="$1" -v to="$2" -v channel="$3" -v people="$4" -v year="$5" 'BEGIN {
		for (i = from; i <= to; i++) {
			month = (i - 1) % 5 + 1
			late = i == 100 || i == 110
			printf "%d-%02d-%02d,%s,%d,来访人%d,1380000%04d,第%d村,反映第%d件事,内容%d,申诉求决,访-%d,%d-%02d-28,%s,%s,%s,%s,\n",
				year, month, (i - 1) % 27 + 1, channel, people, i, i, i % 10, i, i, i, year, month,
				i <= 51 ? "县住建局" : "镇政府", i <= 16 || late ? "张镇长" : "",
				late ? "" : "已书面答复", late ? "" : sprintf("%d-%02d-20", year, month + 1)
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
03)
	{
		echo "$HEAD"
		contacts 来访 6 6 访 2009 6
		repeats 来访 6 访 2009 6
	} >"$out/contacts.csv"
	disputes 2009 87 82 >"$out/disputes.csv"
	conferences 2009 12 8 联席会议
	;;
04)
	{
		echo "$HEAD"
		SHIFT=6
		contacts 综合办公系统 17 17 办 2011 17
		contacts 市长信箱 15 15 信 2011 15
		contacts 上级转办 4 4 转 2011 4
		contacts 督查室 1 1 督 2011 1
	} >"$out/contacts.csv"
	{
		echo '咨询日期,律师,咨询事项,件数,人次'
		rows 51 '2011-#h-#d,王律师,咨询#n,1,1'
		rows 24 '2011-#h-#d,李律师,再咨询#n,1,2'
	} >"$out/consultations.csv"
	{
		echo '日期,类别,标题,报送日期,采用日期,采用单位'
		rows 20 '2011-#h-#d,情况说明,情况#n,,,'
		rows 8 '2011-#h-#d,信访信息,采用信息#n,2011-#h-28,2011-#h-29,县委办'
		rows 37 '2011-#h-#d,信访信息,信息#n,2011-#h-28,,'
	} >"$out/bulletins.csv"
	{
		echo '接访日期,接待人,批次,人次,反映问题'
		rows 14 '2011-#h-#d,李敏,1,1,第#n批'
		rows 7 '2011-#h-#d,李敏,1,2,第二类#n批'
	} >"$out/receptions.csv"
	;;
06)
	{
		echo '日期,收发,标题,文号'
		rows 43 '2012-#m-#d,起草,材料#n,'
		rows 100 '2012-#m-#d,收文,来文#n,县发〔2012〕#n号'
		rows 66 '2012-#m-#d,发文,发文#n,镇发〔2012〕#n号'
	} >"$out/documents.csv"
	{
		echo '立卷日期,档号,案卷题名,案卷类别,保管期限,页数'
		rows 33 '2012-#m-#d,2012-#n,文书第#n卷,文书档案,10年,100'
	} >"$out/volumes.csv"
	{
		echo '接访日期,接待人,人次,反映问题'
		rows 31 '2012-#m-#d,李敏,2,第#n次'
	} >"$out/receptions.csv"
	{
		echo '日期,下访方式,下访领导,反映问题'
		rows 4 '2012-#m-#d,下乡调处,李敏,调处#n'
	} >"$out/outreach.csv"
	{
		echo '签订日期,类别,单位,第一责任人,考核日期,得分'
		rows 17 '2012-01-#d,部门,部门#n,负责人#n,2012-10-2#d,9#n.5' | sed 's/2012-10-2[0-9]*/2012-10-20/; s/,9[0-9]*\.5$/,95.5/'
	} >"$out/assessments.csv"
	;;
07)
	{
		echo "$HEAD,来文单位"
		visits 1 27 来访 6 2014
		visits 28 120 来访 1 2014
		visits 121 168 县访 1 2014
		visits 169 197 排查 1 2014
		contacts 上级转办 1 1 省 2014 1 | sed 's/$/,省信访局/'
	} >"$out/contacts.csv"
	disputes 2014 29 20 >"$out/disputes.csv"
	{
		echo '交办日期,来源,任务,责任类型'
		echo '2014-06-01,巡视组,巡视交办1,主体责任'
		rows 5 '2014-06-#d,巡视组,巡视交办配合#n,配合责任'
		echo '2014-07-01,挂牌督办,县挂牌事项,主体责任'
	} >"$out/tasks.csv"
	{
		echo '申请日期,救助类型,姓名,人数,每人金额,审批日期,审批结果,发放日期'
		rows 6 '2014-08-#d,临时救助,救助对象#n,1,500,2014-08-20,同意,2014-08-25'
	} >"$out/relief.csv"
	conferences 2014 5 2 党委政府研究
	{
		echo '日期,下访方式,下访领导,次数,反映问题'
		rows 36 '2014-#m-#d,机关干部下访,干部#n,10,走访#n'
		echo '2014-12-01,机关干部下访,干部37,7,走访'
	} >"$out/outreach.csv"
	{
		echo '日期,形式,主题,会议场次,受教育人次,标语条数,资料份数'
		rows 10 '2014-#m-#d,会议,宣讲#n,21,8900,26,600'
	} >"$out/publicity.csv"
	{
		echo '接访日期,接访身份,接待人,人次,反映问题'
		rows 20 '2014-#m-#d,人大代表,代表#n,1,第#n次'
	} >"$out/receptions.csv"
	printf 'outreach_monthly 5\nrepeat_rate_most 10\nsettled_rate_least 85\n' >"$out/settings"
	;;
08)
	disputes 2013 105 100 >"$out/disputes.csv"
	conferences 2013 12 11 联席会议
	;;
esac
