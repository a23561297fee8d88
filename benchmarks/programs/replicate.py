"""Loads chats and messages into PostgreSQL, as a user would write it: replicate.py URL PSQL ADDRESS FIRST_DAY LAST_DAY"""
import base64
import datetime
import http.client
import json
import os
import subprocess
import sys
import urllib.parse

url, psql, address, first, last = sys.argv[1:]
CHATS = ("id", "type", "started_timestamp", "duration", "rate", "chat_start_url", "referrer")
MESSAGES = ("author_name", "user_type", "timestamp", "text")
ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def cell(value):
    return "\\N" if value is None else str(value).translate(ESCAPES)


def load(table):
    return subprocess.Popen([psql, "-q", address, "-c", f"COPY {table} FROM STDIN"], stdin=subprocess.PIPE, text=True, encoding="utf-8")


columns = ", ".join(name + " text" for name in CHATS) + ", record json"
subprocess.run(
    [psql, "-q", address, "-c", f"CREATE TABLE simple_chats ({columns})", "-c",
     "CREATE TABLE simple_messages (chat text, position int, " + ", ".join(name + " text" for name in MESSAGES) + ")"],
    check=True)
login = os.environ["LIVECHAT_LOGIN"] + ":" + os.environ["LIVECHAT_TOKEN"]
headers = {"X-API-Version": "2", "Authorization": "Basic " + base64.b64encode(login.encode()).decode()}
connection = http.client.HTTPConnection(urllib.parse.urlsplit(url).netloc)
chats, messages = load("simple_chats"), load("simple_messages")
day = datetime.date.fromisoformat(first)
written = 0
while day <= datetime.date.fromisoformat(last):
    page, pages = 1, 1
    while page <= min(pages, 1000):
        connection.request("GET", f"/chats?date_from={day}&date_to={day}&page={page}", headers=headers)
        answer = json.load(connection.getresponse())
        pages = answer["pages"]
        for chat in answer["chats"]:
            chats.stdin.write("\t".join([cell(chat.get(name)) for name in CHATS] + [cell(json.dumps(chat))]) + "\n")
            for position, message in enumerate(chat.get("messages", ())):
                messages.stdin.write("\t".join([chat["id"], str(position)] + [cell(message.get(name)) for name in MESSAGES]) + "\n")
            written += 1
        page += 1
    day += datetime.timedelta(days=1)
for process in chats, messages:
    process.stdin.close()
    if process.wait():
        sys.exit(1)
print(written)
