import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { Documents } from "./documents.js";
import { deadLinks } from "./links.js";

const directories = [];
after(() => directories.forEach((directory) => fs.rmSync(directory, { recursive: true })));

function files(texts) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "livechat4j-site-"));
  directories.push(directory);
  for (const [file, text] of Object.entries(texts)) {
    fs.mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
    fs.writeFileSync(path.join(directory, file), text);
  }
  return directory;
}

const page = (body) => `<!doctype html><title>page</title><body>${body}</body>`;

test("links_whenAllLeadSomewhere_thenNoneIsDead", async () => {
  const site = files({ "index.html": page('<a href="other.html#here">x</a>'), "other.html": page('<h2 id="here">x</h2>') });
  assert.deepEqual(await deadLinks(site), []);
});

test("aLink_whenItsPageIsMissing_thenIsDead", async () => {
  const dead = await deadLinks(files({ "index.html": page('<a href="gone.html">x</a>') }));
  assert.deepEqual(dead, [" links to /gone.html"]);
});

test("aLink_whenItsAnchorIsMissing_thenIsDead", async () => {
  const site = files({ "index.html": page('<a href="other.html#gone">x</a>'), "other.html": page('<h2 id="here">x</h2>') });
  const dead = await deadLinks(site);
  assert.deepEqual(dead, [" links to /other.html#gone"]);
});

test("aLink_whenItsPageIsOnlyLinkedFromAnother_thenIsFollowedToo", async () => {
  const site = files({
    "index.html": page('<a href="other.html">x</a>'),
    "other.html": page('<a href="third.html#gone">x</a>'),
    "third.html": page("x"),
  });
  assert.match((await deadLinks(site)).join("\n"), /other.html links to .*third.html#gone$/);
});

function documents(texts) {
  return new Documents({ REPOSITORY: files({ "docs/a.md": "# A", ...texts }), CONTRACT: files({}), SOURCES: "https://example.com/x" });
}

test("aMarkdownLink_whenItsFileIsMissing_thenTheBuildFailsWithBothNames", () => {
  const all = documents({ "README.md": "# R" });
  assert.throws(() => all.link(all.byFile.get("docs/a.md"), "gone.md"), /docs\/a.md links to gone.md, which does not exist/);
});

test("aMarkdownLink_whenItsTargetIsAPage_thenLeadsToThePage", () => {
  const all = documents({ "README.md": "# R", "docs/b/README.md": "# B" });
  const from = all.byFile.get("docs/a.md");
  assert.equal(all.link(from, "../README.md#use"), "../index.html#use");
  assert.equal(all.link(from, "b"), "b/index.html");
  assert.equal(all.link(from, "#here"), "#here");
});

test("aMarkdownLink_whenItsTargetIsASource_thenLeadsToTheRepository", () => {
  const all = documents({ "README.md": "# R", "docs/run.sh": "" });
  assert.equal(all.link(all.byFile.get("docs/a.md"), "run.sh"), "https://example.com/x/tree/HEAD/docs/run.sh");
});

test("theSite_whenItsLinksAreFollowed_thenNoneIsDead", { timeout: 600_000 }, async () => {
  assert.deepEqual(await deadLinks(process.env.SITE), []);
});
