import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

// ReportPicturesTest writes the pages
const pages = process.env.PAGES;
const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const DESK = { width: 1200, height: 900 };
const PHONE = { width: 400, height: 800 };
// A4 of 210 mm without its margins of 12 mm, at 96 pixels to the inch
const PAPER = { width: Math.floor(((210 - 24) / 25.4) * 96), height: 1000 };
const PRINTED = ["scorecard", "chat-engagement", "queue-waiting-times", "comparison-of-agents"];

function installed() {
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    try {
      return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
    } catch {
      // the next name
    }
  }
  if (process.env.CI) {
    throw new Error("Chromium is missing. Install the package chromium.");
  }
  return undefined;
}

const executablePath = installed();
const names = fs
  .readdirSync(pages)
  .filter((name) => name.endsWith(".html"))
  .map((name) => path.basename(name, ".html"));

test("all reports have a page", () => assert.ok(names.length >= 22, names.join(" ")));

describe("the pages of the reports", { skip: executablePath ? false : "Chromium is missing" }, () => {
  let browser;
  before(async () => (browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] })));
  after(() => browser.close());

  /** Opens a page and notes each message on the console. */
  async function open(t, name, viewport, colorScheme = "light") {
    const context = await browser.newContext({ viewport, colorScheme });
    t.after(() => context.close());
    const page = await context.newPage();
    const faults = [];
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(pathToFileURL(path.join(pages, `${name}.html`)).href);
    return { page, faults };
  }

  async function picture(page, name) {
    await page.screenshot({ path: path.join(pages, `${name}.png`), fullPage: true });
  }

  async function violations(page) {
    await page.evaluate(axe);
    const found = await page.evaluate(() => window.axe.run());
    return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ").slice(0, 300)}`);
  }

  /** Returns the elements of which a part is beyond the right side of the page. */
  function cut(page, selector) {
    return page.$$eval(selector, (elements) =>
      elements
        .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
        .map((element) => element.outerHTML.slice(0, 100)),
    );
  }

  for (const name of names) {
    for (const scheme of ["light", "dark"]) {
      test(`${name} on a ${scheme} screen of 1200 pixels`, async (t) => {
        const { page, faults } = await open(t, name, DESK, scheme);
        await picture(page, `page-${name}-${scheme}`);
        assert.deepEqual(faults, []);
        assert.deepEqual(await cut(page, "th, td, figure, svg text:not(.tip text)"), []);
        assert.deepEqual(
          await page.$$eval(".scroll", (all) => all.filter((one) => one.scrollWidth > one.clientWidth).length),
          0,
        );
        assert.deepEqual(await violations(page), []);
      });
    }

    test(`${name} on a phone`, async (t) => {
      const { page } = await open(t, name, PHONE);
      await picture(page, `phone-${name}`);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= PHONE.width);
      assert.deepEqual(await violations(page), []);
    });

    test(`${name} on paper`, async (t) => {
      const { page } = await open(t, name, PAPER, "dark");
      await page.emulateMedia({ media: "print", colorScheme: "light" });
      assert.deepEqual(await cut(page, "th, td, figure, svg.plot"), []);
      const totals = await page.$$eval("tfoot", (all) => all.map((one) => getComputedStyle(one).display));
      assert.deepEqual(totals.filter((display) => display === "table-footer-group"), []);
      if (PRINTED.includes(name)) {
        await page.pdf({ path: path.join(pages, `print-${name}.pdf`), preferCSSPageSize: true });
      }
    });
  }

  for (const [name, viewport] of [
    ["total-chats", DESK],
    ["total-chats", PHONE],
    ["chat-engagement", PHONE],
    ["scorecard", PHONE],
    ["ticket-first-response-time", DESK],
  ]) {
    test(`${name} shows the figures of each place on hover and on focus, ${viewport.width} pixels wide`, async (t) => {
      const { page } = await open(t, name, viewport);
      const places = await page.$$("figure:first-of-type .place");
      assert.ok(places.length > 0);
      for (const place of places) {
        const words = await place.getAttribute("aria-label");
        const tip = await place.$(".tip");
        const isShown = () => tip.evaluate((element) => getComputedStyle(element).visibility === "visible");
        assert.equal(await isShown(), false, words);
        await place.focus();
        assert.equal(await isShown(), true, words);
        await place.evaluate((element) => element.blur());
        await (await place.$(".region")).hover();
        assert.equal(await isShown(), true, words);
        const texts = await tip.$$eval("text", (all) => all.map((one) => one.textContent));
        assert.equal(texts.join(", "), words);
        const box = await (await tip.$(".box")).boundingBox();
        assert.ok(box.x >= 0 && box.x + box.width <= viewport.width, words);
        for (const text of await tip.$$("text")) {
          const line = await text.boundingBox();
          assert.ok(line.x + line.width <= box.x + box.width, words);
        }
        await page.mouse.move(0, 0);
      }
    });
  }

  test("a place that has the focus", async (t) => {
    const { page } = await open(t, "chat-engagement", DESK);
    await (await page.$$(".place"))[15].focus();
    await picture(page, "focus-chat-engagement");
  });
});
