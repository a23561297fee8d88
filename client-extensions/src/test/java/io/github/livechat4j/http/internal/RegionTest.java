package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {

    @ParameterizedTest
    @CsvSource({
        "Misdirected request. Correct region: fra, fra",
        "misdirected_request (region=\"FRA\"), fra",
        "'Request was sent to dal, use fra', fra",
        "'Use the region fra, not dal', fra",
        "dal is not the correct region; try X-Region: fra, fra",
        "The account in question belongs to the region dal and not fra, dal",
        "'Wrong region dal, this is fra', fra",
        "'fra, fra, fra', fra"
    })
    void ofText_whenTheRightRegionIsNamed_thenIsFound(String text, String expected) {
        assertThat(Region.ofText(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Misdirected request", "dal and fra", "a fragment", "in vandal1", "Wrong region: dal", ""})
    void ofText_whenNoneIsNamedAsTheRightOne_thenIsEmpty(String text) {
        assertThat(Region.ofText(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://api-fra.example.com/v2/agents, fra",
        "https://fra.example.com, fra",
        "https://api.example.com/dal, ",
        "/v2/agents, ",
        "':/ not an address', ",
        "'', "
    })
    void ofAddress_whenTheHostNamesARegion_thenIsFound(String address, String expected) {
        assertThat(Region.ofAddress(address).orElse(null)).isEqualTo(expected);
    }
}
