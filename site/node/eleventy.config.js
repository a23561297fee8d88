// Makes a page of each document. Set REPOSITORY, CONTRACT (the Markdown of the contract), SITE (the output) and SOURCES (the address of the sources).
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { slug } from "github-slugger";
import hljs from "highlight.js";
import anchor from "markdown-it-anchor";
import { Documents } from "./documents.js";

const packages = createRequire(import.meta.url);
const inPackage = (file) => path.relative(".", packages.resolve(file));

export default function (eleventy) {
  const documents = new Documents(process.env);
  const navigation = documents.navigation();

  for (const document of documents.all) {
    eleventy.addTemplate(document.file, document.text, {
      layout: "page.njk",
      permalink: document.url,
      title: document.title,
      kind: document.kind,
      root: document.root,
      navigation,
      document,
    });
  }

  eleventy.addPassthroughCopy({
    [path.join(process.env.REPOSITORY, "docs/pictures")]: "docs/pictures",
    [inPackage("@picocss/pico/css/pico.min.css")]: "assets/pico.css",
    [inPackage("highlight.js/styles/github.min.css")]: "assets/code-light.css",
    [inPackage("highlight.js/styles/github-dark.min.css")]: "assets/code-dark.css",
    "site.css": "assets/site.css",
    "site.js": "assets/site.js",
  });

  eleventy.amendLibrary("md", (markdown) => {
    markdown.set({
      html: true,
      highlight: (code, language) => (hljs.getLanguage(language) ? hljs.highlight(code, { language }).value : ""),
    });
    // the identifiers that a repository host gives to headings, so that the links of the Markdown hold on both
    markdown.use(anchor, { slugify: slug, permalink: anchor.permalink.headerLink({ safariReaderFix: true }), level: [2, 3, 4] });
    markdown.core.ruler.push("links", (state) => {
      for (const token of state.tokens.flatMap((block) => [block, ...(block.children ?? [])])) {
        for (const attribute of ["href", "src"]) {
          const target = token.attrGet?.(attribute);
          if (target) {
            token.attrSet(attribute, documents.link(state.env.document, target));
          }
        }
      }
    });
    // a wide table scrolls by itself, not with the page
    markdown.renderer.rules.table_open = () => '<div class="scrolls"><table>';
    markdown.renderer.rules.table_close = () => "</table></div>";
    // comments only control the tests of the documents
    const block = markdown.renderer.rules.html_block;
    markdown.renderer.rules.html_block = (tokens, index, ...rest) =>
      tokens[index].content.startsWith("<!--") ? "" : block(tokens, index, ...rest);
  });

  fs.mkdirSync("pages", { recursive: true });
  return {
    dir: { input: "pages", includes: "../layouts", output: process.env.SITE },
    templateFormats: ["md"],
    markdownTemplateEngine: false,
  };
}
