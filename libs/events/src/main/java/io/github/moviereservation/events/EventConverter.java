package io.github.moviereservation.events;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.MessageConverter;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Type;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Lets a consumer take a {@link CloudEvent}. A message that is none fails alone, into the dead-letter queue. */
@ApplicationScoped
public class EventConverter implements MessageConverter {

    private final ObjectMapper lenient;

    EventConverter(ObjectMapper mapper) {
        this.lenient = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public boolean canConvert(Message<?> in, Type target) {
        return target == CloudEvent.class;
    }

    @Override
    public Message<?> convert(Message<?> in, Type target) {
        try {
            return in.withPayload(new CloudEvent((JsonObject) in.getPayload(), lenient));
        } catch (RuntimeException e) {
            throw new UnreadableEventException(e);
        }
    }
}
