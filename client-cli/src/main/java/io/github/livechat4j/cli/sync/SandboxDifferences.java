package io.github.livechat4j.cli.sync;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.CannedResponse;
import io.github.livechat4j.model.CreateCannedResponseRequest;
import io.github.livechat4j.model.CreateGroupRequest;
import io.github.livechat4j.model.CreateTagRequest;
import io.github.livechat4j.model.Group;
import io.github.livechat4j.model.UpdateCannedResponseRequest;
import java.util.List;

/**
 * Makes two sandboxes differ. All sandboxes start with the same groups, tags and canned responses, so without this
 * there would be nothing to synchronize.
 */
final class SandboxDifferences {

    private SandboxDifferences() {}

    /**
     * Adds records to a sandbox and changes one, by calls.
     *
     * @return a sentence about the changes
     */
    static String addTo(LiveChat sandbox, String name) {
        String agent = sandbox.agents().listAgents().get(0).login();
        List<Group> groups = sandbox.groups().listGroups();
        int returns = sandbox.groups()
                .createGroup(CreateGroupRequest.builder()
                        .name("Returns")
                        .agents(List.of(agent))
                        .build())
                .id();
        tag(sandbox, "parcel", 0, agent);
        tag(sandbox, "damaged", returns, agent);
        respond(sandbox, "Your parcel is on its way.", "parcel", 0);
        respond(sandbox, "Please send us a picture of the damage.", "damaged", returns);
        groups.stream()
                .flatMap(group -> sandbox.cannedResponses().listCannedResponses(group.id()).stream())
                .filter(response -> !response.tags().contains("parcel"))
                .findFirst()
                .ifPresent(response -> change(sandbox, response));
        return "both profiles are sandboxes; " + name
                + " has got a group, two tags, two canned responses and another text that the other lacks";
    }

    private static void tag(LiveChat sandbox, String name, int group, String author) {
        sandbox.tags()
                .createTag(CreateTagRequest.builder()
                        .tag(name)
                        .group(group)
                        .author(author)
                        .build());
    }

    private static void respond(LiveChat sandbox, String text, String tag, int group) {
        sandbox.cannedResponses()
                .createCannedResponse(CreateCannedResponseRequest.builder()
                        .text(text)
                        .tags(List.of(tag))
                        .group(group)
                        .build());
    }

    private static void change(LiveChat sandbox, CannedResponse response) {
        sandbox.cannedResponses()
                .updateCannedResponse(
                        response.id(),
                        UpdateCannedResponseRequest.builder()
                                .text("Thank you for waiting. " + response.text())
                                .tags(response.tags())
                                .build());
    }
}
