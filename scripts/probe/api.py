"""Probes the API with schemathesis, as one role."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PHASES = "examples,coverage,fuzzing,stateful"
SEED = "1"


def probe(service, role, token, everything, examples):
    """Probes as one role, with its token or None; returns the number of what is wrong."""
    print(f"API as {role} ..", flush=True)
    folder = service.folder
    shutil.copy(HERE / "schemathesis.toml", folder)
    write_ids(service, token, everything, folder)
    report, log = folder / "api.json", folder / "api.txt"
    with log.open("w", encoding="utf-8") as out:
        command = words(service.address, token, folder, examples)
        subprocess.run(command, cwd=folder, stdout=out, stderr=subprocess.STDOUT, check=False)
    wrong = tell(report, log)
    if not service.is_alive():
        raise SystemExit(f"the service is gone, see {service.log}")
    return wrong


def words(address, token, folder, examples):
    """The command of one role."""
    tool = str(Path(sys.executable).parent / "st")
    command = [tool, "--config-file", str(folder / "schemathesis.toml"), "run", f"{address}/api/openapi.json"]
    command += ["--phases", PHASES, "--checks", "all", "--max-examples", str(examples), "--seed", SEED]
    command += ["--no-color", "--report", "json,junit", "--report-dir", str(folder)]
    command += ["--report-json-path", str(folder / "api.json")]
    command += ["--report-junit-path", str(folder / "api.xml")]
    return command + (["--header", f"Authorization: Bearer {token}"] if token else [])


def tell(report, log):
    """Prints the figures of one run; returns the number of what is wrong."""
    if not report.exists():
        print(f"  the tool broke off, see {log}")
        return 1
    found = json.loads(report.read_text(encoding="utf-8"))
    operations, cases = found["operations"] or {}, found["test_cases"]
    print(
        f"  {operations.get('tested', 0)} of {operations.get('total', 0)} operations, {cases['generated']} requests,"
        f" {cases['unique_failures']} failures, {found['running_time']:.0f} s; in full: {log}"
    )
    for group in found["failures"]:
        print(f"  {group['severity']}: {group['title']} ({group['count']}): {', '.join(group['operations'])}")
    for error in found["errors"]:
        print(f"  error: {error['title']} ({error['count']})")
    wrong = sum(group["count"] for group in found["failures"] + found["errors"])
    if not found["complete"] or operations.get("tested") != operations.get("total"):
        print(f"  not everything was tested: {found['stop_reason']}")
        wrong += 1
    return wrong


def write_ids(service, token, everything, folder):
    """The ids that a role's requests name, a file a noun: all that it sees, and as many of what it may not see."""
    seen = service.world(token) if token else {}
    (folder / "ids").mkdir(exist_ok=True)
    for noun, all_of in everything.items():
        own = [one["id"] for one in seen.get(noun, [])]
        foreign = [one["id"] for one in all_of if one["id"] not in set(own)]
        lines = "".join(f'"{id}"\n' for id in own + foreign[: max(len(own), 5)])
        (folder / "ids" / f"{noun}.txt").write_text(lines, encoding="utf-8")
