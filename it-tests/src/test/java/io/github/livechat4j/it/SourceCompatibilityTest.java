package io.github.livechat4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which calls still compile after a change. */
class SourceCompatibilityTest {

    private static final String BUILDER = "io.github.livechat4j.model.KiteBuilder#tail";
    private static final String MODEL = "io.github.livechat4j.model.Kite#tail";
    private static final String CLIENT = "io.github.livechat4j.client.LiveChat#tail";

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(delimiter = '|', textBlock = """
        int                            | java.lang.Integer
        boolean                        | java.lang.Boolean
        int                            | long
        int                            | double
        long                           | double
        java.lang.String               | java.lang.CharSequence
        java.util.List<java.lang.Long> | java.util.Collection<java.lang.Long>
        java.util.Map<int, int>, int   | java.util.Map<int, int>, java.lang.Integer
        """)
    void anArgument_whenItTakesWhatItTook_thenBreaksNobody(String was, String is) {
        assertThat(broken(BUILDER + "(" + was + ") : B", BUILDER + "(" + is + ") : B"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(delimiter = '|', textBlock = """
        java.lang.Integer              | int
        long                           | int
        long                           | java.lang.Long
        double                         | java.lang.Double
        int                            | java.lang.Long
        int                            | java.lang.String
        boolean                        | int
        java.lang.CharSequence         | java.lang.String
        java.util.List<java.lang.Long> | java.util.Collection<java.lang.String>
        int                            | int, int
        int, int                       | java.lang.Integer
        """)
    void anArgument_whenItTakesLess_thenIsBroken(String was, String is) {
        String line = BUILDER + "(" + was + ") : B";

        assertThat(broken(line, BUILDER + "(" + is + ") : B")).containsExactly(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        int    | java.lang.Integer | true
        long   | java.lang.Long    | true
        java.lang.Integer | int    | false
        int    | long              | false
        void   | int               | false
        """)
    void aValueOfAModel_whenItIsUnboxed_thenBreaksNobody(String was, String is, boolean fits) {
        assertThat(broken(MODEL + "() : " + was, MODEL + "() : " + is).isEmpty())
                .isEqualTo(fits);
        assertThat(broken(CLIENT + "() : " + was, CLIENT + "() : " + is)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a.B class", "a.B#c : int", "a.B#new()", "a.B#d() : int"})
    void aLine_whenItIsGone_thenIsBroken(String line) {
        assertThat(broken(line, "a.Other class")).containsExactly(line);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(delimiter = '|', textBlock = """
        a.B record                       | a.B record of a.C
        a.B record of a.C                | a.B record of a.C, a.D
        a.B class of a.C<x.Y, x.Z>       | a.B class of a.A, a.C<x.Y, x.Z>
        a.B#c(int[]) : int               | a.B#c(int...) : int
        a.B#c() : int                    | a.B#c() : int [static]
        a.B#c() : int [protected]        | a.B#c() : int
        a.B#c() : int [throws x.Y]       | a.B#c() : int
        a.B#c() : int [throws x.Y, throws x.Z] | a.B#c() : int [throws x.Z]
        a.B#c() : int [abstract]         | a.B#c() : int
        a.B#c(int) : B [static]          | a.B#c(java.lang.Integer) : B [static]
        """)
    void aLine_whenItAllowsMore_thenBreaksNobody(String was, String is) {
        assertThat(broken(was, is)).isEmpty();
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(delimiter = '|', textBlock = """
        a.B record of a.C                | a.B record
        a.B record of a.C                | a.B record of a.D
        a.B record                       | a.B class
        a.B interface                    | a.B sealed interface
        a.B class                        | a.BC class
        a.B#c(int...) : int              | a.B#c(int[]) : int
        a.B#c() : int [static]           | a.B#c() : int
        a.B#c() : int                    | a.B#c() : int [protected]
        a.B#c() : int                    | a.B#c() : int [throws x.Y]
        a.B#new()                        | a.B#new() [throws x.Y]
        a.B#c() : int [throws x.Y]       | a.B#c() : int [throws x.Z]
        a.B#c() : int                    | a.B#c : int
        a.B#C : int                      | a.B#C : long
        """)
    void aLine_whenItAllowsLess_thenIsBroken(String was, String is) {
        assertThat(broken(was, is)).containsExactly(was);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.X#use(a.B) : void", "a.X#use(int, a.B<T>) : void", "a.X#new(a.B...)"})
    void aMethod_whenCallersHaveToImplementIt_thenBreaksThem(String taker) {
        List<String> released = List.of("a.B interface", "a.B#c() : int [abstract]", taker);
        List<String> now = new ArrayList<>(released);
        now.add("a.B#d() : int [abstract]");
        now.add("a.B#e() : int");

        assertThat(SourceCompatibility.broken(released, now)).containsExactly("a.B#d() : int [abstract]");
    }

    @Test
    void aMethod_whenNoMethodTakesItsType_thenBreaksNobody() {
        List<String> released = List.of("a.B interface", "a.X#use(a.BC) : a.B");

        assertThat(SourceCompatibility.broken(
                        released, List.of("a.B interface", "a.X#use(a.BC) : a.B", "a.B#d() : int [abstract]")))
                .isEmpty();
    }

    @Test
    void aMethod_whenItsTypeIsNewToo_thenBreaksNobody() {
        assertThat(SourceCompatibility.broken(
                        List.of("a.B interface"),
                        List.of("a.B interface", "a.C#d() : int [abstract]", "a.X#use(a.C) : void")))
                .isEmpty();
    }

    private static List<String> broken(String released, String now) {
        return SourceCompatibility.broken(List.of(released), List.of(now));
    }
}
