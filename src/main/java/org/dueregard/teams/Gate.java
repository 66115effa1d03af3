package org.dueregard.teams;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets in only what the Connector signed for this bot, for one of the tenants allowed, and from a service address that
/// a token may be sent to.
///
/// Source: "Authentication with the Bot Connector API", requirements 1 to 7
/// (learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication).
final class Gate {
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final String SCHEME = "Bearer ";

    private final TeamsSettings settings;
    private final SigningKeys keys;
    private final Clock clock;

    Gate(TeamsSettings settings, SigningKeys keys, Clock clock) {
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    /// What a good token says.
    ///
    /// @param service  the service address it was made for
    /// @param channels the channels that its key may sign for
    record Pass(String service, Set<String> channels) {
        Pass {
            channels = Set.copyOf(channels);
        }
    }

    /// Checks the token alone, before anything of the request's body is read.
    ///
    /// @param authorization the header, or `null` if there is none
    /// @throws RefusedException with 401 if there is no token, and with 403 if it is not a good one
    Pass check(@Nullable String authorization) {
        if (settings.withoutTokens()) return new Pass("", Set.of());
        if (authorization == null || authorization.isBlank())
            throw new RefusedException(RefusedException.NO_TOKEN, "There is no token.");
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) throw bad("the scheme is not Bearer");
        try {
            return verify(
                    SignedJWT.parse(authorization.substring(SCHEME.length()).strip()));
        } catch (ParseException | JOSEException | IllegalArgumentException unreadable) {
            throw bad("it cannot be read");
        }
    }

    private Pass verify(SignedJWT token) throws ParseException, JOSEException {
        if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())) throw bad("it is not signed with RS256");
        String id = token.getHeader().getKeyID();
        if (id == null) throw bad("it names no key");
        SigningKeys.SigningKey key = keys.find(id).orElseThrow(() -> bad("its key is not known"));
        if (!token.verify(new RSASSAVerifier(key.key()))) throw bad("the signature is wrong");
        JWTClaimsSet claims = token.getJWTClaimsSet();
        check(claims);
        String service = claims.getStringClaim("serviceurl");
        return new Pass(service == null ? "" : service, key.endorsements());
    }

    private void check(JWTClaimsSet claims) {
        Instant now = clock.instant();
        if (!settings.cloud().issuer().equals(claims.getIssuer())) throw bad("the issuer is another");
        String app = settings.appId();
        Set<String> names = Set.of(app, "api://" + app, "api://botid-" + app);
        List<String> audience = claims.getAudience();
        if (audience.stream().noneMatch(names::contains)) throw bad("it is for another bot");
        if (claims.getExpirationTime() == null) throw bad("it has no end");
        if (now.minus(SKEW).isAfter(claims.getExpirationTime().toInstant())) throw bad("it is too old");
        if (claims.getNotBeforeTime() != null
                && now.plus(SKEW).isBefore(claims.getNotBeforeTime().toInstant())) throw bad("it is not good yet");
    }

    /// Checks that the token was made for this very activity, and the activity for this bot.
    ///
    /// @throws RefusedException with 403 if not
    void admit(Pass pass, Activity activity) {
        if (!settings.withoutTokens()) {
            if (pass.service().isEmpty() || !same(pass.service(), activity.serviceUrl()))
                throw bad("the service address is another");
            if (!pass.channels().contains(activity.channelId())) throw bad("its key is not for this channel");
        }
        if (!settings.cloud().allows(address(activity.serviceUrl())))
            throw new RefusedException(RefusedException.NOT_ALLOWED, "This service address is not allowed.");
        if (!isAllowed(activity))
            throw new RefusedException(RefusedException.NOT_ALLOWED, "This tenant is not allowed.");
    }

    /// Where an activity names its tenant twice, both must be allowed.
    private boolean isAllowed(Activity activity) {
        if (settings.tenants().isEmpty()) return settings.withoutTokens();
        Set<String> named = activity.tenants();
        return !named.isEmpty() && settings.tenants().containsAll(named);
    }

    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String address) {
        return address.toLowerCase(Locale.ROOT).replaceFirst("/+$", "");
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (java.net.URISyntaxException notOne) {
            throw new RefusedException(RefusedException.NOT_ALLOWED, "This service address is not allowed.");
        }
    }

    private static RefusedException bad(String why) {
        return new RefusedException(RefusedException.NOT_ALLOWED, "The token is not taken: " + why + ".");
    }
}
