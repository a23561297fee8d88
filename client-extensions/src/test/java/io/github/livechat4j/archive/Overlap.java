package io.github.livechat4j.archive;

import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;

/** Counts the concurrent requests of a server, and holds some of them until a wanted number is reached. */
final class Overlap {

    private static final long PATIENCE_MILLIS = TimeUnit.MINUTES.toMillis(1);

    private IntPredicate held = page -> false;
    private int wanted;
    private int now;
    private int most;

    synchronized void hold(IntPredicate pages, int atOnce) {
        held = pages;
        wanted = atOnce;
    }

    synchronized int most() {
        return most;
    }

    synchronized void enter(int page) {
        now++;
        most = Math.max(most, now);
        notifyAll();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        try {
            while (held.test(page) && most < wanted && System.nanoTime() < end) {
                wait(PATIENCE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void leave() {
        now--;
    }
}
