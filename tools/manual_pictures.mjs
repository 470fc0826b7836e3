/* manual_pictures.mjs ADDRESS FOLDER LANGUAGE: the manual's pictures, taken of a demonstration township
 * that is being served. */
import { createRequire } from "node:module";

const [address, folder, language] = process.argv.slice(2);
const require = createRequire(new URL("../web/", import.meta.url));
const { chromium } = require("playwright-core");
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium",
	args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });

async function open(viewport) {
	const page = await (await browser.newContext({ viewport, locale: language })).newPage();
	await page.goto(`${address}/sign-in`);
	await page.fill("#f-login", "clerk");
	await page.fill("#f-password", "qingshi-2026");
	await page.click("main button[type=submit]");
	await page.waitForURL(`${address}/`);
	const other = page.locator(`.foot button[value=${language}]`);
	if (await other.count())
		await Promise.all([page.waitForEvent("load"), other.click()]);
	return page;
}
const shoot = (page, name) => page.screenshot({ path: `${folder}/${name}-${language.slice(0, 2)}.png` });

const page = await open({ width: 1200, height: 760 });
await shoot(page, "workbench");
await page.goto(`${address}/contacts?order=-received`);
const [, , , name] = await page.$$eval("table.ledger tbody tr:first-child td", (cells) => cells.map((it) => it.textContent));
const [village, title] = await page.$$eval("table.ledger tbody tr:first-child td", (cells) => cells.slice(5, 7).map((it) => it.textContent));
await shoot(page, "contacts");
await page.goto(`${address}/contacts/new`);
await page.fill("#f-petitioner", name);
await page.fill("#f-village", village);
await page.fill("#f-title", title);
await page.locator("#likely .likely").first().waitFor();
await shoot(page, "register");
await page.goto(`${address}/matters?state=assigned`);
await page.locator("table.ledger tbody a").first().click();
await page.locator("details.clock > summary").last().click();
await page.locator("details.act > summary").first().click();
await shoot(page, "matter");
await page.locator('aside a[href^="/papers/"]').first().click();
await shoot(page, "paper");
await page.goto(`${address}/figures`);
await page.waitForTimeout(500);
await shoot(page, "figures");
await page.goto(`${address}/summaries`);
await shoot(page, "summary");
const phone = await open({ width: 390, height: 760 });
await shoot(phone, "phone");
await browser.close();
