"""What Schemathesis is told about this service for one role: who signs in, which cases exist, what must not be shown.

A plain run would be refused at the door nearly everywhere: random text is no case and no unit. So a share of the
requests gets real ids, drawn from the request's own content: the same request is always changed alike, and a failure
can be shrunk and repeated. Everything else of a request stays as odd as it was generated.

DUBAN_CONTRACT names a JSON file (contract-run.ts writes it); the figures go to the file that it names as `report`.
"""
import atexit
import base64
import collections
import io
import json
import os
import random
import threading
import time
import zipfile
import zlib

import requests
import schemathesis

with open(os.environ["DUBAN_CONTRACT"], encoding="utf-8") as file:
    PLAN = json.load(file)

CASES = PLAN["cases"]  # {caseId, ledgerNumber}
OWN = PLAN["ownCases"]  # those of them that the role may read
OWN_IDS = {one["caseId"] for one in OWN}
SIGN_OUT = ("DELETE", "/api/v1/sessions/current")
WAYS_IN = {"/api/v1/sessions"}
CASE_KEYS = {"caseKey", "caseId"}
UNIT_FIELDS = {"townshipId", "leadUnitId", "unitId"}
PERSON_FIELDS = {"handlerId", "supervisorId", "personId"}
DATE_FIELDS = {"foundOn", "dueDate", "plannedEnd", "from", "to", "until"}
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
SAMPLES_KEPT = 3
SIGN_IN_ATTEMPTS = 20


class Session:
    """The token of the role's account; signed in again when something in the run has ended it."""

    def __init__(self):
        self.lock = threading.Lock()
        self.spare = self.sign_in()
        self.token = self.sign_in()
        self.signed_in_again = 0

    @staticmethod
    def sign_in():
        # Random sign-ins of the roles beside this one may have used up the minute of this address.
        for _ in range(SIGN_IN_ATTEMPTS):
            answer = requests.post(
                PLAN["apiUrl"] + "/api/v1/sessions",
                json={"account": PLAN["account"], "password": PLAN["password"]},
                timeout=30,
            )
            if answer.status_code != 429:
                break
            time.sleep(5)
        answer.raise_for_status()
        return answer.json()["token"]

    def renew(self, ended):
        with self.lock:
            if self.token == ended and self.signed_in_again < 20:
                self.signed_in_again += 1
                self.token = self.sign_in()


class Figures:
    def __init__(self):
        self.calls = 0
        self.statuses = collections.Counter()
        self.failures = {}
        self.operations = collections.defaultdict(collections.Counter)

    def note(self, case, response, check, message):
        first = (message.strip().splitlines() or [""])[0][:200]
        key = (check, case.operation.label, response.status_code, first)
        failure = self.failures.setdefault(key, {"count": 0, "samples": []})
        failure["count"] += 1
        if len(failure["samples"]) < SAMPLES_KEPT:
            curl = case.as_curl_command().replace(SESSION.token, "TOKEN")
            failure["samples"].append({"curl": curl[:2000], "message": message[:2000], "body": response.text[:500]})

    def write(self):
        failures = [
            {"check": check, "operation": operation, "status": status, "what": what, **failure}
            for (check, operation, status, what), failure in self.failures.items()
        ]
        report = {
            "calls": self.calls,
            "statuses": {str(status): count for status, count in sorted(self.statuses.items())},
            "operations": {label: dict(counts) for label, counts in self.operations.items()},
            "failures": failures,
        }
        with open(PLAN["report"], "w", encoding="utf-8") as report_file:
            json.dump(report, report_file, ensure_ascii=False)


SESSION = Session()
FIGURES = Figures()
atexit.register(FIGURES.write)


@schemathesis.auth(refresh_interval=None)
class SignedIn:
    def get(self, case, context):
        return SESSION.token

    def set(self, case, data, context):
        case.headers["Authorization"] = f"Bearer {data}"


def luck_of(case):
    """Random, but the same for the same request."""
    parts = (case.operation.label, case.path_parameters, case.query, case.body, case.headers.get("Idempotency-Key"))
    return random.Random(zlib.crc32(repr(parts).encode("utf-8", "surrogatepass")))


def value_for(name, luck):
    """A real value for a member of that name; None where there is none."""
    if name in UNIT_FIELDS:
        return luck.choice(PLAN["units"])
    if name in PERSON_FIELDS:
        return luck.choice(PLAN["people"])
    if name in DATE_FIELDS:
        return luck.choice(PLAN["dates"])
    if name == "assistingUnitIds":
        return [luck.choice(PLAN["units"])]
    return None


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """The document's patterns are ECMAScript; control characters are written so that Python's `re` knows them too."""
    spelled = json.dumps(raw_schema).replace("\\\\p{Cc}", "\\\\x00-\\\\x1f\\\\x7f-\\\\x9f")
    raw_schema.clear()
    raw_schema.update(json.loads(spelled))


@schemathesis.hook
def before_call(context, case, kwargs):
    method, path = case.method.upper(), case.operation.path
    if (method, path) == SIGN_OUT:
        # Its own session must go on: the first of these ends the spare one, the others find it ended.
        case.headers["Authorization"] = f"Bearer {SESSION.spare}"
        return
    luck = luck_of(case)
    for name in case.path_parameters or {}:
        if name in CASE_KEYS and luck.random() < 0.7:
            chosen = luck.choice(OWN if OWN and luck.random() < 0.6 else CASES)
            case.path_parameters[name] = chosen[luck.choice(["caseId", "caseId", "ledgerNumber"])]
        elif name == "personId" and (case.path_parameters[name] in PLAN["people"] or luck.random() < 0.5):
            # Ids that Schemathesis read in an earlier answer too: the drill's own accounts must stay as they are.
            case.path_parameters[name] = luck.choice(PLAN["spareAccounts"])
        elif name == "unitId" and method == "GET" and luck.random() < 0.5:
            case.path_parameters[name] = luck.choice(PLAN["units"])
        elif name == "evidenceId" and PLAN["evidence"] and luck.random() < 0.5:
            pair = luck.choice(PLAN["evidence"])
            case.path_parameters.update({"caseKey": pair["caseId"], "evidenceId": pair["evidenceId"]})
    if case.headers and "Idempotency-Key" in case.headers and luck.random() < 0.1:
        case.headers["Idempotency-Key"] = f"again-{luck.randrange(20)}"
    if isinstance(case.body, dict):
        for name, given in list(case.body.items()):
            real = value_for(name, luck)
            if real is not None and isinstance(given, type(real)) and luck.random() < 0.7:
                case.body[name] = real
            elif name == "file" and isinstance(given, bytes) and luck.random() < 0.5:
                case.body[name] = PNG if luck.random() < 0.5 else PDF + luck.randbytes(8)


@schemathesis.hook
def after_call(context, case, response):
    FIGURES.calls += 1
    FIGURES.statuses[response.status_code] += 1
    FIGURES.operations[case.operation.label][str(response.status_code)] += 1
    own = (case.method.upper(), case.operation.path) != SIGN_OUT and case.operation.path not in WAYS_IN
    if response.status_code == 401 and own:
        SESSION.renew((case.headers.get("Authorization") or " ").split(" ")[-1])


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """Where every failure comes by. A parameter that no document forbids is ignored on purpose, like on most routes."""
    if "in query - object with unexpected properties" in failure.message:
        return False
    # A head beyond Node's limit (16 KiB) is answered before there is a route that could document it.
    if response.status_code == 431:
        return False
    check = "shows_no_foreign_case" if "foreign: " in failure.message else failure.title
    FIGURES.note(case, response, check, failure.message)
    return True


def readable_text(response):
    """A workbook is a zip of XML: what it shows stands in its parts."""
    if not response.content.startswith(b"PK"):
        return response.content.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(response.content)) as parts:
        return "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


def named_areas(value):
    """Ids of areas and townships of everything in an answer that is a case; a circle may reach into other areas."""
    if isinstance(value, dict):
        if "caseId" in value and value["caseId"] not in OWN_IDS:
            for member in ("area", "township"):
                if isinstance(value.get(member), dict):
                    yield value[member].get("unitId")
        for member in value.values():
            yield from named_areas(member)
    elif isinstance(value, list):
        for member in value:
            yield from named_areas(member)


@schemathesis.check
def shows_no_foreign_case(ctx, response, case):
    """No answer tells of a case that this role may not read: by its text, its id, its area or its township."""
    text = readable_text(response)
    for mark in PLAN["hiddenTexts"]:
        assert mark not in text, f"foreign: shows the text {mark}"
    if response.status_code >= 300 or "json" not in response.headers.get("Content-Type", [""])[0]:
        return
    # The security log names cases by id to the audit administrator, and nothing of them.
    names_cases = case.operation.path.startswith("/api/v1/security-log")
    for case_id in [] if names_cases else PLAN["hiddenCaseIds"]:
        assert case_id not in text, f"foreign: shows the case {case_id}"
    hidden = set(PLAN["hiddenUnitIds"])
    for unit_id in named_areas(json.loads(text)):
        assert unit_id not in hidden, f"foreign: shows a case of the unit {unit_id}"
