/* office.mjs: what every journey needs: a browser, people signed in, registering, screenshots. */
import { createRequire } from "node:module";
import { mkdirSync } from "node:fs";

const require = createRequire(new URL("../../web/", import.meta.url));
const { chromium } = require("playwright-core");
export const AXE = require("axe-core").source;
export const address = process.argv[2];
const shots = process.env.XINQIAO_SHOTS;
export const WIDE = { width: 1366, height: 900 }, PHONE = { width: 390, height: 844 };

export const browser = await chromium.launch({ executablePath: "/usr/bin/chromium",
	args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });

/* A page of somebody's own browser; with a login, signed in. */
export async function open(login, viewport = WIDE) {
	const context = await browser.newContext({ viewport, locale: "zh-CN", bypassCSP: true });
	context.setDefaultTimeout(8000);
	const page = await context.newPage();
	if (login) {
		await page.goto(`${address}/sign-in`);
		await signIn(page, login);
		await page.waitForURL((url) => url.pathname !== "/sign-in");
	}
	return page;
}

export async function signIn(page, login) {
	await page.fill("#f-login", login);
	await page.fill("#f-password", `${login}12345`);
	await page.click("main button[type=submit]");
}

/* Registers a contact with the fields given by name; answers its page's address. */
export async function register(page, fields, isThere = false) {
	if (!isThere)
		await page.goto(`${address}/contacts/new`);
	for (const [name, value] of Object.entries(fields))
		await page.fill(`#f-${name}`, value);
	await page.click(".acts button[type=submit]");
	await page.waitForURL(/\/contacts\/\d+$/);
	return page.url();
}

export async function openMatter(page) {
	await page.click('.acts a[href^="/matters/"]');
	await page.waitForURL(/\/matters\/\d+$/);
	return page.url();
}

/* A form of the matter's page: its fields by name, selects by label. */
export async function act(page, code, fields = {}) {
	const box = page.locator(`#act-${code}`);
	if (await page.locator(`#more-acts:not([open]) #act-${code}`).count())
		await page.locator("#more-acts > summary").click();
	await box.locator("summary").click();
	for (const [name, value] of Object.entries(fields)) {
		const input = box.locator(`[name=${name}]`);
		if (await input.evaluate((it) => it.tagName === "SELECT"))
			await input.selectOption({ label: value });
		else
			await input.fill(value);
	}
	await Promise.all([page.waitForResponse((it) => it.request().method() === "GET" &&
		/\/matters\/\d+$/.test(it.url())), box.locator("button[type=submit]").click()]);
	await page.waitForLoadState();
}

/* A page at both sizes, into the folder XINQIAO_SHOTS names. */
export async function shoot(page, name) {
	if (!shots)
		return;
	mkdirSync(shots, { recursive: true });
	for (const [size, viewport] of [["wide", WIDE], ["phone", PHONE]]) {
		await page.setViewportSize(viewport);
		await page.screenshot({ path: `${shots}/${name}-${size}.png` });
	}
	await page.setViewportSize(WIDE);
}

export function must(holds, says) {
	if (!holds)
		throw new Error(says);
}

export async function seen(page, selector, text) {
	await page.locator(selector).filter({ hasText: text }).first().waitFor();
}
