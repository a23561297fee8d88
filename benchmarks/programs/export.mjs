// Exports the chats of an account, as a user would write it: export.mjs URL FILE
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { createGzip } from "node:zlib";

const [url, target] = process.argv.slice(2);
const login = Buffer.from(`${process.env.LIVECHAT_LOGIN}:${process.env.LIVECHAT_TOKEN}`).toString("base64");
const headers = { "X-API-Version": "2", Authorization: `Basic ${login}` };
const output = createGzip();
const file = output.pipe(createWriteStream(target));
for (let page = 1, pages = 1; page <= pages; page++) {
  const answer = await (await fetch(`${url}/chats?page=${page}`, { headers })).json();
  pages = answer.pages;
  for (const chat of answer.chats) {
    if (!output.write(JSON.stringify(chat) + "\n")) await once(output, "drain");
  }
}
output.end();
await once(file, "finish");
