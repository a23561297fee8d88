import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { chromium } from "playwright-core";

const site = process.env.SITE;
const address = "http://site.example/";

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

describe("the site in a browser", { skip: executablePath ? false : "Chromium is missing" }, () => {
  let browser;
  before(async () => (browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] })));
  after(() => browser.close());

  /** Opens a page of the site and notes each message on the console and each request to another host. */
  async function open(url, settings = {}) {
    const context = await browser.newContext(settings);
    const page = await context.newPage();
    const faults = [];
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    await context.route("**/*", (route) => {
      const requested = route.request().url();
      if (!requested.startsWith(address)) {
        faults.push(requested);
        return route.abort();
      }
      if (/\/favicon.ico$|\/apidocs\/resources\/fonts\//.test(requested)) {
        // Chromium requests the icon for each page of the Javadoc, and Debian's JDK has no fonts for it
        return route.fulfill({ body: "" });
      }
      const file = path.join(site, decodeURIComponent(new URL(requested).pathname));
      if (!fs.existsSync(file)) {
        faults.push(`${requested} is missing`);
        return route.abort();
      }
      return route.fulfill({ path: file });
    });
    await page.goto(address + url);
    return { page, faults };
  }

  for (const [kind, words, expected] of [
    ["Guides", "deadline of a call", "docs/guide/errors-and-retries.html"],
    ["Decisions", "unreliable counts", "docs/decisions/0011-paging-and-archive.html"],
    ["Contract", "createTag", "contract/Apis/TagsApi.html"],
    ["Javadoc", "ArchiveIterator", "apidocs/io/github/livechat4j/archive/ArchiveIterator.html"],
  ]) {
    test(`search_whenTyped_thenFindsAPageOf${kind}`, async () => {
      const { page, faults } = await open("docs/guide/webhooks.html");
      await page.getByPlaceholder("Search").pressSequentially(words);
      const found = page.locator(`.pagefind-ui__result-title a[href$="${expected}"]`);
      await found.click();
      await page.waitForURL((url) => url.pathname === `/${expected}`);
      assert.equal(faults.length, 0, faults.join("\n"));
    });
  }

  test("search_whenItFindsAnOperation_thenLinksToItsHeading", async () => {
    const { page } = await open("index.html");
    await page.getByPlaceholder("Search").pressSequentially("createTag");
    await page.locator('.pagefind-ui__result a[href$="TagsApi.html#createtag"]').click();
    await page.waitForURL(/#createtag$/);
    assert.equal(await page.locator("#createtag").textContent(), "createTag");
  });

  for (const colorScheme of ["light", "dark"]) {
    for (const width of [400, 1200]) {
      for (const url of ["index.html", "docs/guide/webhooks.html", "contract/Apis/TagsApi.html"]) {
        test(`page_whenOpened_${url}_${colorScheme}_${width}_thenFitsTheWindow`, async () => {
          const { page, faults } = await open(url, { colorScheme, viewport: { width, height: 1000 } });
          const name = `${path.basename(url, ".html")}-${colorScheme}-${width}.png`;
          await page.screenshot({ path: path.join("..", "screenshots", name) });
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
          const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
          const isDark = background.match(/\d+/g).slice(0, 3).every((part) => Number(part) < 128);
          assert.equal(isDark, colorScheme === "dark");
          assert.equal(faults.length, 0, faults.join("\n"));
        });
      }
    }
  }

  test("search_whenResultsAreShown_thenFitsANarrowWindow", async () => {
    for (const colorScheme of ["light", "dark"]) {
      const { page } = await open("index.html?q=retry", { colorScheme, viewport: { width: 400, height: 1400 } });
      await page.locator(".pagefind-ui__result-title").first().waitFor();
      await page.screenshot({ path: path.join("..", "screenshots", `search-${colorScheme}-400.png`) });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 400);
    }
  });
});
