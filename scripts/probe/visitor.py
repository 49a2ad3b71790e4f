"""A person at a browser without scripts: signs in with the link in a mail, and sets up a second factor."""

import email
import email.policy
import hashlib
import hmac
import http.cookiejar
import re
import struct
import time
import urllib.error
import urllib.parse
import urllib.request
from base64 import b32decode
from html import unescape

MAIL_SECONDS = 60


class Visitor:
    """One browser, with its cookies."""

    def __init__(self, service):
        self.service = service
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))

    def open(self, path, form=None):
        """The page behind a path, or what a form leads to."""
        body = None if form is None else urllib.parse.urlencode(form).encode()
        request = urllib.request.Request(f"{self.service.address}{path}", body)
        request.add_header("Accept", "text/html")
        request.add_header("Sec-Fetch-Site", "same-origin")
        try:
            with self.opener.open(request, timeout=60) as answer:
                return answer.read().decode()
        except urllib.error.HTTPError as refused:
            raise SystemExit(f"{path}: {refused.code}\n{refused.read().decode()[:2000]}") from None

    def sign_in(self, address):
        """Asks for a link, reads the mail, follows the link and presses its button."""
        self.open("/sign-in", {"email": address, "way": "link"})
        link = self.link_for(address)
        self.open(link)
        return self.open(link, {})

    def link_for(self, address):
        until = time.monotonic() + MAIL_SECONDS
        while time.monotonic() < until:
            for path in sorted(self.service.mail.glob("*.eml"), reverse=True):
                mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
                text = mail.get_body(("plain",)).get_content()
                found = re.search(r"/sign-in/link/[\w-]+", text)
                if found and address in mail["To"]:
                    return found.group()
            time.sleep(0.5)
        raise SystemExit(f"no mail with a link for {address}")

    def set_up_second_factor(self):
        """Officials are let in only with one."""
        page = self.open("/account/second-factor")
        fields = {name: hidden(page, name) for name in ("sealed", "secret", "uri")}
        self.open("/account/second-factor", {**fields, "code": code(fields["secret"])})

    def make_token(self):
        """A token that may write, as its owner makes it on the page."""
        page = self.open("/account/tokens", {"name": "Probe", "scope": "write", "days": "30"})
        found = re.search(r"<code>([\w-]+)</code>", page)
        if not found:
            raise SystemExit("the page shows no token")
        return found.group(1)

    def cookie(self):
        """All cookies, as a header holds them."""
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.jar)

    def is_signed_in(self):
        """Whether the account's own page still opens, and not the page for signing in."""
        return 'action="/sign-in"' not in self.open("/account")


def hidden(page, name):
    found = re.search(rf'<input type="hidden" name="{name}" value="([^"]*)">', page)
    if not found:
        raise SystemExit(f"the page has no field {name}")
    return unescape(found.group(1))


def code(secret):
    """RFC 6238 with its usual figures: SHA-1, six digits, thirty seconds."""
    key = b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(int.from_bytes(digest[at : at + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"
