package io.github.livechat4j.warehouse.replication;

/** The names under which the standing of the passes over a kind of records is saved. */
record PassNames(ReplicatedEntity entity) {

    /** The pass that is not finished. */
    String pass() {
        return entity.word() + ".pass";
    }

    /** The first day. */
    String from() {
        return entity.word() + ".from";
    }

    /** The time at which the last finished pass began. */
    String through() {
        return entity.word() + ".through";
    }

    /** The day on which the oldest chat began that was still open. */
    String open() {
        return entity.word() + ".open_since";
    }
}
