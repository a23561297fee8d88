package io.github.livechat4j.jackson3;

import io.github.livechat4j.wire.internal.WireModelCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;

/**
 * A module that lets a {@code JsonMapper} of Jackson 3 read models without losing digits of decimal numbers.
 *
 * <p>A mapper can write and read models without this module. But it then converts {@code 12.50} to a {@code double}, so
 * that the model gets 12.5. With this module, the number is kept as received. {@code findAndAddModules()} of its
 * builder finds it.
 */
@SuppressWarnings("exports") // users of a mapper already require the module of databind
public final class LiveChatJackson3Module extends JacksonModule {

    /** Creates the module, as the service loader does. */
    public LiveChatJackson3Module() {}

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
    public Object getRegistrationId() {
        return getClass().getName();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addDeserializers(new ModelDeserializers());
    }

    private static final class ModelDeserializers extends Deserializers.Base {

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return WireModelCodec.isModel(type.getRawClass())
                    ? new Jackson3ModelDeserializer(type.getRawClass())
                    : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return WireModelCodec.isModel(type);
        }
    }
}
