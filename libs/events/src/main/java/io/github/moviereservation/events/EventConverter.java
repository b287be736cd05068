package io.github.moviereservation.events;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.smallrye.reactive.messaging.MessageConverter;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Lets a consumer take {@code CloudEvent<ItsRecord>}. Fields that it does not read are allowed. */
@ApplicationScoped
public class EventConverter implements MessageConverter {

    private final ObjectMapper lenient;

    EventConverter(ObjectMapper mapper) {
        this.lenient = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public boolean canConvert(Message<?> in, Type target) {
        return target instanceof ParameterizedType type && type.getRawType() == CloudEvent.class;
    }

    /** Never throws: a failure here would end the channel for all messages that follow. */
    @Override
    public Message<?> convert(Message<?> in, Type target) {
        try {
            var dataType = ((ParameterizedType) target).getActualTypeArguments()[0];
            return in.withPayload(read((JsonObject) in.getPayload(), dataType));
        } catch (RuntimeException e) {
            Log.errorf("Unreadable message: %s", e.getMessage());
            return in.withPayload(CloudEvent.unreadable());
        }
    }

    private CloudEvent<?> read(JsonObject envelope, Type dataType) {
        var data = Objects.requireNonNull(envelope.getJsonObject("data"), "data");
        return new CloudEvent<>(
                UUID.fromString(envelope.getString("id")),
                envelope.getString("source"),
                envelope.getString("type"),
                UUID.fromString(envelope.getString("subject")),
                Instant.parse(envelope.getString("time")),
                lenient.convertValue(data.getMap(), lenient.constructType(dataType)));
    }
}
