package io.github.livechat4j.sync;

/** A step and the call that carries it out. */
record PlannedStep(SyncStep step, Runnable call) {

    static PlannedStep writing(SyncAction action, String what, String detail, Runnable call) {
        return new PlannedStep(new SyncStep(action, what, detail), call);
    }

    static PlannedStep idle(SyncAction action, String what, String detail) {
        return new PlannedStep(new SyncStep(action, what, detail), () -> {});
    }

    /** Returns the step for a synchronization that deletes nothing. */
    PlannedStep withoutDeletion() {
        return step.action() == SyncAction.DELETE ? idle(SyncAction.KEEP, step.what(), step.detail()) : this;
    }
}
