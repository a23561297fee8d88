package io.github.livechat4j.sync;

/** A step with the call that does it. */
record PlannedStep(SyncStep step, Runnable call) {

    static PlannedStep writing(SyncAction action, String what, String detail, Runnable call) {
        return new PlannedStep(new SyncStep(action, what, detail), call);
    }

    static PlannedStep idle(SyncAction action, String what, String detail) {
        return new PlannedStep(new SyncStep(action, what, detail), () -> {});
    }

    /** The same, where nothing may be deleted. */
    PlannedStep withoutDeletion() {
        return step.action() == SyncAction.DELETE ? idle(SyncAction.KEEP, step.what(), step.detail()) : this;
    }
}
