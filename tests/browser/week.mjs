/* week.mjs: a township's week as its people walk it: the head plans, a leader looks at a phone, the clerk
 * receives, a liaison officer reports from a phone. */
import { PHONE, address, must, open, seen, shoot } from "./office.mjs";

const dayFrom = (days) => new Date(Date.now() + 8 * 3600e3 + days * 86400e3).toISOString().slice(0, 10);
const places = {};

async function write(page, ledger, fields, query = "") {
	await page.goto(`${address}/ledgers/${ledger}/new${query}`);
	for (const [name, value] of Object.entries(fields)) {
		const input = page.locator(`main form [name=${name}]`).last();
		const kind = await input.evaluate((it) => it.tagName + (it.type ?? ""));
		if (kind.startsWith("SELECT"))
			await input.selectOption({ label: value });
		else if (/checkbox/.test(kind))
			await input.check();
		else
			await input.fill(value);
	}
	await save(page);
	return page.url();
}
async function save(page) {
	await page.locator("main form .acts button.btn-primary").last().click();
	await page.waitForURL((url) => !/\/new$/.test(url.pathname));
	must(!await page.locator(".faults").count(), await page.locator("main").innerText());
}

async function mustFit(page, paths) {
	const wide = [];
	for (const path of paths) {
		await page.goto(new URL(path, address).href);
		await page.locator("main h1").waitFor();
		const [holds, has] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
		if (holds > PHONE.width || has > PHONE.width)
			wide.push(`${path} is ${Math.max(holds, has)} px wide`);
		await shoot(page, `fits-${path.replace(address, "").replace(/[^a-z0-9]+/gi, "-")}`);
		await page.setViewportSize(PHONE);
	}
	must(!wide.length, wide.join("\n"));
}

export const week = {
	"Monday: the head plans reception, duty and zero reports of a special period": async () => {
		const head = await open("head");
		places.reception = await write(head, "rosters", { from_day: dayFrom(-1), until_day: dayFrom(9), title: "一周接访",
			purpose: "接访", rule: "每天", holidays: "照常", turn: "逐次轮换", names: "陈静\n镇长 刘建国",
			place: "信访接待室", hours: "9:00—11:30" });
		await head.getByRole("button", { name: "生成排班" }).click();
		await head.waitForURL(/\/days$/);
		await seen(head, "main tbody tr", "镇长 刘建国");
		await shoot(head, "week-roster");
		places.period = await write(head, "periods", { from_day: dayFrom(0), until_day: dayFrom(3), title: "节日期间",
			head: "刘建国", plan: "值班电话畅通，来访先接待。", calls: "信访办 0571-80000001\n派出所 110" });
		const period = places.period.split("/").pop();
		await write(head, "rosters", { from_day: dayFrom(0), until_day: dayFrom(2), title: "节日值班", purpose: "值班",
			rule: "每天", holidays: "照常", turn: "逐次轮换", names: "李敏\n王强\n周正" }, `?parent=${period}`);
		await head.locator('main a[href^="/ledgers/rosters/"]').first().click();
		await head.getByRole("button", { name: "生成排班" }).click();
		await seen(head, ".notice", dayFrom(3)); /* the period's last day and its nights are guarded by nobody */
		await shoot(head, "week-gaps");
		await write(head, "sweeps", { from_day: dayFrom(-1), until_day: dayFrom(3), title: "节日零报告", kind: "零报告",
			cycle: "每天", days_after: "0" }, `?parent=${period}`);
		await write(head, "appointments", { day: dayFrom(0), hours: "10:00", official: "镇长 刘建国", place: "信访接待室",
			petitioner: "卢小满", village: "西山村", people: "2", heard: "路灯坏了两个月", told_day: dayFrom(0) });
	},

	"a duty roster that names somebody twice is refused with the name": async () => {
		const head = await open("head");
		await head.goto(`${address}/ledgers/rosters/new`);
		await head.fill("#f-title", "重复的排班");
		await head.fill("#f-names", "李敏\n王强\n李敏");
		for (const [name, label] of [["purpose", "值班"], ["rule", "每天"], ["holidays", "照常"], ["turn", "逐次轮换"]])
			await head.selectOption(`#f-${name}`, { label });
		await head.fill("#f-until_day", dayFrom(5));
		await head.locator("main form .acts button.btn-primary").click();
		await seen(head, ".faults", "李敏出现了两次");
	},

	"the leader sees on a phone what is his today, and every page fits": async () => {
		const leader = await open("leader", PHONE);
		await leader.goto(address);
		const first = leader.locator("main .due-list li").first();
		must((await first.innerText()).includes("我"), "the leader's own does not stand first");
		await shoot(leader, "week-leader");
		await leader.setViewportSize(PHONE);
		await leader.getByRole("link", { name: "今日接访" }).click();
		await seen(leader, "main li", "卢小满");
		must(!await leader.getByRole("button", { name: "登记接待" }).count(), "a leader keeps the register");
		await mustFit(leader, ["/", "/today", "/calendar", "/calendar?year=2026", "/villages", "/assessments", "/matters",
			"/ledgers", "/ledgers/rosters", `${places.reception}/days`, `${places.period}/board`]);
	},

	"the clerk writes a reception down from the appointment with one press": async () => {
		const clerk = await open("clerk");
		await clerk.goto(`${address}/today`);
		await shoot(clerk, "week-today");
		await clerk.locator("main li").filter({ hasText: "卢小满" }).getByRole("button", { name: "登记接待" }).click();
		await clerk.waitForURL(/\/receptions\/\d+\/change$/);
		must(await clerk.inputValue("#f-petitioner") === "卢小满", "the representative is not taken over");
		await clerk.fill("#f-answered", "已报修，三日内恢复。");
		await save(clerk);
		await clerk.goto(`${address}/today`);
		await seen(clerk, "main li", "已登记");
	},

	"the liaison officer answers each day's report on a phone, and every page fits": async () => {
		const phone = await open("liaison", PHONE);
		await phone.goto(address);
		await phone.locator("main .due-list a").filter({ hasText: `《节日零报告》截至${dayFrom(-1)}` }).first().click();
		await seen(phone, "main", `${dayFrom(-1)} — ${dayFrom(-1)}`);
		await phone.getByRole("button", { name: "零报告" }).click();
		await seen(phone, "main .notice", "零报告");
		await phone.goto(address);
		must(!await phone.locator("main .due-list a").filter({ hasText: `《节日零报告》截至${dayFrom(-1)}` }).count(),
			"what was answered is still asked for");
		await phone.locator("main .due-list a").filter({ hasText: `《节日零报告》截至${dayFrom(0)}` }).first().click();
		await phone.fill("#f-found", "9"); /* more than the village's disputes of other promises */
		await phone.fill("#f-text", "一户排水纠纷");
		await phone.getByRole("button", { name: "报送排查情况" }).click();
		await seen(phone, "main", "还没有录入");
		const turn = phone.url(), owed = async () =>
			Number((await phone.locator("main").innerText()).match(/还没有录入[^0-9]*([0-9]+)/)[1]);
		const before = await owed();
		await phone.getByRole("link", { name: "录入一件纠纷" }).click();
		await phone.fill("#f-title", "一户排水纠纷");
		await save(phone);
		await phone.goto(turn);
		must(await owed() === before - 1, "the dispute does not count for its return");
		const village = await phone.request.get(`${address}/api/v1/villages`);
		const id = (await village.json()).villages?.[0]?.id ?? 0;
		await mustFit(phone, ["/", turn, "/today", "/calendar", "/calendar?year=2026", "/villages", `/villages/${id}`, "/ledgers",
			"/ledgers/disputes", "/ledgers/disputes/new", "/ledgers/returns", `${places.reception}/days`,
			`${places.period}/board`, "/contacts/new"]);
	},

	"Friday: the head sees who has reported and hands over, and next week's plan is asked for": async () => {
		const head = await open("head"), clerk = await open("clerk");
		await head.goto(`${places.period}/board`);
		await seen(head, "main th", "节日零报告");
		must(await head.locator('main a[href="tel:110"]').count() === 1, "the police are not to be called");
		await head.getByRole("link", { name: "交接班" }).click();
		await head.selectOption("#f-part", { label: "全天" });
		await head.fill("#f-gives", "王强");
		await head.fill("#f-takes", "王强");
		await head.locator("main form .acts button.btn-primary").click();
		await seen(head, ".faults", "接班人应为另一人");
		await head.fill("#f-takes", "周正");
		await save(head);
		await head.goto(`${places.period}/board`);
		await seen(head, "main li", "排班为");
		await shoot(head, "week-board");
		await clerk.goto(`${address}/calendar?day=${nextMonday()}`);
		await seen(clerk, "main .day-list", "每周工作计划");
		await shoot(clerk, "week-calendar");
		await head.goto(`${address}/assessments`);
		await seen(head, "main th", "西山村");
		await shoot(head, "week-assessments");
	},
};

function nextMonday() {
	const weekday = new Date(Date.now() + 8 * 3600e3).getUTCDay();
	return dayFrom(8 - (weekday || 7));
}
