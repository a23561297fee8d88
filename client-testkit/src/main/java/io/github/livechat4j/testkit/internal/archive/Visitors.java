package io.github.livechat4j.testkit.internal.archive;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The visitors of generated chats. All properties of a visitor are computed from a number. Some visitors have several
 * chats.
 */
final class Visitors {

    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Bruno", "Chiara", "Dmitri", "Elena", "Farid", "Grace", "Hiro", "Ines", "Jonas", "Kofi", "Lena",
            "Marek", "Noor", "Olga", "Pedro", "Rui", "Sofia", "Tariq", "Yara");
    private static final List<String> LAST_NAMES = List.of(
            "Almeida", "Berg", "Costa", "Diallo", "Ek", "Fischer", "Gallo", "Haddad", "Ito", "Jansen", "Kowal", "Lund",
            "Moreira", "Novak", "Otieno", "Petrov", "Rossi", "Silva", "Tanaka", "Weber");
    private static final List<Place> PLACES = List.of(
            new Place("Porto", "Norte", "Portugal", "PT", "Europe/Lisbon"),
            new Place("Lisbon", "Lisboa", "Portugal", "PT", "Europe/Lisbon"),
            new Place("Utrecht", "Utrecht", "Netherlands", "NL", "Europe/Amsterdam"),
            new Place("Wrocław", "Lower Silesia", "Poland", "PL", "Europe/Warsaw"),
            new Place("Hamburg", "Hamburg", "Germany", "DE", "Europe/Berlin"),
            new Place("Mombasa", "Mombasa", "Kenya", "KE", "Africa/Nairobi"),
            new Place("Austin", "Texas", "United States", "US", "America/Chicago"),
            new Place("Boston", "Massachusetts", "United States", "US", "America/New_York"),
            new Place("São Paulo", "São Paulo", "Brazil", "BR", "America/Sao_Paulo"),
            new Place("Kyoto", "Kyoto", "Japan", "JP", "Asia/Tokyo"),
            new Place("Pune", "Maharashtra", "India", "IN", "Asia/Kolkata"),
            new Place("Perth", "Western Australia", "Australia", "AU", "Australia/Perth"));
    private static final Map<Character, String> PLAIN = Map.of('ł', "l", 'ã', "a");
    private static final long YEAR = 31_536_000L;

    private final Draws draws;
    private final long newest;
    private final int count;

    Visitors(Draws draws, long newest, int chats) {
        this.draws = draws;
        this.newest = newest;
        this.count = Math.max(1, chats / 3 + 1);
    }

    int ofChat(int place) {
        return draws.below(Topic.VISITOR, place, count);
    }

    String id(int visitor) {
        long seen = newest - YEAR - draws.below(Topic.VISITOR_SEEN, visitor, (int) YEAR);
        // the id encodes the number of the visitor, so that the number can be decoded from it
        long tail = ((visitor * 2_654_435_761L) & 0xFFFFFFFFL) << 8 | (draws.bits(Topic.VISITOR_SEEN, visitor) & 0xFF);
        return "S" + seen + "." + String.format(Locale.ROOT, "%010x", tail);
    }

    OptionalInt find(String id) {
        if (!id.matches("S[0-9]+\\.[0-9a-f]{10}")) {
            return OptionalInt.empty();
        }
        long tail = Long.parseLong(id.substring(id.indexOf('.') + 1), 16) >>> 8;
        // the modular inverse of the factor in the id
        long visitor = (tail * 244_002_641L) & 0xFFFFFFFFL;
        return visitor < count && id((int) visitor).equals(id) ? OptionalInt.of((int) visitor) : OptionalInt.empty();
    }

    /** Returns whether the visitor left no name. */
    private boolean isAnonymous(int visitor) {
        return draws.below(Topic.VISITOR_NAME, visitor, 10) == 0;
    }

    String name(int visitor) {
        if (isAnonymous(visitor)) {
            return "Client";
        }
        long bits = draws.bits(Topic.VISITOR_NAME, visitor) >>> 40;
        return FIRST_NAMES.get((int) (bits % FIRST_NAMES.size())) + " "
                + LAST_NAMES.get((int) (bits / FIRST_NAMES.size() % LAST_NAMES.size()));
    }

    /** Returns the e-mail address; empty if unknown. */
    String mail(int visitor) {
        if (isAnonymous(visitor)) {
            return "";
        }
        String user = name(visitor).toLowerCase(Locale.ROOT).replace(' ', '.');
        for (Map.Entry<Character, String> letter : PLAIN.entrySet()) {
            user = user.replace(letter.getKey().toString(), letter.getValue());
        }
        return user + visitor + "@example.org";
    }

    /** Returns an address of the networks that are reserved for documentation. */
    String ip(int visitor) {
        List<String> networks = List.of("192.0.2.", "198.51.100.", "203.0.113.");
        return networks.get(visitor % networks.size()) + (1 + draws.below(Topic.VISITOR_PLACE, -1L - visitor, 254));
    }

    Place place(int visitor) {
        return PLACES.get(draws.below(Topic.VISITOR_PLACE, visitor, PLACES.size()));
    }
}
