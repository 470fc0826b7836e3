/* xinqiao.js: comfort on top of pages that work without it: keys, drafts, likely matters while
 * typing, one click one act, charts out of tables. */
"use strict";

const FINDER = "#q", SENT = "draft-sent", NOT_KEPT = new Set(["csrf", "once"]);

const isTyping = (node) => node.matches?.("input, textarea, select, [contenteditable]");

/* Keys: Alt+N registers, "/" searches, Ctrl+Enter submits the form people are in. */
document.addEventListener("keydown", (event) => {
	if (event.isComposing)
		return;
	if (event.altKey && !event.ctrlKey && event.code === "KeyN" && document.querySelector(FINDER)) {
		event.preventDefault();
		location.assign("/contacts/new");
	} else if (event.key === "/" && !event.ctrlKey && !event.altKey && !isTyping(event.target)) {
		const finder = document.querySelector(FINDER);
		if (finder) {
			event.preventDefault();
			finder.focus();
		}
	} else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) {
		event.preventDefault();
		event.target.form.requestSubmit();
	}
});

/* One click, one act: after the form has gone, so that the button's own value goes along. */
document.addEventListener("submit", (event) => {
	const form = event.target;
	if (event.defaultPrevented || form.method !== "post")
		return;
	if (form.dataset.sent) {
		event.preventDefault();
		return;
	}
	form.dataset.sent = "1";
	setTimeout(() => setButtons(form, true));
});
function setButtons(form, disabled) {
	for (const button of form.querySelectorAll("button:not([type=button]), input[type=submit]"))
		button.disabled = disabled;
}
/* Back from the next page, the form is to be used again. */
addEventListener("pageshow", (event) => {
	for (const form of event.persisted ? document.querySelectorAll("form[data-sent]") : []) {
		delete form.dataset.sent;
		setButtons(form, false);
	}
});

/* Drafts hold what people confided: they outlive the tab, belong to who is signed in, and go when what
 * they hold has been sent, with the sign-out, with another person's sign-in and after a week. */
const DRAFT = "draft:", QUEUE = "queue", OWNER = "owner", WEEK = 7 * 86400000;
const owner = () => document.querySelector("form.who span")?.textContent;
function forgetAll() {
	for (const key of Object.keys(localStorage))
		if (key.startsWith(DRAFT) || key === QUEUE || key === OWNER)
			localStorage.removeItem(key);
}
if (owner() && localStorage.getItem(OWNER) !== owner()) {
	forgetAll();
	localStorage.setItem(OWNER, owner());
}
function kept(form) {
	return [...form.elements].filter((it) => it.name && !NOT_KEPT.has(it.name) &&
		it.matches("input:not([type=hidden], [type=password], [type=file]), textarea, select"));
}
/* A form that comes back to its own page says that it was kept: saved=1, and data-kept beside. */
const hereOf = () => `${location.pathname}${location.search.replace(/[?&]saved=1/, "")}`;
const keyOf = (form) => `${DRAFT}${form.dataset.draft}:${hereOf()}`;
function setUpDraft(form) {
	const key = keyOf(form);
	const save = () => localStorage.setItem(key, JSON.stringify({ at: Date.now(), typed: kept(form).map((it) =>
		[it.name, /radio|checkbox/.test(it.type) ? it.value : null,
		 /radio|checkbox/.test(it.type) ? it.checked : it.value]) }));
	if (!document.querySelector(".faults"))
		restore(form, localStorage.getItem(key));
	form.addEventListener("input", save);
	/* Looking for something by another button of the form keeps the draft; so does a network that is gone:
	 * it is forgotten when another page has come. */
	form.addEventListener("submit", (event) => {
		if (form.dataset.queue) {
			event.preventDefault();
			event.stopImmediatePropagation();
			submitOrQueue(form, event.submitter);
		} else if (!navigator.onLine && form.dataset.offline) {
			event.preventDefault();
			event.stopImmediatePropagation();
			tell(form, form.dataset.offline);
		} else if (!event.submitter?.hasAttribute("formaction"))
			sessionStorage.setItem(SENT, key);
	}, true);
}
function forgetSent() {
	const key = sessionStorage.getItem(SENT), isKept = document.querySelector("[data-kept]");
	if (!key || (key.endsWith(`:${hereOf()}`) && !isKept) || document.querySelector(".faults"))
		return;
	localStorage.removeItem(key);
	sessionStorage.removeItem(SENT);
}
function tell(place, words, address) {
	const told = place.querySelector(":scope > .offline") ?? document.createElement(address ? "a" : "p");
	told.className = "notice offline";
	told.setAttribute("role", "alert");
	told.textContent = words;
	if (address)
		told.href = address;
	place.append(told);
}
addEventListener("online", () => document.querySelectorAll("form > .offline").forEach((it) => it.remove()));
function restore(form, draft) {
	const { at, typed } = draft ? JSON.parse(draft) : { at: 0, typed: [] };
	for (const [name, value, was] of Date.now() - at < WEEK ? typed : []) {
		const input = kept(form).find((it) => it.name === name && (value === null || it.value === value));
		if (input && value === null)
			input.value = was;
		else if (input)
			input.checked = was;
	}
}
forgetSent();
for (const form of document.querySelectorAll("form[data-draft]"))
	setUpDraft(form);
document.addEventListener("submit", (event) => {
	if (event.target.getAttribute("action") !== "/sign-out")
		return;
	sessionStorage.clear();
	forgetAll();
});

/* data-queue: what cannot be sent for want of a network waits in this browser and is sent, once, when the
 * network is back; the form's key makes a second sending the same act. */
const queued = () => JSON.parse(localStorage.getItem(QUEUE) ?? "[]");
function keepQueue(items) {
	if (items.length)
		localStorage.setItem(QUEUE, JSON.stringify(items));
	else
		localStorage.removeItem(QUEUE);
}
/* The answer; null when there is no network. */
async function post(action, body) {
	const csrf = document.querySelector("form.who [name=csrf]")?.value ?? "";
	try {
		return await fetch(action, { method: "POST", body: new URLSearchParams([...body, ["csrf", csrf]]),
			headers: { Accept: "text/html" } });
	} catch (offline) {
		return null;
	}
}
const isTaken = (answer) => answer.ok && new URL(answer.url).pathname !== "/sign-in";
async function submitOrQueue(form, submitter) {
	if (form.dataset.sent)
		return;
	const body = [...new FormData(form, submitter)].filter(([name]) => name !== "csrf");
	form.dataset.sent = "1";
	setButtons(form, true);
	const action = form.getAttribute("action"), key = keyOf(form), { queued: later, sentLater, refused } = form.dataset;
	const answer = navigator.onLine ? await post(action, body) : null;
	if (!answer) {
		keepQueue([...queued().filter((it) => it.action !== action), { action, body, key, sentLater, refused }]);
		tell(form, later);
	} else if (isTaken(answer)) {
		localStorage.removeItem(key);
		location.replace(answer.url);
	} else {
		const page = new DOMParser().parseFromString(await answer.text(), "text/html");
		document.querySelector("main").replaceWith(page.querySelector("main"));
		document.querySelectorAll("main form[data-draft]").forEach(setUpDraft);
		document.querySelector(".faults")?.focus();
	}
}
async function sendQueue() {
	for (const item of owner() ? queued() : []) {
		const answer = await post(item.action, item.body);
		if (!answer)
			return;
		keepQueue(queued().filter((it) => it.action !== item.action));
		if (isTaken(answer))
			localStorage.removeItem(item.key);
		tell(document.querySelector("main"), isTaken(answer) ? item.sentLater : item.refused, item.action);
	}
}
addEventListener("online", sendQueue);
if (navigator.onLine)
	sendQueue();

/* data-live: an answer fetched 300 ms after the last key, put into data-live-target. */
function setUpLive(holder) {
	const form = holder.closest("form"), target = document.getElementById(holder.dataset.liveTarget);
	let timer, running;
	const ask = async () => {
		running?.abort();
		running = new AbortController();
		const chosen = target.querySelector("input[type=radio]:checked")?.value;
		try {
			const answer = await fetch(`${holder.dataset.live}?${queryOf(form)}`,
				{ signal: running.signal, headers: { Accept: "text/html" } });
			if (!answer.ok || answer.redirected)
				return;
			target.innerHTML = await answer.text();
			for (const radio of target.querySelectorAll("input[type=radio]"))
				radio.checked = radio.value === chosen;
		} catch (refused) { /* Superseded or offline: what is shown stays. */ }
	};
	holder.addEventListener("input", (event) => {
		if (target?.contains(event.target) || event.target.type === "radio")
			return;
		clearTimeout(timer);
		timer = setTimeout(ask, 300);
	});
}
/* Short enough for an address. */
function queryOf(form) {
	const query = new URLSearchParams();
	for (const input of kept(form))
		if (input.value && (!/radio|checkbox/.test(input.type) || input.checked))
			query.append(input.name, input.value.slice(0, 400));
	return query;
}
for (const holder of document.querySelectorAll("[data-live]"))
	setUpLive(holder);

/* A file input speaks the browser's language.  What is seen over it speaks the page's; the input
 * itself stays for keys, for screen readers and to drop files on. */
function setUpFile(input) {
	const [box, button, name] = ["file-box form-control", "file-button", "file-name"].map((of) => {
		const node = document.createElement("span");
		node.className = of;
		return node;
	});
	const show = () => { name.textContent = input.files[0]?.name ?? input.dataset.none; };
	button.textContent = input.dataset.choose;
	for (const seen of [button, name])
		seen.setAttribute("aria-hidden", "true");
	input.replaceWith(box);
	box.append(input, button, name);
	input.addEventListener("change", show);
	addEventListener("pageshow", show);
}
for (const input of document.querySelectorAll("input[type=file][data-choose]"))
	setUpFile(input);

/* Charts: first column the words, every column of numbers a series. */
function numberOf(cell) {
	const shown = cell?.cloneNode(true);
	shown?.querySelectorAll(".since").forEach((it) => it.remove()); /* a closed month draws what it reported */
	const text = (shown?.textContent ?? "").replace(/[,\s%]/g, "");
	return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}
const wordsOf = (cell) => cell.textContent.trim();
/* Each column is a series, each row a place on the axis below. */
function columnsOf(table) {
	const heads = [...table.tHead.rows[0].cells];
	const rows = [...table.tBodies[0].rows].filter((it) => !it.classList.contains("total"));
	const shown = heads.slice(1).filter((it) => heads.length === 2 || !it.classList.contains("total"));
	return { places: rows.map((row) => wordsOf(row.cells[0])),
		lines: shown.map((head) => ({ name: wordsOf(head), data: rows.map((row) => numberOf(row.cells[head.cellIndex])) })) };
}
/* Each row is a series. */
function turnedOf(table) {
	const numbers = (row) => [...row.cells].slice(1).map(numberOf);
	return { places: [...table.tHead.rows[0].cells].slice(1).map(wordsOf),
		lines: [...table.tBodies[0].rows].map((row) => ({ name: wordsOf(row.cells[0]), data: numbers(row) })) };
}
function setUpChart(box) {
	const table = document.getElementById(box.dataset.table);
	if (!table || !window.echarts)
		return;
	const { places, lines } = box.dataset.turned ? turnedOf(table) : columnsOf(table);
	const series = lines.map((it) => ({ ...it, type: box.dataset.kind ?? "bar", stack: box.dataset.stack, barMaxWidth: 36 }))
		.filter((it) => it.data.some((value) => value !== null));
	/* Many places, or a small screen: lying bars with whole names, as long as it takes. */
	const isLying = box.dataset.kind !== "line" && !/^\d{4}-\d\d$/.test(places[0] ?? "") &&
		places.length > (box.clientWidth < 500 ? 4 : 12);
	const names = { type: "category", data: places, inverse: isLying,
		axisLabel: isLying ? { interval: 0, width: Math.min(280, box.clientWidth * 0.42), overflow: "break" } : {} };
	const numbers = { type: "value", minInterval: 1 };
	if (isLying)
		box.style.height = `${Math.max(260, 84 + places.length * 24)}px`;
	const chart = echarts.init(box);
	chart.setOption({ animation: false, series, tooltip: { trigger: "axis" }, legend: { top: 6 },
		color: ["#1f5f8b", "#c2771a", "#3b8163", "#7a5195", "#6b7a88"],
		textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
		grid: isLying ? { left: 8, right: 32, top: 44, bottom: 16, containLabel: true }
			: { left: 56, right: 24, top: 44, bottom: 40 },
		yAxis: isLying ? names : numbers, xAxis: isLying ? numbers : names });
	box.setAttribute("aria-hidden", "true"); /* the table says the same */
	addEventListener("resize", () => chart.resize());
}
/* After the page's own scripts: ECharts is linked later than this file. */
addEventListener("DOMContentLoaded", () => document.querySelectorAll(".chart[data-table]").forEach(setUpChart));

/* data-again: asked for anew every 20 seconds while somebody is at the page; a page left alone keeps no
 * session alive. */
function setUpAgain(holder) {
	const PAUSE = 20000, AT_WORK = 120000;
	let used = Date.now();
	for (const kind of ["input", "keydown", "pointerdown", "scroll"])
		addEventListener(kind, () => { used = Date.now(); }, { passive: true });
	setInterval(async () => {
		if (document.hidden || Date.now() - used > AT_WORK)
			return;
		try {
			const answer = await fetch(holder.dataset.again, { headers: { Accept: "text/html" } });
			const text = answer.ok && !answer.redirected ? await answer.text() : null;
			if (text !== null && text !== holder.innerHTML)
				holder.innerHTML = text;
		} catch (offline) { /* What is shown stays. */ }
	}, PAUSE);
}
for (const holder of document.querySelectorAll("[data-again]"))
	setUpAgain(holder);

/* The header row of a sheet that is being laid out, as its columns are numbered. */
function setUpHeadings(row) {
	const form = row.closest("form");
	const value = (line, name) => line.querySelector(`[name^="${name}."]`)?.value.trim() ?? "";
	form.addEventListener("input", () => {
		const lines = [...form.querySelectorAll("[data-heading]")].filter((line) => Number(value(line, "order")) > 0);
		lines.sort((left, right) => Number(value(left, "order")) - Number(value(right, "order")));
		row.replaceChildren(...lines.map((line) => {
			const cell = document.createElement("th");
			cell.scope = "col";
			cell.textContent = value(line, "heading") || value(line, "text") || line.dataset.heading;
			return cell;
		}));
	});
}
document.querySelectorAll("#layout-headings").forEach(setUpHeadings);

/* A refused form starts at what is wrong. */
document.querySelector(".faults")?.focus();
