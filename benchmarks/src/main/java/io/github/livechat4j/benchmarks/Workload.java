package io.github.livechat4j.benchmarks;

/** A call and the file of its answer. */
enum Workload {
    AGENTS("agents.json") {
        @Override
        long call(Contender contender) throws Exception {
            return contender.agents();
        }
    },
    CHATS_25K("chats-25k.json") {
        @Override
        long call(Contender contender) throws Exception {
            return contender.chats();
        }
    },
    CHATS_97K("chats-97k.json") {
        @Override
        long call(Contender contender) throws Exception {
            return contender.chats();
        }
    },
    UPDATE("agent.json") {
        @Override
        long call(Contender contender) throws Exception {
            return contender.update();
        }
    },
    REPORT("report.json") {
        @Override
        long call(Contender contender) throws Exception {
            return contender.report();
        }
    };

    private final String file;

    Workload(String file) {
        this.file = file;
    }

    /** Returns the name of the file with the answer. */
    String file() {
        return file;
    }

    /** Makes the call, and returns the number of its answer. */
    abstract long call(Contender contender) throws Exception;
}
