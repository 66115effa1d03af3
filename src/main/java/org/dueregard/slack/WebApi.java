package org.dueregard.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import tools.jackson.databind.node.ObjectNode;

/// Calls Slack's Web API: https://docs.slack.dev/apis/web-api. Tokens go into one header and nowhere else.
final class WebApi implements AutoCloseable {
    private static final Duration NOT_SAID = Duration.ofSeconds(30);
    private static final Duration MOST_WAIT = Duration.ofHours(1);

    private static final int MOST_AT_ONCE = 64;
    private static final ContentType FORM = ContentType.APPLICATION_FORM_URLENCODED.withCharset(UTF_8);

    private final URI base;
    private final CloseableHttpClient client;

    /// What a call came to.
    sealed interface Reply {
        record Ok(ObjectNode json) implements Reply {}

        /// Slack answered `ok: false`, with the name of the error.
        record Refused(String error) implements Reply {}

        /// Too many calls (status 429).
        record Limited(Duration after) implements Reply {}

        /// No answer, or none that Slack gives.
        record Unreachable(String why) implements Reply {}
    }

    /// @param base     address of the methods, with a slash at the end
    /// @param patience how long to wait for an answer
    WebApi(URI base, Duration patience) {
        this.base = base;
        this.client = client(Timeout.of(patience));
    }

    /// Whether a call that failed is made again is not for the client to decide: it may have been heard.
    private static CloseableHttpClient client(Timeout patience) {
        var connections = ConnectionConfig.custom()
                .setConnectTimeout(patience)
                .setSocketTimeout(patience)
                .build();
        return HttpClients.custom()
                .useSystemProperties()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .useSystemProperties()
                        .setDefaultConnectionConfig(connections)
                        .setMaxConnPerRoute(MOST_AT_ONCE)
                        .setMaxConnTotal(MOST_AT_ONCE)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(patience)
                        .setResponseTimeout(patience)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /// Calls a method that takes JSON.
    Reply call(String method, String token, ObjectNode body) {
        return send(method, "Bearer " + token, Json.bytes(body), ContentType.APPLICATION_JSON);
    }

    /// Calls a method that takes a form.
    ///
    /// @param authorization the whole header
    Reply call(String method, String authorization, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(method, authorization, body.getBytes(UTF_8), FORM);
    }

    private Reply send(String method, String authorization, byte[] body, ContentType type) {
        var post = new HttpPost(base.resolve(method));
        post.setHeader(HttpHeaders.AUTHORIZATION, authorization);
        post.setEntity(new ByteArrayEntity(body, type));
        try {
            return client.execute(post, WebApi::read);
        } catch (IOException broken) {
            return new Reply.Unreachable(broken.getClass().getSimpleName());
        }
    }

    private static Reply read(ClassicHttpResponse response) throws IOException, HttpException {
        int status = response.getCode();
        if (status == 429) return new Reply.Limited(after(response));
        Optional<ObjectNode> json = response.getEntity() == null
                ? Optional.empty()
                : Json.find(EntityUtils.toString(response.getEntity(), UTF_8));
        if (status != 200 || json.isEmpty()) return new Reply.Unreachable("status " + status);
        if (json.get().path("ok").asBoolean(false)) return new Reply.Ok(json.get());
        return new Reply.Refused(Json.text(json.get(), "error"));
    }

    private static Duration after(ClassicHttpResponse response) {
        Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        Duration said = header != null && header.getValue().matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Long.parseLong(header.getValue()))
                : NOT_SAID;
        return said.compareTo(MOST_WAIT) > 0 ? MOST_WAIT : said;
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
