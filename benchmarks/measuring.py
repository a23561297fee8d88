"""Runs programs and servers, and compares what they took, round by round."""
import collections
import datetime
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
TARGET = HERE / "target"
TICKS = os.sysconf("SC_CLK_TCK")

Run = collections.namedtuple("Run", "seconds cpu memory")


def fail(message):
    sys.exit("benchmarks: " + message)


def java(home=None):
    home = home or os.environ.get("JAVA_HOME")
    return str(pathlib.Path(home, "bin", "java")) if home else "java"


def class_path(checkout=None):
    """The class path of the benchmarks, with the client of another checkout if one is given."""
    file = TARGET / "classpath"
    if not file.exists():
        fail("not built yet; run: mvn -q -Pbenchmarks,quick package -pl benchmarks,client-cli -am")
    entries = [str(TARGET / "classes")] + file.read_text().strip().split(os.pathsep)
    if checkout:
        entries = [with_root(entry, checkout) for entry in entries]
    return os.pathsep.join(entries)


def with_root(entry, checkout):
    for module in ("spec", "client-generated", "client-extensions", "client-testkit"):
        own = str(ROOT / module) + os.sep
        if entry.startswith(own):
            other = pathlib.Path(checkout, module, entry[len(own):])
            if not other.exists():
                fail(f"{other} is missing; build that checkout: mvn -q -Pquick package")
            return str(other)
    return entry


def run(command, env=None, cwd=None):
    """Runs a program to its end. The memory is that of the largest process, in MB; processor time is that of all of them."""
    start = time.monotonic()
    with open(TARGET / "output.txt", "w+") as output:
        process = subprocess.Popen(
            command, env={**os.environ, **(env or {})}, cwd=cwd, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            fail(f"{' '.join(map(str, command))} ended with {process.returncode}; {output.name} has its output, which ends:\n{output.read()[-2000:]}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


class Server:
    """A program that prints lines until it has said where it listens, and ends with its standard input or by a signal."""

    def __init__(self, command, ready):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.lines = []
        for line in self.process.stdout:
            self.lines.append(line)
            if ready(line):
                return
        fail(f"{' '.join(command)} ended before it was ready")

    def cpu(self):
        """The processor time of the server so far, in seconds."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.process.stdin.close()
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()


def fixed_server(latency):
    server = Server(
        [java(), "-XX:+UseSerialGC", "-cp", class_path(), "io.github.livechat4j.benchmarks.FixedServer", "archive", str(TARGET / "data/chats"),
         str(latency)],
        lambda line: True)
    server.url = "http://127.0.0.1:" + server.lines[0].strip()
    return server


def fixed_data(chats):
    """Writes the answers of the fixed server, unless they are there already."""
    data, known = TARGET / "data", TARGET / "data" / "number"
    if not known.exists() or known.read_text() != str(chats):
        run([java(), "-cp", class_path(), "io.github.livechat4j.benchmarks.FixedData", str(data), str(chats)])
        known.write_text(str(chats))
    return data


class Comparison:
    """What contenders took in each round, for one title."""

    def __init__(self, title, rounds):
        self.title, self.rounds = title, rounds
        self.values = collections.defaultdict(list)
        self.load = []

    def interleaved(self, contenders):
        """Calls the contenders in turn, each round another one first; each gives a map from quantities to values."""
        names = list(contenders)
        for number in range(self.rounds):
            first = number % len(names)
            for name in names[first:] + names[:first]:
                measure = contenders[name]
                self.load.append(os.getloadavg()[0])
                for quantity, value in measure().items():
                    self.values[quantity, name].append(value)
                self.load.append(os.getloadavg()[0])
            print(f"{self.title}: round {number + 1} of {self.rounds}, load {self.load[-1]:.1f}", file=sys.stderr)

    def rows(self, subject, references, quantities=None):
        """Rows of a table: the median over the rounds of the ratio of subject and reference, and the medians of both."""
        rows = []
        for quantity in dict.fromkeys(quantity for quantity, _ in self.values):
            for reference in references:
                ours, theirs = self.values.get((quantity, subject)), self.values.get((quantity, reference))
                # an export, for example, takes no time of a database
                if ours and theirs and all(theirs) and (quantities is None or quantity in quantities):
                    ratio = statistics.median(a / b for a, b in zip(ours, theirs))
                    spread = [a / b for a, b in zip(ours, theirs)]
                    rows.append([
                        f"{self.title}: {quantity}", f"{subject} : {reference}", f"**{ratio:.2f}**",
                        f"{min(spread):.2f}–{max(spread):.2f}", f"{shown(statistics.median(ours))} : {shown(statistics.median(theirs))}",
                        f"{statistics.mean(self.load):.1f}"])
        return rows


def shown(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def keep(name, rows):
    """Stores the rows of a measurement, and prints them."""
    results = TARGET / "results"
    results.mkdir(exist_ok=True)
    (results / f"{name}.json").write_text(json.dumps(rows))
    print(table(rows))


def table(rows):
    lines = [
        f"Measured on {datetime.date.today()}, {processor()}, {os.cpu_count()} processors, {platform.system()} {platform.machine()}. A ratio is the"
        " median over the rounds of the ratio in a round.",
        "",
        "| measurement | contenders | ratio | range | medians | load |",
        "|---|---|---|---|---|---|",
    ]
    return "\n".join(lines + ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows])


def stored():
    return [row for file in sorted((TARGET / "results").glob("*.json")) for row in json.loads(file.read_text())]
