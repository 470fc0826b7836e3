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

	"a pasted summary is marked where its figures cannot be true": async () => {
		for (const size of [undefined, PHONE]) {
			const page = await open("clerk", size);
			await page.goto(`${address}/check`);
			await page.fill("#f-text", "工作总结\n共受理35件，其中来信20件、来访12件、其他5件。\n办结33件。");
			await page.click(".acts button[type=submit]");
			must(await page.locator(".checked mark.check-error").innerText() === "其中来信20件、来访12件、其他5件",
				"the words are not marked");
			const note = await page.locator("#note-1").innerText();
			must(note.includes("20 + 12 + 5 = 37"), note);
			must(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "the page is too wide");
			await page.locator("#f-file").setInputFiles({ name: "总结.txt", mimeType: "text/plain",
				buffer: Buffer.from("共受理35件，办结33件，办结率94.3%。") });
			await page.click(".acts button[type=submit]");
			must((await page.locator(".flash").innerText()).includes("总结.txt"), "the file is not named");
			must(await page.locator(".checked mark.check-error").count() === 0, "the file is not what was checked");
		}
	},

	"a file is chosen in the page's language, and its name is seen": async () => {
		const page = await open("clerk");
		await page.goto(`${address}/import`);
		const box = page.locator(".file-box", { has: page.locator("#f-file") });
		must((await box.innerText()).includes("选择文件"), await box.innerText());
		/* The browser must know that somebody waits for its dialog before a key opens it. */
		const choosing = page.waitForEvent("filechooser");
		await page.focus("#f-noun");
		await page.keyboard.press("Tab");
		must(await page.evaluate(() => document.activeElement.id) === "f-file", "Tab does not reach the file");
		await page.keyboard.press("Space");
		const choice = await choosing;
		await choice.setFiles({ name: "台账.csv", mimeType: "text/csv", buffer: Buffer.from("标题\n") });
		must((await box.innerText()).includes("台账.csv"), await box.innerText());
		const plain = await openWithoutScript("clerk");
		await plain.goto(`${address}/import`);
		must(await plain.locator("#f-file").isVisible(), "without script no file can be chosen");
	},
};
