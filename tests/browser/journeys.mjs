/* journeys.mjs: what people do on the pages, each journey a promise: `node journeys.mjs ADDRESS`. */
import { AXE, PHONE, act, address, browser, must, open, openMatter, register, seen, shoot, signIn }
	from "./office.mjs";
import { procedure } from "./procedure.mjs";
import { screens } from "./screens.mjs";
import { ways } from "./ways.mjs";
import { week } from "./week.mjs";

const PROBLEM = { title: "低保被停要求恢复", content: "母亲低保去年十二月被停，要求恢复。" };
const inTenDays = new Date(Date.now() + 8 * 3600e3 + 10 * 86400e3).toISOString().slice(0, 10);
const promises = [];
/* XINQIAO_ONLY: a pattern of the promises to keep, while one is worked at. */
const only = new RegExp(process.env.XINQIAO_ONLY ?? "");
const promise = (says, keep) => only.test(says) && promises.push({ says, keep });

promise("a clerk registers a contact by keyboard alone", async () => {
	const page = await open("clerk");
	await page.keyboard.press("Alt+n");
	await page.waitForURL(`${address}/contacts/new`);
	await page.focus("#f-channel");
	await page.keyboard.press("ArrowDown");
	for (const words of [null, "陈桂花", "13800000001", null, null, "西山村", null, null, null,
	                     PROBLEM.title, PROBLEM.content]) {
		await page.keyboard.press("Tab");
		if (words)
			await page.keyboard.insertText(words);
	}
	await page.keyboard.press("Control+Enter");
	await page.waitForURL(/\/contacts\/\d+$/);
	for (const words of ["来访", "陈桂花", "13800000001", "西山村", PROBLEM.title, PROBLEM.content])
		await seen(page, "main dd", words);
	await shoot(page, "contact");
});

promise("the same phone shows the earlier matter with its reason, and choosing it joins it", async () => {
	const page = await open("clerk");
	await register(page, { petitioner: "林小红", phone: "13800000002", village: "西山村", ...PROBLEM });
	await page.goto(`${address}/contacts/new`);
	await page.fill("#f-petitioner", "林小红");
	await page.fill("#f-phone", "138 0000 0002");
	const likely = page.locator("#likely label.likely").filter({ hasText: PROBLEM.title }).first();
	await likely.waitFor();
	must((await likely.locator("em").innerText()).trim() !== "", "the reason is missing");
	await seen(page, "#likely em", "电话");
	await shoot(page, "likely");
	await likely.locator("input[type=radio]").check();
	await page.fill("#f-title", "再次反映低保");
	await page.click(".acts button[type=submit]");
	await page.waitForURL(/\/contacts\/\d+$/);
	await seen(page, "main dd .badge-state", "重");
	await openMatter(page);
	await page.locator('aside a[href^="/contacts/"]').nth(1).waitFor();
	const contacts = await page.locator("aside ul a").evaluateAll((all) =>
		all.filter((it) => /^\/contacts\/\d+$/.test(it.getAttribute("href"))).length);
	must(contacts === 2, `${contacts} contacts are listed`);
});

promise("a matter is accepted, assigned, replied to and concluded, and its story says so", async () => {
	const page = await open("clerk");
	await register(page, { petitioner: "郑国庆", phone: "13800000003", village: "西山村", ...PROBLEM });
	await openMatter(page);
	await act(page, "accept");
	await seen(page, ".matter-head", "已受理");
	await act(page, "assign", { unit_id: "西山村", until: inTenDays, note: "请核查并答复" });
	await shoot(page, "matter-assigned");
	await act(page, "feedback", { note: "已入户核查，符合条件。" });
	await act(page, "reply", { facts: "经入户核查，家庭收入低于标准。", basis: "《社会救助暂行办法》第九条", note: "经核查，自本月起恢复低保。", result: "予以支持" });
	await act(page, "serve", { way: "当面签收", witness: "郑国庆" });
	await act(page, "conclude");
	await seen(page, ".matter-head", "已办结");
	const story = await page.locator(".story").innerText();
	for (const what of ["登记", "受理", "交办", "西山村", "请核查并答复", "反馈", "答复", "自本月起恢复低保", "送达", "办结"])
		must(story.includes(what), `the story lacks ${what}: ${story}`);
	await shoot(page, "matter");
});

promise("two who have one matter open are told of each other, and of what the other did", async () => {
	const page = await open("clerk");
	await page.clock.install();
	await register(page, { petitioner: "方芳", phone: "13800000029", village: "西山村", ...PROBLEM });
	const matter = await openMatter(page), colleague = await open("head");
	must(!(await page.locator("#others").innerText()).trim(), "somebody is said to be there already");
	await colleague.goto(matter);
	await seen(colleague, "#others", "也正在看这件事项");
	await page.locator("main h1").click();
	await page.clock.fastForward(20500);
	await seen(page, "#others", "也正在看这件事项");
	await act(colleague, "accept");
	await page.locator("main h1").click();
	await page.clock.fastForward(20500);
	await seen(page, "#others", "有人办理了这件事项");
	await shoot(page, "matter-others");
	await page.click("#others a");
	await seen(page, ".matter-head", "已受理");
});

/* A form's fields by name; selects by label, boxes ticked. */
async function fillIn(page, fields) {
	for (const [name, value] of Object.entries(fields)) {
		const input = page.locator(`main form[method=post] [name=${name}]`).last();
		const kind = await input.evaluate((it) => it.tagName + (it.type ?? ""));
		if (kind.startsWith("SELECT"))
			await input.selectOption({ label: value });
		else if (/checkbox/.test(kind))
			await input.check();
		else
			await input.fill(value);
	}
}
async function send(page) {
	await page.locator("main form[method=post] button.btn-primary").click();
	await page.waitForURL((url) => !/new/.test(url.pathname));
}
const dayFrom = (days) => new Date(Date.now() + 8 * 3600e3 + days * 86400e3).toISOString().slice(0, 10);

promise("reception days are made by rule, published, and read without signing in", async () => {
	const page = await open("head"), nobody = await open(null, PHONE);
	await page.goto(`${address}/ledgers/rosters/new`);
	await fillIn(page, { from_day: dayFrom(0), until_day: dayFrom(27), title: "领导接访日", purpose: "接访",
		rule: "每周几", days: "1、4", holidays: "照常", turn: "逐次轮换", names: "周建国\n林晓东\n何秀英",
		place: "接待室", hours: "9:00" });
	await send(page);
	await page.getByRole("button", { name: "生成排班" }).click();
	await page.waitForURL(/rosters\/\d+\/days$/);
	must(await page.locator("main tbody tr").count() === 8, "four weeks have not eight days");
	await shoot(page, "roster-days");
	await page.locator('main p a[href^="/ledgers/rosters/"]').click();
	must(await page.locator("main ol li").count() === 8, "the roster's page has not its eight days");
	await page.getByRole("button", { name: "公布" }).click();
	const link = await page.locator('a[href^="/reception/"]').first().getAttribute("href");
	await shoot(page, "roster");
	await nobody.goto(address + link);
	await seen(nobody, "main td", "林晓东");
	await seen(nobody, "main td", "星期四");
	await shoot(nobody, "reception");
	const feed = await nobody.request.get(`${address}${link}/calendar.ics`);
	must(feed.headers()["content-type"].startsWith("text/calendar"), "the feed is no calendar");
	must((await feed.text()).split("BEGIN:VEVENT").length === 9, "the feed has not eight events");
	must((await nobody.request.get(`${address}/reception/x`)).status() === 404, "any key opens a roster");
});

promise("a village sends returns from a phone, even when tab and network go meanwhile", async () => {
	const head = await open("head"), phone = await open("liaison", PHONE);
	await head.goto(`${address}/ledgers/sweeps/new`);
	await fillIn(head, { from_day: dayFrom(-3), until_day: dayFrom(3), title: "节前排查", kind: "专项排查",
		cycle: "一次，结束时", days_after: "0" });
	await send(head);
	const sweep = head.url();
	await phone.goto(address);
	await phone.locator("main .due-list a").filter({ hasText: "节前排查" }).first().click();
	await phone.waitForURL(/sweeps\/\d+\/return/);
	await fillIn(phone, { found: "2", text: "两户因排水起争执" });
	const context = phone.context(), form = phone.url();
	await phone.close(); /* the tab, not the phone */
	const again = await context.newPage();
	await again.goto(form);
	must(await again.inputValue("#f-text") === "两户因排水起争执", "what was typed went with the tab");
	await context.setOffline(true);
	await again.getByRole("button", { name: "报送排查情况" }).click();
	await seen(again, ".offline", "没有网络");
	await shoot(again, "return-offline");
	await context.setOffline(false);
	await seen(again, ".offline", "已经报送");
	await again.goto(form);
	await seen(again, "main .notice", "发现2件");
	await seen(again, "main", "还没有录入");
	await shoot(again, "return-sent");
	await head.goto(`${sweep}/overview`);
	await seen(head, "main td", "已报 2");
	await shoot(head, "sweep");
	must(await again.evaluate(() => Object.keys(localStorage).every((it) => it === "owner")),
		"what was sent is kept on the phone");
	await head.goto(`${address}/ledgers/sweeps/new`);
	await fillIn(head, { from_day: dayFrom(-1), until_day: dayFrom(0), title: "零报告", kind: "零报告",
		cycle: "每天", days_after: "0" });
	await send(head);
	await again.goto(address);
	await again.locator("main .due-list a").filter({ hasText: `截至${dayFrom(-1)}` }).first().click();
	await seen(again, "main", dayFrom(-1));
	await again.getByRole("button", { name: "零报告" }).click();
	await seen(again, "main .notice", "零报告");
	must(new URL(again.url()).searchParams.get("end") === dayFrom(-1), "another day was answered");
});

promise("a reception becomes a contact with one press, once its purpose is said", async () => {
	const page = await open("clerk");
	await page.goto(`${address}/ledgers/receptions/new`);
	await fillIn(page, { officials: "镇长", petitioner: "卢小满", people: "2", heard: "村口路灯坏了两个月。" });
	await send(page);
	await page.getByRole("button", { name: "申诉求决" }).click();
	await page.waitForURL(/\/contacts\/\d+$/);
	await seen(page, "main dd", "村口路灯坏了两个月。");
});

promise("a reception that is a report is hidden with it, and one that may be a repeat is decided without retyping", async () => {
	const page = await open("clerk"), other = await open("liaison");
	for (const heard of ["举报征地补偿款被截留", "村口井盖丢了一个月", "村口井盖丢了一个月"]) {
		await page.goto(`${address}/ledgers/receptions/new`);
		await fillIn(page, { officials: "镇长", petitioner: "曹小云", people: "1", village: "西山村", heard });
		await send(page);
		if (heard.startsWith("举报"))
			await page.getByRole("link", { name: "检举控告" }).click();
		else
			await page.getByRole("button", { name: "申诉求决" }).click();
		if (heard.startsWith("举报")) {
			await page.fill("#f-respondent", "钱芳");
			await page.click("main form .btn-primary");
		}
		if (await page.locator("label.likely").count()) {
			await shoot(page, "contact-of-row");
			await page.locator("label.likely", { hasText: "另一件事" }).locator("input").check();
			await page.click("main form .btn-primary");
		}
		await page.waitForURL(/\/contacts\/\d+$/);
	}
	await other.goto(`${address}/ledgers/receptions`);
	must(!(await other.locator("main").innerText()).includes("举报征地"), "the report is on the ledger");
});

promise("a task of a conference reaches the unit that must do it, which reports it done from a phone", async () => {
	const page = await open("head"), unit = await open("handler", PHONE), other = await open("other", PHONE);
	await page.goto(`${address}/ledgers/conferences/new`);
	await page.locator("details", { hasText: "勾选参会单位" }).locator("summary").click();
	await page.locator("input[name=attending][value=西山村]").check();
	await fillIn(page, { held_day: dayFrom(0), kind: "信访联席会议", topic: "四季度联席会议" });
	await send(page);
	await seen(page, "main dd", "西山村");
	await page.getByRole("link", { name: "添加：任务" }).click();
	await fillIn(page, { source: "会议议定", title: "清理西山村排水沟", doer: "西山村", due_day: dayFrom(-1),
		given_day: dayFrom(-5) });
	await send(page);
	await unit.goto(address);
	await shoot(unit, "task-workbench");
	await unit.locator(".due-list a", { hasText: "清理西山村排水沟" }).click();
	await unit.fill("#f-words", "排水沟已清理完毕。");
	await shoot(unit, "task");
	await unit.getByRole("button", { name: "报告已完成" }).click();
	await seen(unit, "main dd", "排水沟已清理完毕。");
	await other.goto(unit.url());
	await seen(other, "main", "没有这项交给本单位的任务");
	await page.goto(`${address}/ledgers/tasks`);
	await page.locator("tr", { hasText: "清理西山村排水沟" }).getByRole("link").click();
	await seen(page, "main dd", "排水沟已清理完毕。");
});

promise("a mediation ends in a numbered agreement that prints, and a meeting in its minutes", async () => {
	const page = await open("head");
	await page.goto(`${address}/ledgers/disputes/new`);
	await fillIn(page, { title: "排水沟相邻纠纷", parties: "李四、王五", village: "西山村", mediation: "人民调解",
		mediator: "钱山" });
	await send(page);
	await page.getByRole("link", { name: "人民调解协议书" }).click();
	await page.fill("#f-facts", "李四家排水沟水流入王五家院内。");
	await page.fill("#f-terms", "李四三日内疏通排水沟。");
	await page.getByRole("button", { name: "制发" }).click();
	await seen(page, ".faults", "履行");
	must(await page.inputValue("#f-terms") === "李四三日内疏通排水沟。", "what was typed is lost");
	await fillIn(page, { way: "李四自行疏通", perform_day: dayFrom(3) });
	await page.getByRole("button", { name: "制发" }).click();
	await seen(page, ".paper", "司法确认");
	await seen(page, ".paper-number", "调〔");
	await shoot(page, "agreement");
	const printed = await page.request.get(`${page.url()}/paper.pdf`);
	must((await printed.body()).subarray(0, 4).toString() === "%PDF", "it does not print");
	await page.goto(`${address}/ledgers/conferences/new`);
	await fillIn(page, { held_day: dayFrom(0), kind: "信访联席会议", topic: "专题会" });
	await send(page);
	await page.getByRole("link", { name: "添加：议题" }).click();
	await fillIn(page, { title: "西山村排水", decision: "由水利站牵头整治" });
	await send(page);
	await seen(page, "main ol dd", "由水利站牵头整治");
	await page.getByRole("link", { name: "会议纪要" }).click();
	await page.getByRole("button", { name: "制发" }).click();
	await seen(page, ".paper", "由水利站牵头整治");
});

promise("who acts on what someone else changed meanwhile is told, and keeps what was typed", async () => {
	const page = await open("clerk");
	await register(page, { petitioner: "韩梅", phone: "13800000019", village: "西山村", ...PROBLEM });
	const matter = await openMatter(page), colleague = await open("head");
	await page.locator("#more-acts > summary").click();
	await page.locator("#act-mark summary").click();
	await page.fill("#act-mark [name=note]", "涉及两个村的水渠");
	await colleague.goto(matter);
	await act(colleague, "mark", { note: "历史遗留问题" });
	await page.click("#act-mark button[type=submit]");
	await seen(page, "#act-mark .faults", "期间有人");
	must(await page.inputValue("#act-mark [name=note]") === "涉及两个村的水渠", "what was typed is lost");
	await seen(page, "aside dd", "历史遗留问题");
	await page.click("#act-mark button[type=submit]");
	await seen(page, "aside dd", "涉及两个村的水渠");
});

promise("a notice is listed until its service is recorded, and prints", async () => {
	const page = await open("clerk");
	await register(page, { petitioner: "沈国梁", phone: "13800000018", village: "西山村", ...PROBLEM });
	await openMatter(page);
	await act(page, "accept");
	await page.locator("aside a").filter({ hasText: "受理告知书" }).click();
	await seen(page, ".paper", "沈国梁");
	await shoot(page, "paper");
	const paper = page.url();
	const found = await faults(page);
	await page.goto(`${address}/papers`);
	await page.locator(`td a[href="${new URL(paper).pathname}"]`).waitFor();
	await shoot(page, "papers");
	found.push(...await faults(page));
	must(!found.length, found.join("\n"));
	const printed = await page.request.get(`${paper}/paper.pdf`);
	must((await printed.body()).subarray(0, 4).toString() === "%PDF", "it does not print");
	await page.goto(paper);
	await page.selectOption("#f-way", { label: "当面签收" });
	await page.fill("#f-day", "2020-01-01");
	await page.click('form[action$="/serve"] button');
	await page.locator("#f-day[aria-invalid=true]").waitFor();
	await page.fill("#f-day", "");
	await page.click('form[action$="/serve"] button');
	await seen(page, "aside dd", "当面签收");
	await page.goto(`${address}/papers`);
	must(!await page.locator(`td a[href="${new URL(paper).pathname}"]`).count(), "it is still listed");
});

promise("a figure opens to its records, and a record to its matter", async () => {
	const page = await open("clerk");
	const title = "统计到源头一事";
	await register(page, { petitioner: "何平", phone: "13800000004", village: "东河村", title });
	await page.goto(`${address}/figures`);
	const link = page.locator("main td.number a").filter({ hasText: /^[1-9]\d*$/ }).first();
	const shown = await link.innerText();
	await shoot(page, "figures");
	await link.click();
	await page.waitForURL(/\/figures\/./);
	must((await page.locator(".figure-value strong").innerText()) === shown, "the figure differs");
	must(await page.locator("#t-records tbody tr").count() === Number(shown), "the records differ from the figure");
	await shoot(page, "figure");
	await page.selectOption("#f-rows", "village");
	await page.selectOption("#f-columns", "channel");
	await page.click(".filters button[type=submit]");
	const cell = page.locator("#t-parts tbody tr", { hasText: "东河村" }).locator("td a").first();
	const part = await cell.innerText();
	await cell.click();
	await page.locator(".chips").waitFor();
	must(await page.locator("#t-records tbody tr").count() === Number(part), "the records differ from the part");
	await page.locator("td.title a").filter({ hasText: title }).click();
	await page.waitForURL(/\/(matters|contacts)\/\d+$/);
	if (/contacts/.test(page.url()))
		await openMatter(page);
	await seen(page, "main h1", title);
});

promise("a table that someone designed is kept for the office, and taken off its list again", async () => {
	const page = await open("head"), title = "各村各月信访件次";
	await register(page, { petitioner: "田秀", phone: "13800000061", village: "东河村", ...PROBLEM });
	await page.goto(`${address}/tables`);
	await page.selectOption("#f-rows", "village");
	await page.fill("#f-figure1", "信访总量");
	await page.click(".design button[type=submit]");
	await page.fill("form[method=post] #f-title", title);
	await page.click("form[method=post] .btn-outline-primary");
	await page.waitForURL(`${address}/tables`);
	const kept = page.locator("li", { hasText: title });
	await shoot(page, "tables-kept");
	await kept.locator("a").click();
	await seen(page, "main h1", title);
	await page.locator("td a[href*='contact.total']").first().waitFor();
	for (const village of ["东河村", "西山村"])
		await seen(page, "main tbody", village);
	await page.goto(`${address}/tables`);
	await kept.locator("button").click();
	await page.waitForURL(`${address}/tables`);
	must(!await kept.count(), "it is still on the list");
});

promise("a closed month keeps what was reported, and names the record that came later", async () => {
	const page = await open("head");
	const before = new Date(Date.now() + 8 * 3600e3);
	before.setUTCDate(0); /* last day of the month before */
	const day = before.toISOString().slice(0, 10), month = day.slice(0, 7);
	await page.goto(`${address}/closings`);
	must(await page.locator("main form .btn-primary").count() === 1, "not one month is pointed at");
	await page.click(`form[action="/closings/${month}"] button`);
	await seen(page, "tr .badge-state", "已月结");
	await page.goto(`${address}/closings/${month}`);
	await seen(page, "main .empty", "没有变化");
	await page.goto(`${address}/ledgers/publicity/new`);
	await page.fill("#f-held_day", day);
	await page.fill("#f-topic", "月结以后补记的宣传");
	await page.fill("#f-meetings", "2");
	await page.click("main form button[type=submit]");
	await page.goto(`${address}/closings/${month}`);
	await shoot(page, "closing");
	await page.locator("td.title a").first().click();
	await seen(page, "main", "月结以后补记的宣传");
});

promise("own words stand below their part, bind a typed number, and are offered again next year", async () => {
	const page = await open("head"), year = new Date(Date.now() + 8 * 3600e3).getUTCFullYear();
	const of = (back) => `${address}/summaries?kind=annual&from=${year - back}-01-01&to=${year - back}-12-31`;
	await register(page, { petitioner: "严明", phone: "13800000071", village: "东河村", ...PROBLEM });
	await page.goto(of(1));
	await page.fill("#b-next", "继续抓好初信初访。");
	await page.click("form[data-draft=summary] .acts button");
	await page.goto(of(0));
	const own = page.locator(".own-text", { has: page.locator("#b-next") });
	await own.locator("summary").click();
	await own.locator("button[name=take]").click();
	await page.waitForURL(/saved=1/);
	must(await page.inputValue("#b-next") === "继续抓好初信初访。", "last year's words were not taken over");
	const total = await page.locator(".document a[href*='matter.total?']").first().innerText();
	await page.fill("#b-problems", `全年信访事项总数${total}件。`);
	await page.click("form[data-draft=summary] .acts button");
	await page.locator("button[name=bind]", { hasText: "信访事项总数" }).first().click();
	await page.waitForURL(/saved=1/);
	must(await page.inputValue("#b-problems") === "全年信访事项总数{matter.total}件。", "the number was not bound");
	await shoot(page, "summary-own");
});

promise("the figure of reports is divided into one line, and every village shows none", async () => {
	const clerk = await open("clerk"), village = "东河村";
	await clerk.goto(`${address}/contacts/new`);
	await clerk.selectOption("#f-purpose", "report");
	await register(clerk, { petitioner: "举报甲", phone: "13800000072", village, title: "反映村干部收礼" }, true);
	await clerk.goto(`${address}/figures/report_to_office.total?rows=village`);
	await seen(clerk, "#t-parts", "保密");
	must(await clerk.locator("#t-parts tr", { hasText: village }).locator("td").first().innerText() === "0",
		"the division tells the village");
});

promise("a ledger is laid out in the office's own columns, and its sheet comes back as it went", async () => {
	const page = await open("head");
	await page.goto(`${address}/layouts/new?noun=publicity`);
	await page.fill("#f-title", "镇宣传台账");
	const places = { serial: 1, held_day: 2, topic: 3, meetings: 4, fixed0: 5 };
	for (const [name, place] of Object.entries(places))
		await page.fill(`[name="order.${name}"]`, String(place));
	await page.fill("[name='heading.topic']", "讲了什么");
	await page.fill("[name='heading.fixed0']", "备注");
	await seen(page, "#layout-headings", "讲了什么");
	await page.click("form[data-draft=layout] .acts button");
	await page.waitForURL(/\/layouts\/\d+$/);
	await seen(page, "thead", "讲了什么");
	await seen(page, ".sheet-lines", "填报单位");
	await shoot(page, "layout");
});

promise("a phone's width never scrolls sideways", async () => {
	const page = await open("clerk", PHONE);
	await register(page, { petitioner: "吴大江", phone: "13800000005", village: "西山村",
		...PROBLEM, title: "很长的标题".repeat(12) });
	const contact = page.url(), matter = await openMatter(page), wide = [];
	for (const url of [`${address}/`, `${address}/contacts`, `${address}/matters`,
	                   `${address}/contacts/new`, `${address}/figures`, contact, matter]) {
		await page.goto(url);
		const [holds, has] = await page.evaluate(() =>
			[document.documentElement.scrollWidth, innerWidth]);
		if (holds > PHONE.width || has > PHONE.width)
			wide.push(`${url} is ${Math.max(holds, has)} px wide`);
	}
	must(!wide.length, wide.join("\n"));
});

/* What axe finds on a page, a line each. */
promise("what a conference decided is followed until it is done, and a mistaken row is struck out", async () => {
	const page = await open("clerk");
	await page.goto(address + "/ledgers/conferences/new");
	await page.selectOption("#f-kind", { label: "信访联席会议" });
	await page.fill("#f-topic", "十一月联席会议");
	await page.click("main form[method=post] button[type=submit]");
	await page.click("main a:has-text('添加：任务')");
	await page.fill("#f-title", "修复东河村水渠");
	await page.selectOption("#f-source", { label: "会议议定" });
	await page.fill("#f-due_day", "2020-01-01");
	await page.click("main form[method=post] button[type=submit]");
	must(await page.inputValue("#f-title") === "修复东河村水渠", "what was typed is kept when a date is wrong");
	await page.fill("#f-due_day", "2099-01-01");
	await page.click("main form[method=post] button[type=submit]");
	await page.click("main ol a");
	await page.click("main .acts a:has-text('修改')");
	await page.fill("#f-result", "已开工");
	await page.click("main form[method=post] button[type=submit]");
	await page.locator("dd", { hasText: "已开工" }).waitFor();
	await page.click("summary:has-text('注销本行')");
	await page.fill("#f-reason", "登记重复");
	await page.click("main details button[type=submit]");
	await page.locator("main .notice", { hasText: "登记重复" }).waitFor();
	must(!(await faults(page)).length, "axe finds nothing on a row");
});

async function faults(page) {
	await page.evaluate(AXE);
	const found = await page.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] }));
	return found.violations.map((it) =>
		`${new URL(page.url()).pathname}: ${it.id}: ${it.nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join(" | ")}`);
}

const VISITS = [
	[null, [["sign-in", "/sign-in"]]],
	["clerk", [["workbench", "/"], ["form", "/contacts/new"], ["contact", "/contacts/1"], ["care", "/contacts/1/care"],
		["matter-1", "/matters/1"], ["contacts", "/contacts"], ["matters", "/matters"],
		["figures", "/figures"], ["summaries", "/summaries"], ["quarter", "/summaries?kind=quarter"], ["check", "/check"], ["disputes", "/ledgers/disputes"],
		["dispute-form", "/ledgers/disputes/new"], ["ledgers", "/ledgers"], ["relief-form", "/ledgers/relief/new"], ["import", "/import"], ["search", "/search?q=低保"]]],
	["admin", [["units", "/units"], ["users", "/users"], ["settings", "/settings"], ["health", "/health"]]],
	["head", [["calendar", "/calendar"], ["calendar-year", "/calendar?year=2026"], ["villages", "/villages"], ["assessments", "/assessments"], ["today", "/today"],
		["tables", "/tables"], ["closings", "/closings"], ["layouts", "/layouts"], ["layout-form", "/layouts/new?noun=contacts"], ["outline", "/summaries/outline"], ["own-words", "/summaries?kind=annual"], ["table", "/tables/petitions_by_village"], ["appointment-form", "/ledgers/appointments/new"],
		["pivot", "/figures/contact.total?rows=village&columns=channel"], ["rosters", "/ledgers/rosters"], ["roster-form", "/ledgers/rosters/new"], ["sweeps", "/ledgers/sweeps"],
		["holidays", "/holidays"], ["holidays-next", "/holidays?year=2027"]]],
	["auditor", [["journal", "/journal"]]],
];
for (const [login, pages] of VISITS)
	promise(`axe finds nothing on the pages of ${login ?? "nobody"}`, async () => {
		const page = await open(login), found = [];
		if (login === "clerk")
			await register(page, { petitioner: "马晓", phone: "13800000006", village: "西山村", ...PROBLEM });
		for (const [name, path] of pages) {
			const answer = await page.goto(address + path);
			if (answer.status() !== 200 || page.url() !== encodeURI(address + path))
				found.push(`${path}: ${answer.status()} at ${page.url()}`);
			await page.locator("main h1").waitFor();
			await shoot(page, name);
			found.push(...await faults(page));
			if (name !== "figures")
				continue;
			await page.locator("main td.number a").first().click();
			await page.waitForURL(/\/figures\/./);
			found.push(...await faults(page));
		}
		must(!found.length, found.join("\n"));
	});

promise("axe finds nothing on a refused form, or on a matter with an act open", async () => {
	const page = await open("clerk");
	await page.goto(`${address}/contacts/new`);
	await page.click(".acts button[type=submit]");
	await page.locator(".faults").waitFor();
	await shoot(page, "form-refused");
	const found = await faults(page);
	await register(page, { petitioner: "高远", phone: "13800000016", village: "西山村", ...PROBLEM });
	await openMatter(page);
	await page.locator("#more-acts > summary").click();
	await page.locator("#act-assign summary").click();
	await shoot(page, "matter-act");
	found.push(...await faults(page));
	must(!found.length, found.join("\n"));
});

promise("a name that is a script is shown as text", async () => {
	const page = await open("clerk"), name = "<script>window.ran=1</script>";
	await register(page, { petitioner: name, phone: "13800000007", title: `${name}"'&`, content: name });
	const contact = page.url(), matter = await openMatter(page);
	for (const url of [contact, matter, `${address}/contacts`, `${address}/matters`, `${address}/`]) {
		await page.goto(url);
		await page.locator("main h1").waitFor();
		must(!await page.evaluate(() => window.ran), `${url} ran it`);
		if (url !== `${address}/`)
			must((await page.locator("main").innerText()).includes(name), `${url} does not show it`);
	}
	await page.goto(`${address}/contacts/new`);
	await page.fill("#f-phone", "13800000007");
	await seen(page, "#likely", name);
	must(!await page.evaluate(() => window.ran), "the likely matters ran it");
});

promise("a session that ends in mid-form keeps what was typed", async () => {
	const page = await open("clerk");
	await page.goto(`${address}/contacts/new`);
	await page.fill("#f-petitioner", "许文");
	await page.fill("#f-phone", "13800000008");
	await page.fill("#f-title", PROBLEM.title);
	await page.fill("#f-content", "第一行\n第二行 “引号” & <尖括号>");
	await page.context().clearCookies();
	await page.click(".acts button[type=submit]");
	await page.locator("#f-password").waitFor();
	await shoot(page, "session-ended");
	await signIn(page, "clerk");
	await page.locator('main form[action="/contacts"]').waitFor();
	await shoot(page, "session-continued");
	must((await page.locator("main dl").innerText()).includes("许文"), "what waits is not shown");
	await page.click('main form[action="/contacts"] button[type=submit]');
	await page.waitForURL(/\/contacts\/\d+$/);
	const facts = await page.locator("dl.facts").innerText();
	for (const words of ["许文", "13800000008", PROBLEM.title, "第一行\n第二行 “引号” & <尖括号>"])
		must(facts.includes(words), `lost: ${words}`);
});

promise("a matter is found by the unit it was sent to, and by no other", async () => {
	const page = await open("clerk");
	await register(page, { petitioner: "冯梅", phone: "13800000009", village: "西山村", ...PROBLEM });
	const matter = await openMatter(page);
	await act(page, "accept");
	await act(page, "assign", { unit_id: "西山村", until: inTenDays });
	const other = await open("other");
	must((await other.goto(matter)).status() === 404, "the other unit's handler may read it");
	must((await other.goto(`${address}/matters`)).status() === 200, "no ledger");
	must(!(await other.locator("main").innerText()).includes("冯梅"), "it is in the other unit's ledger");
	const handler = await open("handler");
	must((await handler.goto(matter)).status() === 200, "the unit it was sent to may not read it");
	await shoot(handler, "matter-of-handler");
});

promise("a double click registers once", async () => {
	const page = await open("clerk");
	await page.goto(`${address}/contacts/new`);
	await page.fill("#f-petitioner", "双击人");
	await page.fill("#f-title", PROBLEM.title);
	await page.dblclick(".acts button[type=submit]");
	await page.waitForURL(/\/contacts\/\d+$/);
	await page.goto(`${address}/contacts?petitioner=${encodeURIComponent("双击人")}`);
	must(await page.locator("main tbody tr").count() === 1, "it was registered more than once");
});

promise("a wrong date is said beside its field, and what was typed stays", async () => {
	const page = await open("clerk");
	await page.goto(`${address}/contacts/new`);
	await page.fill("#f-petitioner", "韩冬");
	await page.fill("#f-title", PROBLEM.title);
	await page.fill("#f-received", "2026-02-30 09:00");
	await page.click(".acts button[type=submit]");
	const input = page.locator("#f-received");
	await page.locator("#f-received[aria-invalid=true]").waitFor();
	const beside = await input.evaluate((it) => it.getAttribute("aria-describedby").split(" ")
		.map((id) => document.getElementById(id)?.textContent ?? "").join(""));
	must(/[\u4e00-\u9fff]{4}/.test(beside), `beside the field: ${beside}`);
	must(await input.inputValue() === "2026-02-30 09:00", "the wrong date is gone");
	must(await page.inputValue("#f-petitioner") === "韩冬", "the name is gone");
	await shoot(page, "wrong-date");
});

promise("a refused act keeps the unit that was chosen", async () => {
	const page = await open("clerk");
	await register(page, { petitioner: "蒋勤", phone: "13800000017", village: "西山村", ...PROBLEM });
	await openMatter(page);
	await page.locator("#more-acts > summary").click();
	await page.locator("#act-assign summary").click();
	await page.selectOption("#act-assign [name=unit_id]", { label: "西山村" });
	await page.fill("#act-assign [name=until]", "2026-02-30");
	await page.click("#act-assign button[type=submit]");
	await page.locator("#act-assign [name=until][aria-invalid=true]").waitFor();
	const unit = await page.locator("#act-assign [name=unit_id] option:checked").innerText();
	must(unit === "西山村", `the unit is now “${unit}”`);
});

promise("on a phone, an earlier matter of the same phone number is seen where one types", async () => {
	const page = await open("clerk", PHONE);
	await register(page, { petitioner: "沈静", phone: "13800000021", village: "西山村", ...PROBLEM });
	await page.goto(`${address}/contacts/new`);
	await page.fill("#f-phone", "13800000021");
	const likely = page.locator("#likely .likely").first();
	await likely.waitFor();
	const box = await likely.boundingBox();
	must(box.y + 20 < PHONE.height, `it begins ${Math.round(box.y)} px down a screen of ${PHONE.height}`);
	await shoot(page, "likely-on-a-phone");
});

promise("refused rows of an import are downloaded with their reasons, by their importer alone", async () => {
	const page = await open("clerk");
	await page.goto(`${address}/import`);
	await page.selectOption("#f-noun", "contacts");
	await page.setInputFiles("#f-file", { name: "台账.csv", mimeType: "text/csv",
		buffer: Buffer.from("收到时间,信访形式,信访人,标题\n2026-02-30,来信,甲,坏日期\n") });
	await page.click("main button.btn-primary");
	const link = await page.locator('a[href^="/import/refused/"]').getAttribute("href");
	const rows = await (await page.request.get(address + link)).text();
	must(rows.includes("坏日期") && rows.includes("2026-02-30"), rows);
	const other = await open("head");
	must((await other.request.get(address + link)).status() === 404, "another may read them");
});

promise("the pages speak the language that was chosen, and go on doing so", async () => {
	const page = await open("head");
	await page.goto(`${address}/matters`);
	await page.click(".foot button[value=en]");
	await page.waitForURL(`${address}/matters`);
	must(await page.locator("main h1").innerText() === "Matters", "not English");
	const again = await open("head");
	must(await again.locator("html").getAttribute("lang") === "en", "forgotten at the next sign-in");
	await again.click(".foot button[value=zh-CN]");
	await again.waitForURL(`${address}/`);
});

promise("a setting changed on its page is in force at once", async () => {
	const admin = await open("admin");
	await admin.goto(`${address}/settings`);
	await admin.fill("#f-ledger_rows", "9");
	await admin.click("main button[type=submit]");
	await admin.locator("#f-ledger_rows[aria-invalid=true]").waitFor();
	await admin.fill("#f-ledger_rows", "10");
	await admin.click("main button[type=submit]");
	await admin.waitForURL(/saved=1/);
	const page = await open("clerk");
	await page.goto(`${address}/contacts`);
	must(await page.locator("main tbody tr").count() === 10, "the ledger has not ten rows");
	await admin.fill("#f-ledger_rows", "50");
	await admin.click("main button[type=submit]");
});

for (const [says, keep] of [...Object.entries(week), ...Object.entries(screens), ...Object.entries(procedure),
                           ...Object.entries(ways)])
	promise(says, keep);

let failed = 0;
for (const { says, keep } of promises) {
	try {
		await keep();
		console.log(`ok   ${says}`);
	} catch (why) {
		failed++;
		console.log(`FAIL ${says}\n     ${String(why.message).split("\n").slice(0, 14).join("\n     ")}`);
	}
	await Promise.all(browser.contexts().map((it) => it.close()));
}
await browser.close();
console.log(`${promises.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
