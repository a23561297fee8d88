package io.github.livechat4j.sync;

import io.github.livechat4j.api.CannedResponsesApi;
import io.github.livechat4j.api.GroupsApi;
import io.github.livechat4j.api.Resources;
import io.github.livechat4j.api.TagsApi;
import io.github.livechat4j.error.ErrorAnswer;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.error.StatusException;
import io.github.livechat4j.model.Acknowledgement;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.model.CannedResponse;
import io.github.livechat4j.model.CreateCannedResponseRequest;
import io.github.livechat4j.model.CreateGroupRequest;
import io.github.livechat4j.model.CreateTagRequest;
import io.github.livechat4j.model.DeleteTagRequest;
import io.github.livechat4j.model.Group;
import io.github.livechat4j.model.Permission;
import io.github.livechat4j.model.Result;
import io.github.livechat4j.model.Tag;
import io.github.livechat4j.model.UpdateCannedResponseRequest;
import io.github.livechat4j.model.UpdateGroupRequest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An in-memory account with agents, groups, tags and canned responses, which records writes. */
final class AccountInMemory implements Resources {

    final List<Agent> agents = new ArrayList<>();
    final List<Group> groups = new ArrayList<>();
    final List<Tag> tags = new ArrayList<>();
    final List<CannedResponse> responses = new ArrayList<>();

    /** The called write operations, in order. */
    final List<String> writes = new ArrayList<>();

    /** The number of the write that fails; 0 for none. */
    int failingWrite;

    /** Whether the list of tags ignores the group. */
    boolean ignoresGroup;

    private int ids;

    /** Creates an account; each has another first id. */
    AccountInMemory(int firstId, String... logins) {
        ids = firstId;
        groups.add(Group.builder().id(0).name("All operators").language("en").build());
        for (String login : logins) {
            agents.add(Agent.builder()
                    .login(login)
                    .permission(agents.isEmpty() ? Permission.OWNER : Permission.NORMAL)
                    .build());
        }
    }

    int nextId() {
        return ids++;
    }

    Group group(String name, String language, String... logins) {
        Group group = Group.builder()
                .id(nextId())
                .name(name)
                .language(language)
                .agents(List.of(logins))
                .build();
        groups.add(group);
        return group;
    }

    void tag(String name, int group, String author) {
        tags.add(Tag.builder().name(name).group(group).author(author).build());
    }

    CannedResponse response(int group, String text, String... tagsOfIt) {
        CannedResponse response = CannedResponse.builder()
                .id(nextId())
                .group(group)
                .text(text)
                .tags(List.of(tagsOfIt))
                .build();
        responses.add(response);
        return response;
    }

    Group named(String name) {
        return groups.stream()
                .filter(group -> name.equals(group.name()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public <A> A resource(Class<A> type) {
        Object operations = type.equals(GroupsApi.class)
                ? new Groups()
                : type.equals(TagsApi.class) ? new Tags() : new CannedResponses();
        InvocationHandler handler = (proxy, method, arguments) -> {
            // the only operation on agents that the synchronization calls
            if (method.getName().equals("listAgents")) {
                return List.copyOf(agents);
            }
            count(method);
            try {
                return method.invoke(operations, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private void count(Method method) {
        if (!method.getName().startsWith("list")) {
            writes.add(method.getName());
            if (writes.size() == failingWrite) {
                throw failure(method.getName(), 500);
            }
        }
    }

    private static StatusException failure(String operation, int status) {
        return StatusException.of(new Operation(operation, "POST", "/any"), new ErrorAnswer(status), List.of());
    }

    private final class Groups implements GroupsApi {

        @Override
        public List<Group> listGroups() {
            return List.copyOf(groups);
        }

        @Override
        public Group createGroup(CreateGroupRequest body) {
            return group(
                    body.name(), String.valueOf(body.language()), body.agents().toArray(String[]::new));
        }

        @Override
        public Group getGroup(int id) {
            return groups.stream()
                    .filter(group -> group.id() == id)
                    .findFirst()
                    .orElseThrow(() -> failure("getGroup", 404));
        }

        @Override
        public Group updateGroup(int id, UpdateGroupRequest body) {
            Group before = getGroup(id);
            Group after = before.toBuilder()
                    .language(body.language() == null ? before.language() : body.language())
                    .agents(body.agents().isEmpty() ? before.agents() : body.agents())
                    .build();
            groups.set(groups.indexOf(before), after);
            return after;
        }

        @Override
        public Result deleteGroup(int id) {
            groups.remove(getGroup(id));
            return Result.builder().build();
        }
    }

    private final class Tags implements TagsApi {

        @Override
        public List<Tag> listTags(@Nullable Integer group) {
            return tags.stream()
                    .filter(tag -> ignoresGroup || Objects.equals(tag.group(), group))
                    .toList();
        }

        @Override
        public Tag createTag(CreateTagRequest body) {
            tag(body.tag(), body.group(), body.author());
            return tags.get(tags.size() - 1);
        }

        @Override
        public Acknowledgement deleteTag(String name, DeleteTagRequest body) {
            if (!tags.removeIf(tag -> tag.name().equals(name) && Objects.equals(tag.group(), body.group()))) {
                throw failure("deleteTag", 404);
            }
            return Acknowledgement.builder().build();
        }
    }

    private final class CannedResponses implements CannedResponsesApi {

        @Override
        public List<CannedResponse> listCannedResponses(@Nullable Integer group) {
            return responses.stream()
                    .filter(response -> Objects.equals(response.group(), group))
                    .toList();
        }

        @Override
        public CannedResponse createCannedResponse(CreateCannedResponseRequest body) {
            return response(
                    Objects.requireNonNullElse(body.group(), 0),
                    body.text(),
                    body.tags().toArray(String[]::new));
        }

        @Override
        public CannedResponse getCannedResponse(int id) {
            return responses.stream()
                    .filter(response -> response.id() == id)
                    .findFirst()
                    .orElseThrow(() -> failure("getCannedResponse", 404));
        }

        @Override
        public CannedResponse updateCannedResponse(int id, UpdateCannedResponseRequest body) {
            CannedResponse before = getCannedResponse(id);
            CannedResponse after = before.toBuilder()
                    .text(body.text() == null ? before.text() : body.text())
                    .tags(body.tags().isEmpty() ? before.tags() : body.tags())
                    .build();
            responses.set(responses.indexOf(before), after);
            return after;
        }

        @Override
        public Result deleteCannedResponse(int id) {
            responses.remove(getCannedResponse(id));
            return Result.builder().build();
        }
    }
}
