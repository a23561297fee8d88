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
 * Lets an {@code ObjectMapper} of Jackson 2 read models with each digit of their decimal numbers.
 *
 * <p>A mapper writes models as the client does, and reads them, without this module. But it reads {@code 12.50} as a {@code
 * double} before the model gets to see it, and so as 12.5. With this module, the number is kept as it came. {@code
 * findAndRegisterModules()} finds it.
 */
@SuppressWarnings("exports") // who has a mapper requires the module of databind
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

    /** By it, a mapper knows the module that it has already. */
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
