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
API_ROLES = ("anonymous", "company", "school", "coordinator", "admin")
PAGE_ROLES = ("anonymous", "company", "admin")


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


def sides(service, admin, everything):
    """A need, and the school and the company of an offer that is suggested to it."""
    first = everything["suggestions"][0]
    need, offer = first["need"], service.ask(admin, f"/offers/{first['offer']['id']}")
    school, company = (service.ask(admin, f"/organisations/{one['organisation_id']}") for one in (need, offer))
    return need, school, company


def probe_api(service, role, args):
    admin = service.token()
    everything = service.whole_world(admin)
    _, school, company = sides(service, admin, everything)
    token = {
        "anonymous": lambda: None,
        "company": lambda: service.token("--organisation", company["id"]),
        "school": lambda: service.token("--organisation", school["id"]),
        "coordinator": lambda: official(service, "vesna", "--region", school["location"]["country"]).make_token(),
        "admin": lambda: admin,
    }[role]()
    return api.probe(service, role, token, everything, args.examples)


def probe_pages(service, role, args):
    admin = service.token()
    need, _, company = sides(service, admin, service.whole_world(admin))
    visitor = {
        "anonymous": lambda: None,
        "company": lambda: person(service, company),
        "admin": lambda: official(service, "mira", "--admin"),
    }[role]()
    return pages.probe(service, role, visitor, (args.scan, args.attack), args.wapiti, need)


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
    wrong = 0
    for what, probe, roles in (("api", probe_api, API_ROLES), ("pages", probe_pages, PAGE_ROLES)):
        for role in roles:
            if args.only in (None, what) and (not args.roles or role in args.roles.split(",")):
                # For each a service of its own: what one has closed and withdrawn is there for the next.
                with Service(args.binary, folder / f"{what}-{role}") as service:
                    wrong += probe(service, role, args)
    print(f"{wrong} findings")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
