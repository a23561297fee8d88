"""Exports the chats of an account, as a user would write it: export.py URL FILE"""
import base64
import gzip
import http.client
import json
import os
import sys
import urllib.parse

url, target = sys.argv[1:]
login = os.environ["LIVECHAT_LOGIN"] + ":" + os.environ["LIVECHAT_TOKEN"]
headers = {"X-API-Version": "2", "Authorization": "Basic " + base64.b64encode(login.encode()).decode()}
connection = http.client.HTTPConnection(urllib.parse.urlsplit(url).netloc)
page, pages = 1, 1
# 6 is the level of gzip, zlib and livechat; the default of this module is 9
with gzip.open(target, "wt", compresslevel=6, encoding="utf-8") as output:
    while page <= pages:
        connection.request("GET", f"/chats?page={page}", headers=headers)
        answer = json.load(connection.getresponse())
        pages = answer["pages"]
        for chat in answer["chats"]:
            output.write(json.dumps(chat) + "\n")
        page += 1
