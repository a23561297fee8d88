/**
 * Makes groups, tags and canned responses of one account those of another, with a plan that can be looked at before anything is
 * written.
 *
 * <p>{@link io.github.livechat4j.sync.Synchronization} compares two accounts; {@link io.github.livechat4j.sync.SyncPlan} says what
 * would be done, and does it.
 */
@NullMarked
package io.github.livechat4j.sync;

import org.jspecify.annotations.NullMarked;
