package io.github.livechat4j.paging;

/** A source with one failing page. */
final class FlakySource implements PageSource<String> {

    private final PageSource<String> source;
    private volatile int failing;

    FlakySource(PageSource<String> source) {
        this.source = source;
    }

    FlakySource failing(int page) {
        failing = page;
        return this;
    }

    @Override
    public Page<String> fetch(int number) {
        if (number == failing) {
            throw new IllegalStateException("page " + number);
        }
        return source.fetch(number);
    }
}
