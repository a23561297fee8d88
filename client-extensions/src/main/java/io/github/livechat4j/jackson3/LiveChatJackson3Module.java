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
 * Lets a {@code JsonMapper} of Jackson 3 read models with each digit of their decimal numbers.
 *
 * <p>A mapper writes models as the client does, and reads them, without this module. But it reads {@code 12.50} as a {@code
 * double} before the model gets to see it, and so as 12.5. With this module, the number is kept as it came. {@code
 * findAndAddModules()} of its builder finds it.
 */
@SuppressWarnings("exports") // who has a mapper requires the module of databind
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

    /** By it, a mapper knows the module that it has already. */
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
