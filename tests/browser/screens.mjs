/* screens.mjs: what the pages promise of a phone's small screen, and without script. */
import { PHONE, address, browser, must, open, signIn } from "./office.mjs";

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
};
