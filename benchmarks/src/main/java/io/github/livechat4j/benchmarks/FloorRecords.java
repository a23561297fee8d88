package io.github.livechat4j.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records that a developer writes by hand for the calls of the benchmarks, with each field of their answers. They
 * have no checks, and lose fields that they do not name.
 */
final class FloorRecords {

    private FloorRecords() {}

    /** Returns the mapper for these records. */
    static ObjectMapper mapper() {
        return new ObjectMapper()
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    record FloorPage(List<FloorChat> chats, int total, int pages) {}

    /** A chat or a missed chat. */
    record FloorChat(
            String type,
            String id,
            @Nullable List<String> tickets,
            @Nullable FloorVisitor visitor,
            @Nullable String visitorName,
            @Nullable String visitorId,
            @Nullable String visitorIp,
            @Nullable List<FloorParticipant> agents,
            @Nullable List<FloorParticipant> supervisors,
            @Nullable String rate,
            @Nullable String rateComment,
            @Nullable Integer duration,
            @Nullable String chatStartUrl,
            @Nullable String referrer,
            @Nullable List<Integer> group,
            @Nullable String started,
            @Nullable String ended,
            @Nullable Long startedTimestamp,
            @Nullable Long endedTimestamp,
            @Nullable String timezone,
            @Nullable Boolean pending,
            @Nullable String engagement,
            @Nullable List<FloorAnswer> prechatSurvey,
            @Nullable List<FloorAnswer> postchatSurvey,
            @Nullable List<FloorVariable> customVariables,
            @Nullable List<FloorVariable> integrationVariables,
            @Nullable List<FloorGoal> goals,
            @Nullable FloorQueue queue,
            @Nullable List<String> tags,
            @Nullable List<FloorEvent> messages,
            @Nullable List<FloorEvent> events,
            @Nullable String email,
            @Nullable String time,
            @Nullable String message) {}

    record FloorVisitor(
            @Nullable String id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String ip,
            @Nullable String city,
            @Nullable String region,
            @Nullable String country,
            @Nullable String countryCode,
            @Nullable String timezone,
            @Nullable String userAgent) {}

    record FloorParticipant(@Nullable String displayName, @Nullable String email, @Nullable String ip) {}

    record FloorAnswer(@Nullable String key, @Nullable String value, @Nullable String id) {}

    record FloorVariable(@Nullable String key, @Nullable String value) {}

    record FloorGoal(
            int id,
            @Nullable String name,
            @Nullable String type,
            @Nullable String date,
            @Nullable Long timestamp,
            @Nullable FloorOrder order) {}

    record FloorOrder(
            @Nullable String id, @Nullable String description, @Nullable String price, @Nullable String currency) {}

    record FloorQueue(@Nullable Integer duration) {}

    record FloorEvent(
            @Nullable String authorName,
            @Nullable String text,
            @Nullable String date,
            @Nullable Long timestamp,
            @Nullable String userType,
            @Nullable String agentId,
            @Nullable String type,
            @Nullable String eventType,
            @Nullable String eventId,
            @Nullable String messageJson,
            @Nullable Boolean welcomeMessage,
            @Nullable List<String> files,
            @Nullable List<FloorFile> details) {}

    record FloorFile(
            @Nullable String url,
            @Nullable Long size,
            @Nullable String contentType,
            @Nullable String contentEncoding,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Map<String, String> thumbs) {}

    record FloorAgent(
            String login,
            @Nullable String name,
            @Nullable String permission,
            @Nullable String avatar,
            @Nullable String status,
            @Nullable String loginStatus,
            @Nullable String jobTitle,
            @Nullable Integer dailySummary,
            @Nullable Integer weeklySummary,
            @Nullable Map<String, Integer> notifications,
            @Nullable String inactiveNotifications,
            @Nullable Integer maxChatsCount,
            @Nullable List<FloorGroup> groups,
            @Nullable List<Integer> groupIds,
            @Nullable Long lastLogout,
            @Nullable Map<String, FloorWorkDay> workScheduler,
            @Nullable Integer ticketNotifications,
            @Nullable Integer muteAllSounds,
            @Nullable Integer repeatSoundNotifications,
            @Nullable Integer suspended,
            @Nullable Integer bot,
            @Nullable String timezone,
            @Nullable Integer designVersion,
            @Nullable Integer licenseId,
            @Nullable String apiKey) {}

    record FloorGroup(int id, @Nullable String name, @Nullable String priority) {}

    record FloorWorkDay(
            @Nullable Integer enabled, @Nullable String start, @Nullable String end) {}

    record FloorUpdate(String name, String jobTitle, int maxChatsCount, List<Integer> groups) {}

    record FloorCount(@Nullable String begin, @Nullable String end, int chats) {}
}
