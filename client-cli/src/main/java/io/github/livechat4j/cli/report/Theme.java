package io.github.livechat4j.cli.report;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

/**
 * The colours of pictures. The colours of curves can be told apart by colour-blind people, and contrast with the
 * background.
 */
@SuppressWarnings("ImmutableEnumChecker") // the list is immutable
enum Theme {
    LIGHT(
            "#ffffff",
            "#1c2430",
            "#566173",
            "#e3e7ee",
            List.of("#2f62d9", "#d9730d", "#0f8a76", "#a63fa0", "#8a6d00", "#c2324a", "#4a5a70", "#3c8f2f")),
    DARK(
            "#171c24",
            "#eef1f6",
            "#a9b4c4",
            "#2d3541",
            List.of("#7aa5ff", "#ffa657", "#4fd1b8", "#e08bdc", "#e3c34d", "#ff8593", "#a9b8cc", "#8fd67f"));

    /** The number of colours of curves; further curves begin again with the first. */
    static final int CURVES = 8;

    private static final float LIGHTER = 0.35f;

    private final Color ground;
    private final Color text;
    private final Color faint;
    private final Color grid;
    private final List<Color> curves;

    Theme(String ground, String text, String faint, String grid, List<String> curves) {
        this.ground = Color.decode(ground);
        this.text = Color.decode(text);
        this.faint = Color.decode(faint);
        this.grid = Color.decode(grid);
        this.curves = curves.stream().map(Color::decode).toList();
    }

    /** Returns the word for help and completion. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    Color ground() {
        return ground;
    }

    Color text() {
        return text;
    }

    Color faint() {
        return faint;
    }

    Color grid() {
        return grid;
    }

    Color curve(int index) {
        return curves.get(index % curves.size());
    }

    /** Returns the colour of a curve; that of another period is nearer to the ground. */
    Color curve(Plot.Look look) {
        Color colour = curve(look.colour());
        return look.isBefore()
                ? new Color(
                        between(colour.getRed(), ground.getRed()),
                        between(colour.getGreen(), ground.getGreen()),
                        between(colour.getBlue(), ground.getBlue()))
                : colour;
    }

    private static int between(int colour, int ground) {
        return Math.round(colour + (ground - colour) * LIGHTER);
    }
}
