/* ways.mjs: every way of working that twelve offices described, touched on the page that the manual names:
 * one promise for each line of ways.tsv. */
import { readFileSync } from "node:fs";
import { act, address, must, open, openMatter, register } from "./office.mjs";

const [, ...rows] = readFileSync(new URL("ways.tsv", import.meta.url), "utf8").trimEnd().split("\n")
	.map((line) => line.split("\t"));
let count = 0;
const dayFrom = (days) => new Date(Date.now() + 8 * 3600e3 + days * 86400e3).toISOString().slice(0, 10);

/* "day={7};names=张一\n王二": pairs; {7} is the day in a week. */
function valuesOf(text) {
	return Object.fromEntries(text.split(";").filter(Boolean).map((pair) => {
		const at = pair.indexOf("=");
		return [pair.slice(0, at), pair.slice(at + 1).replaceAll("\\n", "\n")
			.replace(/\{(-?\d+)\}/g, (all, days) => dayFrom(Number(days)))];
	}));
}

/* Choices by their code, their label, or "#2" the second. */
async function choose(input, value) {
	const option = input.locator("option");
	if (value.startsWith("#"))
		return input.selectOption({ index: Number(value.slice(1)) });
	const found = await option.evaluateAll((all, wanted) =>
		all.findIndex((it) => it.value === wanted || it.textContent.trim() === wanted), value);
	must(found >= 0, `there is no choice ${value}: ${await option.allInnerTexts()}`);
	return input.selectOption({ index: found });
}

async function fillIn(box, values) {
	for (const [name, value] of Object.entries(values)) {
		const input = box.locator(`[name=${name}]`).last();
		const kind = await input.evaluate((it) => it.tagName + (it.type ?? ""));
		if (kind.startsWith("SELECT"))
			await choose(input, value);
		else if (/checkbox/.test(kind))
			await input.check();
		else
			await input.fill(value);
	}
}

async function newMatter(page) {
	count++;
	await register(page, { petitioner: `来访人${count}`, phone: `137${String(count).padStart(8, "0")}`,
		village: "西山村", title: `第${count}件：水渠损坏`, content: "水渠损坏，无法灌溉。" });
	const contact = page.url();
	await openMatter(page);
	return contact;
}

async function doAct(page, code, values) {
	const box = page.locator(`#act-${code}`);
	if (await page.locator(`#more-acts:not([open]) #act-${code}`).count())
		await page.locator("#more-acts > summary").click();
	await box.locator("summary").click();
	await fillIn(box, values);
	await Promise.all([page.waitForResponse((it) => it.request().method() === "GET" &&
		/\/matters\/\d+$/.test(it.url())), box.locator("button[type=submit]").click()]);
	await page.waitForLoadState();
}

const DOINGS = {
	see: (page, target) => page.goto(address + target),

	keep: async (page, noun, values) => {
		await page.goto(`${address}/ledgers/${noun}/new`);
		const form = page.locator("main form[method=post]");
		await fillIn(form, values);
		await form.locator("button.btn-primary").click();
		await page.waitForURL(/\/ledgers\/\w+\/\d+$/);
	},
	/* "accept assign": the last with the values, those before it to get there. */
	act: async (page, codes, values) => {
		const before = codes.split(" "), last = before.pop();
		await newMatter(page);
		for (const code of before)
			await act(page, code);
		await doAct(page, last, values);
	},
	register: async (page, target, values) => {
		await page.goto(`${address}/contacts/new`);
		await fillIn(page.locator("main form[method=post]"), values);
		await page.click(".acts button[type=submit]");
		await page.waitForURL(/\/contacts\/\d+$/);
	},
	file: async (page) => {
		const contact = await newMatter(page);
		const answer = await page.request.get(`${contact}/slip.pdf`);
		must(answer.ok() && (await answer.body()).subarray(0, 5).toString() === "%PDF-", "the slip is no PDF");
	},
	closed: async (page, code, values) => {
		await newMatter(page);
		await act(page, "accept");
		await act(page, "reply", { facts: "现场查看属实。", basis: "《信访工作条例》第三十二条", note: "已修复。", result: "予以支持" });
		await act(page, "serve", { way: "当面签收", witness: "来访人" });
		await act(page, "conclude");
		await doAct(page, code, values);
	},
	reply: async (page, target, values) => {
		await newMatter(page);
		await act(page, "accept");
		await doAct(page, "reply", values);
		await page.locator('aside a[href^="/papers/"]').last().click();
		await page.waitForURL(/\/papers\/\d+$/);
	},
	care: async (page, target, values) => {
		await page.goto(`${await newMatter(page)}/care`);
		await fillIn(page.locator("main form[method=post]"), values);
		await page.click("main form[method=post] .btn-primary");
		await page.locator(".story").waitFor();
	},
	/* An answer to a higher office stands on the matter it is about. */
	notice: async (page, target, values) => {
		await newMatter(page);
		const number = await page.locator(".matter-head .number").first().innerText();
		await DOINGS.keep(page, "notices", { ...values, matter: number });
	},
};

async function touch(page, [, , , , , , doing, target, values, shows]) {
	await DOINGS[doing](page, target, valuesOf(values));
	const text = await page.locator("main").innerText();
	must(!shows || shows.split("|").some((it) => text.includes(it)), `${doing} ${target}: “${shows}” is not shown`);
}

export const ways = Object.fromEntries(rows.filter((row) => row[1]).map((row) => [
	`way of working ${row[0]}: ${row[1]}`,
	async () => {
		const pages = new Map();
		for (const each of rows.filter((it) => it[0] === row[0])) {
			const login = each[5];
			if (!pages.has(login))
				pages.set(login, await open(login));
			await touch(pages.get(login), each);
		}
	},
]));
