package io.github.livechat4j.cli.replicate;

import io.github.livechat4j.cli.StandingSandbox;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.model.CreateTicketRequest;
import io.github.livechat4j.model.NewTicketRequester;
import io.github.livechat4j.model.Permission;
import io.github.livechat4j.model.Ticket;
import io.github.livechat4j.model.UpdateTicketTagsRequest;
import io.github.livechat4j.testkit.Fault;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.NewChat;
import io.github.livechat4j.testkit.SandboxChat;
import io.github.livechat4j.testkit.SandboxRequest;
import io.github.livechat4j.warehouse.database.WarehouseAccount;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A sandbox that fails one of twenty requests at random, and whose chats and tickets change while requests arrive.
 *
 * <p>Not thread-safe: the thread of the test waits for requests, and makes the changes and the faults meanwhile.
 */
final class RestlessAccount implements AutoCloseable {

    static final String ERASED = "erased.visitor@example.org";

    private static final int REQUESTS_PER_FAULT = 20;
    private static final int REQUESTS_PER_CHANGE = 6;
    private static final int OLD_TICKETS = 60;

    /** The calls of the changes themselves, which must not fail. */
    private static final Set<String> OWN = Set.of("createTicket", "updateTicketTags", "");

    /** Counts as a success, for the requests between two faults. */
    private static final Fault NONE = Fault.delay(Duration.ofNanos(1));

    private static final List<Fault> FAULTS = List.of(
            Fault.status(500),
            Fault.status(502),
            Fault.status(503),
            Fault.rateLimited(Duration.ZERO),
            Fault.connectionReset(),
            Fault.emptyAnswer());

    private final Random random;
    private final ZoneId zone = noon();
    private final LiveChatSandbox sandbox;
    private final Map<String, Integer> requestsToScript = new HashMap<>();
    private final Map<String, Long> requestsOf = new HashMap<>();
    private final List<SandboxChat> open = new ArrayList<>();
    private final List<String> tickets = new ArrayList<>();
    private @Nullable SandboxRequest last;
    private long requests;
    private long failed;
    private long changes;
    private boolean isQuiet;

    RestlessAccount(Random random, int chats) {
        this.random = random;
        this.sandbox = StandingSandbox.builder()
                .chats(chats)
                .pendingChats(3)
                .tickets(OLD_TICKETS)
                .zone(zone)
                .history(Duration.ofDays(60))
                .start();
        for (int i = 0; i < 3; i++) {
            sandbox.startChat(NewChat.by("Erased").mail(ERASED)).end();
        }
        createTicket(ERASED);
        sandbox.client().tickets().listTickets().tickets().stream()
                .map(Ticket::id)
                .forEach(tickets::add);
    }

    /** Returns a zone in which it is about noon, so that no new day begins during the test. */
    private static ZoneId noon() {
        int hour = LocalTime.ofInstant(Instant.now(), ZoneOffset.UTC).getHour();
        int offset = LocalTime.NOON.getHour() - hour;
        // the names of these zones have the opposite sign
        return ZoneId.of("Etc/GMT" + (offset > 0 ? "-" : "+") + Math.abs(offset));
    }

    /** Returns what a run stores about the account. */
    WarehouseAccount identity() throws NoSuchAlgorithmException {
        String owner = sandbox.client().agents().listAgents().stream()
                .filter(agent -> Permission.OWNER.equals(agent.permission()))
                .map(Agent::login)
                .findFirst()
                .orElseThrow();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(owner.getBytes(StandardCharsets.UTF_8));
        return new WarehouseAccount("owner-" + HexFormat.of().formatHex(digest, 0, 16), zone, "");
    }

    LiveChatSandbox sandbox() {
        return sandbox;
    }

    /** Ends the changes and the faults. */
    void becomeQuiet() {
        isQuiet = true;
    }

    /** Waits for some more requests, or for the end of the process, and changes the account meanwhile. */
    void awaitRequests(int more, BooleanSupplier isRunning) {
        await(() -> requests, more, isRunning);
    }

    /** Waits as {@link #awaitRequests(int, BooleanSupplier)} does, for requests of an operation. */
    void awaitRequests(String operation, int more, BooleanSupplier isRunning) {
        await(() -> requestsOf.getOrDefault(operation, 0L), more, isRunning);
    }

    private void await(LongSupplier counter, int more, BooleanSupplier isRunning) {
        count();
        long end = counter.getAsLong() + more;
        long changed = requests;
        while (counter.getAsLong() < end && isRunning.getAsBoolean()) {
            LockSupport.parkNanos(500_000);
            count();
            if (!isQuiet && requests - changed >= REQUESTS_PER_CHANGE) {
                changed = requests;
                change();
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // the same request, not an equal one
    private void count() {
        List<SandboxRequest> journal = sandbox.requests();
        int first = journal.size();
        while (first > 0 && journal.get(first - 1) != last) {
            first--;
        }
        for (SandboxRequest request : journal.subList(first, journal.size())) {
            last = request;
            if (!OWN.contains(request.operation())) {
                requests++;
                requestsOf.merge(request.operation(), 1L, Long::sum);
                failed += request.status() >= 400 ? 1 : 0;
                script(request.operation());
            }
        }
    }

    /** Keeps the faults of the next requests of an operation ready. */
    private void script(String operation) {
        int ahead = requestsToScript.merge(operation, -1, Integer::sum);
        while (!isQuiet && ahead < REQUESTS_PER_FAULT) {
            int successes = random.nextInt(2 * REQUESTS_PER_FAULT - 1);
            if (successes > 0) {
                sandbox.fail(operation, successes, NONE);
            }
            sandbox.fail(operation, 1, FAULTS.get(random.nextInt(FAULTS.size())));
            ahead = requestsToScript.merge(operation, successes + 1, Integer::sum);
        }
    }

    private void change() {
        changes++;
        switch (random.nextInt(5)) {
            case 0 -> open.add(sandbox.startChat(visitor()));
            case 1 -> sandbox.startChat(visitor()).agentSays("Good day").endRatedGood();
            case 2 -> createTicket("visitor" + changes + "@example.org");
            case 3 -> changeTicket();
            default -> changeChat();
        }
    }

    private NewChat visitor() {
        return NewChat.by("Visitor " + changes).mail("visitor" + changes + "@example.org");
    }

    private void createTicket(String mail) {
        tickets.add(sandbox.client()
                .tickets()
                .createTicket(CreateTicketRequest.builder()
                        .message("Where is my parcel?")
                        .requester(NewTicketRequester.builder().mail(mail).build())
                        .build())
                .id());
    }

    private void changeTicket() {
        sandbox.client()
                .tickets()
                .updateTicketTags(
                        tickets.get(random.nextInt(tickets.size())),
                        UpdateTicketTagsRequest.builder()
                                .tag(List.of("changed " + changes))
                                .build());
    }

    private void changeChat() {
        if (open.isEmpty()) {
            open.add(sandbox.startChat(visitor()));
        } else if (random.nextBoolean()) {
            open.get(random.nextInt(open.size())).visitorSays("Change " + changes);
        } else {
            open.remove(random.nextInt(open.size())).endRatedBad();
        }
    }

    long requests() {
        return requests;
    }

    long failedRequests() {
        return failed;
    }

    long changes() {
        return changes;
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
