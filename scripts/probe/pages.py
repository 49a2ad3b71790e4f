"""Probes the pages with wapiti, as one visitor."""

import json
import subprocess
import urllib.error
import urllib.request
from collections import Counter

from listener import Listener

# Without those that ask the internet (ssl, takeover, htp, nikto, wapp, cms, log4shell), that guess passwords or folders
# (brute_login_form, buster), that look for products that this is not (wp_enum, network_device, shellshock,
# spring4shell), and https_redirect: https is the proxy's.
MODULES = (
    "backup,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,ldap,methods,permanentxss,redirect,sql,ssrf,"
    "timesql,upload,xss,xxe"
)
# What would end the run itself: the session, the account, what the person may do.
NOT_TOUCHED = ("/leave", "/account/erase", "/account/sessions/*", "/colleagues/leave*")
# Every page in one language more, not in seven: they differ in words alone, and the modules' time is better spent.
OTHER_LANGUAGES = ("bs", "en", "hr", "sr-*")
STARTS = ("/", "/privacy", "/sign-in", "/register", "/register/company", "/register/school", "/claim")
STARTS_SIGNED_IN = ("/account", "/account/tokens", "/account/preferences", "/account/data", "/colleagues", "/offers/new")
STARTS_ADMIN = ("/account", "/account/tokens", "/verification", "/audit")
LEVELS = ("info", "low", "medium", "high", "critical")
MEDIUM = 2


def probe(service, role, visitor, seconds, tool, need):
    """Probes as one visitor, or as nobody; returns the number of what is wrong."""
    print(f"Pages as {role} ..", flush=True)
    report, log = service.folder / "pages.json", service.folder / "pages.txt"
    starts = list(STARTS)
    if visitor:
        starts += STARTS_ADMIN if role == "admin" else STARTS_SIGNED_IN
        starts.append(f"/needs/{need['id']}/suggestions")
    cookie = visitor.cookie() if visitor else None
    with Listener() as listener:
        with log.open("w", encoding="utf-8") as out:
            command = words(tool, service, starts, cookie, listener.address, seconds)
            subprocess.run(command, stdout=out, stderr=subprocess.STDOUT, check=False)
        for path in listener.asked:
            print(f"  the service asked for an address from a payload: {path}")
    wrong = tell(service, report, log, cookie) + len(listener.asked)
    if not service.is_alive():
        raise SystemExit(f"the service is gone, see {service.log}")
    if visitor and not visitor.is_signed_in():
        print("  the session ended on the way: what came after was asked as a stranger")
        wrong += 1
    return wrong


def words(tool, service, starts, cookie, listener, seconds):
    """The command of one visitor."""
    (scan, attack), address, folder = seconds, service.address, service.folder
    command = [tool, "-u", f"{address}/", "--scope", "folder", "-m", MODULES, "--no-bugreport", "-v", "1"]
    command += ["--endpoint", listener, "--store-session", str(folder / "wapiti"), "--flush-session"]
    command += ["--max-scan-time", str(scan), "--max-attack-time", str(attack), "--tasks", "8"]
    command += ["-f", "json", "-o", str(folder / "pages.json"), "--store-config", str(folder / "wapiti-config")]
    for start in starts:
        command += ["-s", f"{address}{start}"]
    for path in NOT_TOUCHED + tuple(f"/*lang={tag}*" for tag in OTHER_LANGUAGES):
        command += ["-x", f"{address}{path}"]
    return command + (["-C", cookie] if cookie else [])


def tell(service, report, log, cookie):
    """Prints the findings of one run; returns how many are medium or above."""
    if not report.exists():
        print(f"  the tool broke off, see {log}")
        return 1
    found = json.loads(report.read_text(encoding="utf-8"))
    all_of = [
        (category, one)
        for kind in ("vulnerabilities", "anomalies")
        for category, ones in found[kind].items()
        for one in ones
    ]
    levels, lines = Counter(), Counter()
    for category, one in all_of:
        level, note = one["level"], refuted(service, one, cookie)
        level, note = (0, f"; but {note}") if note else (level, "")
        levels[level] += 1
        lines[level, f"{category}, {one['method']} {one['path']}: {one['info']}{note}"] += 1
    pages = found["infos"].get("crawled_pages_nbr")
    counts = ", ".join(f"{levels[n]} {name}" for n, name in enumerate(LEVELS))
    print(f"  {pages} pages and forms, {len(MODULES.split(','))} modules, findings: {counts}; in full: {log}")
    for (level, line), count in sorted(lines.items(), reverse=True):
        print(f"  {LEVELS[level]}: {line}" + (f" ({count} times)" if count > 1 else ""))
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        if line.startswith("Max "):  # time was reached, for pages or for a module: not a finding, but to be known
            print(f"  {line}")
    if not pages:
        print("  no page was seen")
    return sum(count for level, count in levels.items() if level >= MEDIUM) + (not pages)


def refuted(service, finding, cookie):
    """Why a finding that a module only concludes is none, once it was asked for in earnest; otherwise nothing."""
    path, body = finding["path"], finding["http_request"].partition("\n\n")[2]
    # The module looks for a token in the form. Ours have none: a browser says which site a form comes from.
    elsewhere = {"Origin": "https://elsewhere.invalid", "Sec-Fetch-Site": "cross-site"}
    if finding["module"] == "csrf" and status(service, path, body, cookie, elsewhere) == 403:
        return "a form of another site is refused"
    # The module compares pages. One that names the field that it can't take has asked no directory.
    if finding["module"] == "ldap" and finding["method"] == "POST" and status(service, path, body, cookie, {}) == 422:
        return "its payload is refused as not valid"
    return ""


def status(service, path, body, cookie, headers):
    """What a form is answered."""
    request = urllib.request.Request(f"{service.address}{path}", body.encode(), method="POST")
    own = {"Cookie": cookie or "", "Content-Type": "application/x-www-form-urlencoded"}
    for name, value in {**own, **headers}.items():
        request.add_header(name, value)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as refused:
        return refused.code
