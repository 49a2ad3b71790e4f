#!/usr/bin/env python3
"""Probes the running service: its API with schemathesis, its pages with wapiti. See README.md."""

import argparse
import sys
import tomllib
from pathlib import Path

sys.dont_write_bytecode = True  # no __pycache__ beside the scripts

import api  # noqa: E402
import pages  # noqa: E402
from service import Service  # noqa: E402
from visitor import Visitor  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]


def official(service, name, *role):
    """A coordinator or an admin, signed in."""
    address = f"{name}@ministry.invalid"
    service.command("account", "create", address, "--name", name.capitalize(), *role)
    visitor = Visitor(service)
    visitor.sign_in(address)
    visitor.set_up_second_factor()
    return visitor


def person(service, organisation):
    """Whoever speaks for an organisation of the demo, signed in."""
    for path in sorted((ROOT / "config/demo").glob("*.toml")):
        for one in tomllib.loads(path.read_text(encoding="utf-8"))["organisations"]:
            if one["name"] == organisation["name"]:
                visitor = Visitor(service)
                visitor.sign_in(one["email"])
                return visitor
    raise SystemExit(f"{organisation['name']} is not of the demo")


def run(service, folder, args):
    """Makes everybody, then probes as each of them; returns the number of what is wrong."""
    admin_token = service.token()
    everything = service.whole_world(admin_token)
    first = everything["suggestions"][0]
    need, offer = first["need"], service.ask(admin_token, f"/offers/{first['offer']['id']}")
    company, school = (service.ask(admin_token, f"/organisations/{one['organisation_id']}") for one in (offer, need))
    tokens = {
        "anonymous": None,
        "company": service.token("--organisation", company["id"]),
        "school": service.token("--organisation", school["id"]),
        "coordinator": official(service, "vesna", "--region", school["location"]["country"]).make_token(),
        "admin": admin_token,
    }
    visits = {
        "anonymous": None,
        "company": person(service, company),
        "admin": official(service, "mira", "--admin"),
    }
    wanted = set(args.roles.split(",")) if args.roles else {*tokens, *visits}
    wrong = 0
    if args.only != "api":  # first, while the pages still look like the demo
        chosen = {role: visit for role, visit in visits.items() if role in wanted}
        wrong += pages.probe(service, chosen, folder, (args.scan, args.attack), args.wapiti, need)
    if args.only != "pages":
        chosen = {role: token for role, token in tokens.items() if role in wanted}
        wrong += api.probe(service, chosen, everything, folder, args.examples)
    return wrong


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", default=str(ROOT / "target/debug/praktika"), help="the praktika to start")
    parser.add_argument("--wapiti", default=str(ROOT / "var/probe-pages/bin/wapiti"), help="the wapiti to run")
    parser.add_argument("--only", choices=("api", "pages"), help="one of the two")
    parser.add_argument("--roles", default="", help="these roles alone, with commas")
    parser.add_argument("--examples", type=int, default=50, help="most requests an operation and phase makes up")
    parser.add_argument("--scan", type=int, default=120, help="most seconds for finding pages, each visitor")
    parser.add_argument("--attack", type=int, default=40, help="most seconds for a module, each visitor")
    return parser.parse_args()


def main():
    args = arguments()
    folder = ROOT / "var/probe"
    print(f"What is printed here in short stands in {folder} in full.", flush=True)
    with Service(args.binary, folder) as service:
        wrong = run(service, folder, args)
        print(f"{wrong} findings")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
