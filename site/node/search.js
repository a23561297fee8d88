// Makes one search index of all pages of the directory SITE, those of the Javadoc included.
import fs from "node:fs";
import path from "node:path";
import * as pagefind from "pagefind";

const site = process.env.SITE;
const { index } = await pagefind.createIndex({
  rootSelector: "main",
  // members are described again below their summaries
  excludeSelectors: [".header-anchor", ".sub-title", ".method-summary", ".constructor-summary", ".field-summary", ".nested-class-summary", ".inheritance"],
  keepIndexUrl: true,
});
const pages = fs
  .readdirSync(site, { recursive: true })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => file.endsWith(".html"))
  // of the Javadoc, the pages of packages and types
  .filter((file) => !file.startsWith("apidocs/") || (file.startsWith("apidocs/io/") && !file.endsWith("package-tree.html")));
for (const url of pages) {
  const content = fs
    .readFileSync(path.join(site, url), "utf8")
    .replace('<main role="main">', '<main role="main"><span data-pagefind-filter="kind:Javadoc"></span>');
  const { errors } = await index.addHTMLFile({ url: `/${url}`, content });
  if (errors.length > 0) {
    throw new Error(`${url} cannot be indexed: ${errors.join(", ")}`);
  }
}
const { errors } = await index.writeFiles({ outputPath: path.join(site, "pagefind") });
await pagefind.close();
if (errors.length > 0) {
  throw new Error(`The search index cannot be written: ${errors.join(", ")}`);
}
