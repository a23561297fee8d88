import { LinkChecker } from "linkinator";

const KNOWN = [
  // the Javadoc tool of JDK 17 names the group of packages in the link, but the first package of the group in the anchor
  /\/apidocs\/constant-values\.html#/,
];

/** Returns the links of the pages of a directory that lead nowhere, anchors included; links to other hosts are not followed. */
export async function deadLinks(directory) {
  const { links } = await new LinkChecker().check({
    // a page as the start would limit the check to addresses that begin with its own
    path: directory,
    recurse: true,
    checkFragments: true,
    concurrency: 20,
    linksToSkip: async (url) => !/^http:\/\/localhost[:/]/.test(url),
  });
  const dead = links
    .filter(({ state, url }) => state === "BROKEN" && !KNOWN.some((link) => link.test(url)))
    .map(({ url, parent }) => `${parent} links to ${url}`.replaceAll(directory, ""));
  return [...new Set(dead)];
}
