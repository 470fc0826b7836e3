/* screens.mjs: what the pages promise of a phone's small screen, and without script. */
import { PHONE, address, browser, must, open, register, signIn } from "./office.mjs";

/* Somebody's phone with script turned off. */
async function openWithoutScript(login) {
	const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${address}/sign-in`);
	await signIn(page, login);
	await page.waitForURL(`${address}/`);
	return page;
}

export const screens = {
	"a phone's menu starts closed and opens, without script too": async () => {
		for (const page of [await open("clerk", PHONE), await openWithoutScript("clerk")]) {
			const list = page.locator(".side ul");
			must(!await list.isVisible(), "the menu is open");
			await page.click(".side summary");
			must(await list.isVisible(), "the menu does not open");
		}
		const wide = await open("clerk");
		must(await wide.locator(".side ul").isVisible(), "a wide screen has no menu");
	},

	"on a phone, the field one goes on to is never under the earlier matters": async () => {
		const page = await open("clerk", PHONE);
		await register(page, { petitioner: "范文", phone: "13800000031", title: "渠道漏水", content: "渠道漏水。" });
		await page.emulateMedia({ reducedMotion: "reduce" }); /* scrolled at once */
		await page.goto(`${address}/contacts/new`);
		await page.fill("#f-phone", "13800000031");
		await page.locator("#likely .likely").first().waitFor();
		for (let field = 0; field < 10; field++) {
			await page.keyboard.press("Tab");
			const at = await page.evaluate(() => [document.activeElement, document.querySelector("aside")]
				.map((it) => it.getBoundingClientRect().top));
			must(at[0] < at[1] - 20, `${await page.evaluate(() => document.activeElement.name)} is hidden`);
		}
	},
};
