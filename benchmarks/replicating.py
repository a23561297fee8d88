"""The replication into DuckDB and PostgreSQL: equal tables, speed and memory."""
import glob
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile

from measuring import HERE, ROOT, TARGET, TICKS, Comparison, Server, class_path, fail, java, keep, run

DAYS = ("2025-10-31", "2026-10-31")
MISSED, TICKETS = 400, 5_000


class Postgres:
    """A server on a free loopback port, with its data in a new directory that is removed at the end."""

    def __init__(self):
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
        if not found:
            fail("PostgreSQL is missing; install the package postgresql")
        self.bin = pathlib.Path(found[-1]).parent
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="benchmarks"))
        self.directory.chmod(0o777)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    def call(self, program, *arguments):
        # PostgreSQL does not run as root
        prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        with open(TARGET / "postgres.txt", "w+") as output:
            if subprocess.run([*prefix, self.bin / program, *arguments], stdin=subprocess.DEVNULL, stdout=output, stderr=output).returncode:
                output.seek(0)
                fail(f"{program} failed: {output.read()}")

    def __enter__(self):
        data = self.directory / "data"
        self.call("initdb", "-D", data, "-A", "trust", "-U", "test", "-E", "UTF8", "--locale=C", "-N")
        self.call("pg_ctl", "-D", data, "-w", "-l", self.directory / "log", "-o", f"-p {self.port} -k {self.directory} -h 127.0.0.1", "start")
        self.pid = int((data / "postmaster.pid").read_text().split()[0])
        return self

    def __exit__(self, *failure):
        self.call("pg_ctl", "-D", self.directory / "data", "-m", "immediate", "stop")
        shutil.rmtree(self.directory)

    def address(self, database):
        return f"postgresql://test@127.0.0.1:{self.port}/{database}"

    def fresh(self, database):
        """Creates an empty database in place of the one before, and returns its address."""
        psql = [self.bin / "psql", "-q", self.address("postgres"), "-c"]
        subprocess.run([*psql, f"DROP DATABASE IF EXISTS {database} WITH (FORCE)"], check=True, stderr=subprocess.DEVNULL)
        subprocess.run([*psql, f"CREATE DATABASE {database}"], check=True)
        return self.address(database)

    def cpu(self):
        """The processor time of the server and its ended and running children, in seconds."""
        total = 0
        for file in glob.glob("/proc/[0-9]*/stat"):
            try:
                text = pathlib.Path(file).read_text()
            except OSError:
                continue
            fields = text.rpartition(")")[2].split()
            own = int(file.split("/")[2]) == self.pid
            if own or int(fields[1]) == self.pid:
                total += sum(map(int, fields[11:15 if own else 13]))
        return total / TICKS


def account(options):
    """Writes the chats of the account, unless they are there already."""
    data, known = TARGET / "account", TARGET / "account" / "number"
    if not known.exists() or known.read_text() != str(options.account_chats):
        run([java(), "-cp", class_path(), "io.github.livechat4j.benchmarks.AccountData", str(data), str(options.account_chats)])
        known.write_text(str(options.account_chats))
    server = Server(
        [java(), "-XX:+UseSerialGC", "-cp", class_path(), "io.github.livechat4j.benchmarks.FixedServer", "account", str(data / "chats"), "0"],
        lambda line: True)
    server.url = "http://127.0.0.1:" + server.lines[0].strip()
    return server


def drivers(options):
    """The jars of the drivers of DuckDB by their names."""
    paths = [pathlib.Path(each) for each in filter(None, options.drivers.split(","))]
    paths = paths or sorted(pathlib.Path.home().glob(".livechat4j/lib/duckdb_jdbc-*.jar"))[-1:]
    for path in paths or [pathlib.Path("(none)")]:
        if not path.is_file():
            fail(f"the driver of DuckDB, {path}, is missing; get it as docs/guide/replicate.md says, or name jars by --drivers")
    return {"DuckDB " + path.stem.rpartition("-")[2]: str(path.resolve()) for path in paths}


def launcher(*arguments, checkout=ROOT):
    return [str(pathlib.Path(checkout, "client-cli/target/livechat").resolve()), *map(str, arguments)]


def replicate(options):
    """Equal tables in DuckDB, in PostgreSQL and in the export; then the speed of all of them."""
    jars = drivers(options)
    work = TARGET / "replicated"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    env = {"LIVECHAT_LOGIN": "nora.lindqvist@example.com", "LIVECHAT_TOKEN": "fixed-token", "LIVECHAT_CONFIG": os.devnull}
    env |= {"JAVA_HOME": options.java} if options.java else {}
    with account(options) as server, Postgres() as postgres:
        env["LIVECHAT_BASE_URL"] = server.url
        if options.check:
            check(options, list(jars.values())[-1], work, postgres, env)
        speed(options, jars, work, server, postgres, env)


def check(options, jar, work, postgres, env):
    file, address = work / "check.duckdb", postgres.fresh("checked")
    commands = {f"replicate into {name}": ["replicate", "--to", target, "--drivers", jar, "--account", "benchmarks", "--from", DAYS[0]]
                for name, target in {"DuckDB": file, "PostgreSQL": address}.items()}
    commands |= {f"export {what}": ["export", what, "-o", work / f"{what}.ndjson"] for what in ("chats", "tickets")}
    for name, words in commands.items():
        took = run(launcher(*words, "--quiet"), env)
        print(f"{name}: {took.seconds:.0f} s, {took.cpu:.1f} s of processor time, {took.memory:.0f} MB, load {os.getloadavg()[0]:.1f}", flush=True)
    found = subprocess.run(
        [java(options.java), "-cp", class_path() + os.pathsep + jar, "io.github.livechat4j.benchmarks.EqualTables", str(file), address,
         str(work / "chats.ndjson"), str(work / "tickets.ndjson"), str(options.account_chats), str(MISSED), str(TICKETS)])
    if found.returncode:
        fail("the tables differ")


def speed(options, jars, work, server, postgres, env):
    thousands = options.account_chats / 1000
    entities = ["--entities", "chats", "--account", "benchmarks", "--quiet"]

    def figures(took, database=0.0, number=thousands):
        return {"chats/s": number * 1000 / took.seconds, "processor time of 1,000 chats, s": took.cpu / number,
                "of the server of the database, s": database / number, "memory, MB": took.memory}

    def exported():
        (work / "chats.ndjson").unlink(missing_ok=True)
        return figures(run(launcher("export", "chats", "--quiet", "-o", work / "chats.ndjson"), env))

    def fill(jar, checkout=ROOT):
        for old in work.glob("speed.duckdb*"):
            old.unlink()
        return figures(run(launcher("replicate", "--to", work / "speed.duckdb", "--drivers", jar, *entities, checkout=checkout), env))

    def counted(command):
        address = postgres.fresh("speed")
        before = postgres.cpu()
        took = run(command(address), env)
        return took, postgres.cpu() - before

    def into_postgres(checkout=ROOT):
        took, database = counted(lambda address: launcher("replicate", "--to", address, *entities, checkout=checkout))
        return figures(took, database)

    def script():
        psql = str(postgres.bin / "psql")
        took, database = counted(lambda address: [sys.executable, str(HERE / "programs/replicate.py"), server.url, psql, address, *DAYS])
        return figures(took, database, int((TARGET / "output.txt").read_text().split()[-1]) / 1000)

    contenders = {"export": exported, "PostgreSQL": into_postgres}
    contenders |= {name: (lambda jar=jar: fill(jar)) for name, jar in jars.items()}
    if options.against:
        contenders["PostgreSQL before"] = lambda: into_postgres(options.against)
        contenders |= {name + " before": (lambda jar=jar: fill(jar, options.against)) for name, jar in jars.items()}
    if not options.no_scripts:
        contenders["python"] = script
    for records in filter(None, options.batches.split(",")):
        for name, jar in jars.items():
            def batches(jar=jar, records=records):
                for old in work.glob("speed.duckdb*"):
                    old.unlink()
                program = [java(options.java), "-cp", class_path() + os.pathsep + jar, "io.github.livechat4j.benchmarks.ReplicationBatches"]
                return figures(run([*program, server.url, str(work / "speed.duckdb"), records], env))

            contenders[f"{name}, {records} records"] = batches
    comparison = Comparison("replicate", options.rounds)
    comparison.interleaved(contenders)
    rows = []
    for subject in contenders:
        rows += comparison.rows(subject, ["export"]) if subject != "export" else []
    keep("7-replicate", rows)


def replicate_heap(options):
    """Whether the replication of many chats into each target succeeds with a small heap, from a sandbox in a process of its own."""
    [(name, jar)] = list(drivers(options).items())[-1:]
    file = TARGET / "replicated" / "heap.duckdb"
    shutil.rmtree(file.parent, ignore_errors=True)
    file.parent.mkdir()
    server = Server(
        [java(options.java), "-cp", str(ROOT / "client-cli/target/livechat"), "io.github.livechat4j.testkit.SandboxServer", "--port", "0",
         "--chats", str(options.heap_chats)],
        lambda line: "Bearer" in line)
    with server, Postgres() as postgres:
        found = dict(re.findall(r"(LIVECHAT_\w+)=(\S+)", "".join(server.lines)))
        found |= {"LIVECHAT_JAVA_OPTIONS": f"-Xmx{options.replicate_heap}"} | ({"JAVA_HOME": options.java} if options.java else {})
        for target, words in {"PostgreSQL": [postgres.fresh("heap")], name: [file, "--drivers", jar]}.items():
            took = run(launcher("replicate", "--to", *words, "--entities", "chats", "--json", "--quiet"), found)
            stored = int(re.search(r'"chats":\{"pass":"fill","records":(\d+)', (TARGET / "output.txt").read_text())[1])
            print(f"replicated {stored:,} of {options.heap_chats:,} chats into {target} with -Xmx{options.replicate_heap} in {took.seconds:.0f} s, "
                  f"{took.cpu:.0f} s of processor time, {took.memory:.0f} MB resident, load {os.getloadavg()[0]:.1f}", flush=True)
            if stored != options.heap_chats:
                fail("the database is not complete")
    print(f"{name}: file of {file.stat().st_size / 1e6:.0f} MB")
