package io.github.moviereservation.user.domain.token;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Verifies access tokens with this service's own keys, where the others fetch them over HTTP; every other check stays
 * the library's.
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class OwnTokenVerifier extends JWTCallerPrincipalFactory {

    private final Parser parser;

    OwnTokenVerifier(SigningKeys keys) {
        parser = new Parser(keys);
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        var parsed = parser.parse(token, settings);
        var type = parsed.getJoseObjects().getFirst().getHeader("typ");
        return new DefaultJWTCallerPrincipal(type, parsed.getJwtClaims());
    }

    private static final class Parser extends DefaultJWTTokenParser {

        private final VerificationKeyResolver resolver;

        Parser(SigningKeys keys) {
            resolver = (token, nesting) -> {
                var id = token.getKeyIdHeaderValue();
                if (id == null) {
                    throw new UnresolvableKeyException("The token names no key");
                }
                return keys.find(id)
                        .orElseThrow(() -> new UnresolvableKeyException("The token names an unknown key"))
                        .publicKey();
            };
        }

        @Override
        protected VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo settings) {
            return resolver;
        }
    }
}
