import fs from "node:fs";
import path from "node:path";

const markdown = (directory) =>
  fs
    .readdirSync(directory, { recursive: true })
    .filter((file) => file.endsWith(".md"))
    .map((file) => file.split(path.sep).join("/"))
    .sort();

const kindOf = (file) =>
  file.startsWith("docs/decisions/")
    ? "Decisions"
    : file.startsWith("contract/")
      ? "Contract"
      : file.startsWith("docs/") || file === "README.md"
        ? "Guides"
        : "Project";

/** The documents of the repository and of the contract, with the addresses of their pages. */
export class Documents {
  constructor({ REPOSITORY, CONTRACT, SOURCES }) {
    this.repository = REPOSITORY;
    this.sources = SOURCES;
    const top = fs.readdirSync(REPOSITORY).filter((file) => file.endsWith(".md"));
    const docs = markdown(path.join(REPOSITORY, "docs")).map((file) => `docs/${file}`);
    this.all = [
      ...[...top, ...docs].map((file) => this.#document(file, path.join(REPOSITORY, file))),
      ...markdown(CONTRACT).map((file) => this.#document(`contract/${file}`, path.join(CONTRACT, file))),
    ];
    this.byFile = new Map(this.all.map((document) => [document.file, document]));
  }

  #document(file, source) {
    const text = fs.readFileSync(source, "utf8");
    const url = file.replace(/(^|\/)README\.md$/, "$1index.html").replace(/\.md$/, ".html");
    const title = text.match(/^# (.+)$/m)?.[1].replaceAll("`", "") ?? file;
    return { file, url, title, text, kind: kindOf(file), root: "../".repeat(url.split("/").length - 1) || "./" };
  }

  /** The documents by kind; the guides in the order in which the README lists them. */
  navigation() {
    const readme = this.byFile.get("README.md").text;
    const place = ({ file }) => (file === "README.md" ? 0 : readme.lastIndexOf(`](${file.replace(/\/README\.md$/, "")})`));
    const of = (kind) => this.all.filter((document) => document.kind === kind);
    return [
      { kind: "Guides", pages: of("Guides").sort((one, other) => place(one) - place(other)), open: true },
      { kind: "Contract", pages: of("Contract").filter(({ file }) => !file.startsWith("contract/Models/")) },
      { kind: "Decisions", pages: of("Decisions") },
      { kind: "Project", pages: of("Project") },
    ];
  }

  /** Returns the address of a link's target: its page, or for a file without a page the file in the repository. */
  link(from, target) {
    if (/^([a-z]+:|#|\/\/)/i.test(target)) {
      return target;
    }
    const [file, ...fragment] = target.split("#");
    const resolved = path.posix.join(path.posix.dirname(from.file), file).replace(/\/$/, "");
    const page = this.byFile.get(resolved) ?? this.byFile.get(`${resolved}/README.md`);
    if (page) {
      const relative = path.posix.relative(path.posix.dirname(from.url), page.url);
      return [relative, ...fragment].join("#");
    }
    if (!fs.existsSync(path.join(this.repository, resolved))) {
      throw new Error(`${from.file} links to ${target}, which does not exist. Correct the link.`);
    }
    return resolved.startsWith("docs/pictures/") ? target : `${this.sources}/tree/HEAD/${resolved}`;
  }
}
