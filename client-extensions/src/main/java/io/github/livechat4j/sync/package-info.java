/**
 * Copies groups, tags and canned responses from one account to another, with a plan that can be reviewed before
 * anything is written.
 *
 * <p>{@link io.github.livechat4j.sync.Synchronization} compares two accounts; {@link
 * io.github.livechat4j.sync.SyncPlan} lists the steps and carries them out.
 */
@NullMarked
package io.github.livechat4j.sync;

import org.jspecify.annotations.NullMarked;
