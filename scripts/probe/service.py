"""The real service, on a database of its own, with the demo in it."""

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request

START_SECONDS = 60
WORK_SECONDS = 180


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Service:
    """Starts `praktika serve`; as a context manager it ends it again."""

    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        self.mail = folder / "mail"
        self.log = folder / "service.log"
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        self.variables = {
            **os.environ,
            "PRAKTIKA__DATABASE__URL": f"sqlite://{folder}/praktika.db?mode=rwc",
            "PRAKTIKA__MAIL__DIRECTORY": str(self.mail),
            "PRAKTIKA__HTTP__ADDRESS": f"127.0.0.1:{port}",
            # All comes from one address, and what is told to wait finds nothing.
            "PRAKTIKA__HTTP__REQUESTS_A_SECOND": "100000",
            "PRAKTIKA__LOG__LEVEL": "warn",
        }
        self.process = None

    def command(self, *words):
        """Runs a command and returns what it prints."""
        done = subprocess.run(
            [self.binary, *words], env=self.variables, capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise SystemExit(f"praktika {' '.join(words)}: {done.stderr.strip()}")
        return done.stdout

    def __enter__(self):
        self.command("migrate")
        self.command("seed", "demo")
        with self.log.open("w", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                [self.binary, "serve"], env=self.variables, stdout=log, stderr=subprocess.STDOUT
            )
        until = time.monotonic() + START_SECONDS
        while not self.is_ready():
            if self.process.poll() is not None or time.monotonic() > until:
                self.stop()
                raise SystemExit(f"the service did not start, see {self.log}")
            time.sleep(0.2)
        return self

    def __exit__(self, *_error):
        self.stop()

    def stop(self):
        """Ends the service; after a grace period by force."""
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def is_ready(self):
        try:
            with urllib.request.urlopen(f"{self.address}/readyz", timeout=5) as answer:
                return answer.status == 200
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False

    def is_alive(self):
        """Whether the same process still answers."""
        return self.process.poll() is None and self.is_ready()

    def token(self, *words):
        """A token as the command line makes it."""
        return json.loads(self.command("token", "create", *words, "--json"))["token"]

    def ask(self, token, path):
        """What the API answers."""
        request = urllib.request.Request(f"{self.address}/api/v1{path}")
        request.add_header("Authorization", f"Bearer {token}")
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def world(self, token):
        """What a token's owner sees, by noun, each suggestion with its need."""
        nouns = ("organisations", "needs", "offers")
        there = {noun: self.ask(token, f"/{noun}?limit=100")["items"] for noun in nouns}
        there["suggestions"] = [
            {**one, "need": need}
            for need in there["needs"]
            for one in self.ask(token, f"/needs/{need['id']}/suggestions")["items"]
        ]
        there["programmes"] = [
            one
            for school in there["organisations"]
            if school["kind"] == "school"
            for one in self.ask(token, f"/organisations/{school['id']}/programmes")["items"]
        ]
        return there

    def whole_world(self, token):
        """The same for an admin, once no more of the demo's suggestions are made."""
        until = time.monotonic() + WORK_SECONDS
        seen = 0
        while time.monotonic() < until:
            there = self.world(token)
            count = len(there["suggestions"])
            if 0 < count == seen:
                return there
            seen = count
            time.sleep(2)
        raise SystemExit("the demo's suggestions are not made after three minutes")
