package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/**
 * The size of a picture.
 *
 * @param width the width in pixels, from 200 to 8000
 * @param height the height in pixels, from 200 to 8000
 */
record PictureSize(int width, int height) {

    static final PictureSize USUAL = new PictureSize(1200, 675);

    private static final int LEAST = 200;
    private static final int MOST = 8000;

    /** Returns a size that is at least as high, as far as a picture may be. */
    PictureSize withHeight(double least) {
        return new PictureSize(width, (int) Math.max(height, Math.min(MOST, Math.ceil(least))));
    }

    /** Parses sizes such as {@code 1200x675}. */
    static final class Converter implements ITypeConverter<PictureSize> {

        private static final Pattern FORM = Pattern.compile("([0-9]{1,5})[xX×]([0-9]{1,5})");

        Converter() {}

        @Override
        public PictureSize convert(String text) {
            Matcher form = FORM.matcher(text);
            if (form.matches()) {
                int width = Integer.parseInt(form.group(1));
                int height = Integer.parseInt(form.group(2));
                if (Math.min(width, height) >= LEAST && Math.max(width, height) <= MOST) {
                    return new PictureSize(width, height);
                }
            }
            throw Failure.of(
                    ExitCode.USAGE,
                    "--size must be WIDTHxHEIGHT, each from " + LEAST + " to " + MOST + " pixels, as 1200x675, was '"
                            + text + "'");
        }
    }
}
