/* procedure.mjs: what the pages promise of the law's procedure: nobody's right is lost by what a clerk
 * clicks, and what is to be done is offered with its article. */
import { act, address, must, open, openMatter, register, seen, shoot } from "./office.mjs";

const OPINION = { facts: "现场查看，路面破损属实。", basis: "《信访工作条例》第三十二条", note: "已列入修复计划。",
                  result: "不予支持" };
let phone = 13800000100;

async function given(page, fields = {}) {
	await register(page, { petitioner: "冯国强", phone: `${phone++}`, village: "西山村",
		title: "村道破损无人修", content: "村道破损，雨天难行。", ...fields });
	return openMatter(page);
}

async function concluded(page) {
	const matter = await given(page);
	await act(page, "accept");
	await act(page, "reply", OPINION);
	await act(page, "serve", { way: "当面签收", witness: "冯国强", place: "信访接待室" });
	await act(page, "conclude");
	return matter;
}

export const procedure = {
	"the next step stands on the matter's page with its article, and a reply says what the law wants in it": async () => {
		const page = await open("clerk");
		await given(page);
		await seen(page, ".act-offer > .article", "《信访工作条例》第二十三、三十一条");
		await act(page, "accept");
		await page.locator("#act-reply > summary").click();
		await page.fill("#act-reply [name=note]", "已列入计划。");
		await page.selectOption("#act-reply [name=result]", { label: "予以支持" });
		await page.click("#act-reply button[type=submit]");
		await page.locator("#act-reply [name=facts][aria-invalid=true]").waitFor();
		await page.locator("#act-reply [name=basis][aria-invalid=true]").waitFor();
		must(await page.inputValue("#act-reply [name=note]") === "已列入计划。", "what was typed is gone");
	},

	"an archived matter is still led to review while the thirty days run": async () => {
		const page = await open("clerk");
		await concluded(page);
		await act(page, "archive");
		await seen(page, ".matter-head", "已归档");
		await act(page, "review", { outside: "云溪县人民政府" });
		await seen(page, ".matter-head", "复查中");
	},

	"a reply is put right by a new paper that names the old one and is served anew": async () => {
		const page = await open("clerk");
		await concluded(page);
		await act(page, "correct_reply", { ...OPINION, note: "经重新核查，予以支持。", result: "予以支持" });
		await seen(page, ".matter-head", "已答复");
		await page.locator('aside a[href^="/papers/"]', { hasText: "更正" }).click();
		await seen(page, ".paper", "原文书不再使用");
		await seen(page, ".paper .letterhead", "");
		await shoot(page, "paper-corrected");
	},

	"what comes again after the end waits on the page until it is answered": async () => {
		const page = await open("clerk");
		const matter = await concluded(page);
		await page.click('a[href^="/contacts/new?matter_id="]');
		await page.fill("#f-petitioner", "冯国强");
		await page.fill("#f-title", "村道仍未修");
		await page.click(".acts button[type=submit]");
		await page.waitForURL(/\/contacts\/\d+$/);
		await seen(page, "main dd .badge-state", "重");
		await page.goto(matter);
		await seen(page, ".clock", "重信重访告知");
		await act(page, "answer_repeat", { note: "按原处理意见办理，修复安排在下月。" });
		await seen(page, ".story", "已告知重信重访");
		must(await page.locator("#act-answer_repeat").count() === 0, "it is offered once more");
	},

	"a report on an official is not taken as a repeat of what many see": async () => {
		const page = await open("clerk");
		await given(page);
		await page.click('a[href^="/contacts/new?matter_id="]');
		await page.fill("#f-petitioner", "冯国强");
		await page.fill("#f-title", "举报村干部贪占");
		await page.selectOption("#f-purpose", { label: "检举控告" });
		await page.click(".acts button[type=submit]");
		await seen(page, "main", "检举控告须单独立为一件");
		must(await page.inputValue("#f-title") === "举报村干部贪占", "what was typed is gone");
	},

	"a proof of service prints to be signed, and a file holds slips, papers and proofs": async () => {
		const page = await open("clerk");
		const matter = await concluded(page);
		for (const each of ["file.pdf"]) {
			const answer = await page.request.get(`${matter}/${each}`);
			must(answer.ok() && (await answer.body()).subarray(0, 5).toString() === "%PDF-", "no PDF");
		}
		const paper = await page.locator('aside a[href^="/papers/"]').first().getAttribute("href");
		const proof = await page.request.get(`${address}${paper}/service.pdf`);
		must(proof.ok() && (await proof.body()).subarray(0, 5).toString() === "%PDF-", "no proof");
	},

	"a unit's link in the overview of limits opens that unit's matters and no others": async () => {
		const page = await open("clerk");
		await given(page);
		await act(page, "accept");
		await act(page, "assign", { unit_id: "西山村", until: new Date(Date.now() + 8 * 3600e3 + 9 * 86400e3)
			.toISOString().slice(0, 10), note: "请核查" });
		await page.goto(`${address}/limits`);
		const row = page.locator("main tbody tr", { hasText: "西山村" }).first();
		await row.locator("a").click();
		const handlers = await page.locator("main tbody tr td:nth-child(9)").allInnerTexts();
		must(handlers.length > 0 && handlers.every((it) => it === "西山村"), handlers.join());
	},

	"a matter is marked hard with its reason and found among the hard ones": async () => {
		const page = await open("clerk");
		await given(page, { title: "两村界址争议" });
		await act(page, "mark", { size: "重大", note: "涉及两村三十余户" });
		await page.goto(`${address}/matters`);
		await page.check("[name=hard]");
		await page.click(".filters button[type=submit]");
		await seen(page, "main tbody", "两村界址争议");
		const count = await page.locator("main tbody tr").count();
		must(count < 10, `${count} matters are hard`);
	},

	"supervision is for those who lead, and a handler does not open it": async () => {
		for (const login of ["head", "clerk"]) {
			const page = await open(login);
			await page.goto(`${address}/supervisions`);
			await seen(page, "main h1", "督查督办");
			await shoot(page, "supervisions");
		}
		const handler = await open("handler");
		must((await handler.request.get(`${address}/supervisions`)).status() === 403, "a handler opens it");
	},
};
