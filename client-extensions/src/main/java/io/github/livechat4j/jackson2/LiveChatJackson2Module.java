package io.github.livechat4j.jackson2;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.Deserializers;
import io.github.livechat4j.wire.internal.WireModelCodec;
import org.jspecify.annotations.Nullable;

/**
 * A module that lets an {@code ObjectMapper} of Jackson 2 read models without losing digits of decimal numbers.
 *
 * <p>A mapper can write and read models without this module. But it then converts {@code 12.50} to a {@code double}, so
 * that the model gets 12.5. With this module, the number is kept as received. {@code findAndRegisterModules()} finds
 * it.
 */
@SuppressWarnings("exports") // users of a mapper already require the module of databind
public final class LiveChatJackson2Module extends Module {

    /** Creates the module, as the service loader does. */
    public LiveChatJackson2Module() {}

    @Override
    public String getModuleName() {
        return "livechat4j";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    /** The id by which a mapper ignores a second registration of this module. */
    @Override
    public Object getTypeId() {
        return getClass().getName();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addDeserializers(new ModelDeserializers());
    }

    private static final class ModelDeserializers extends Deserializers.Base {

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return WireModelCodec.isModel(type.getRawClass())
                    ? new Jackson2ModelDeserializer(type.getRawClass())
                    : null;
        }
    }
}
