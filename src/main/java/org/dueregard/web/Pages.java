package org.dueregard.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The pages, scripts and styles, read from the class path.
final class Pages {
    private static final Pattern NAME = Pattern.compile("([a-z0-9-]+/)?[a-z0-9-]+\\.[a-z0-9]+");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    private final Map<String, Asset> assets = new ConcurrentHashMap<>();

    private record Asset(String type, String tag, Supplier<InputStream> content) {}

    void add(RoutesConfig routes) {
        routes.get("/", context -> answer(context, "/web/index.html"));
        routes.get("/search", context -> answer(context, "/web/search.html"));
        routes.get("/gaps", context -> answer(context, "/web/gaps.html"));
        routes.get("/import", context -> answer(context, "/web/import.html"));
        routes.get("/report.css", context -> answer(context, "/report/report.css"));
        routes.get("/{file}", context -> file(context, context.pathParam("file")));
        routes.get(
                "/{folder}/{file}",
                context -> file(context, context.pathParam("folder") + "/" + context.pathParam("file")));
    }

    private void file(Context context, String name) {
        if (!NAME.matcher(name).matches()) throw missing();
        answer(context, "/web/" + name);
    }

    private void answer(Context context, String resource) {
        Asset asset = assets.computeIfAbsent(resource, Pages::load);
        context.header("Cache-Control", "no-cache").header("ETag", asset.tag());
        if (asset.tag().equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType(asset.type()).result(asset.content().get());
        }
    }

    private static Asset load(String resource) {
        String type = TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
        byte[] bytes = type == null ? null : bytes(resource);
        if (type == null || bytes == null) throw missing();
        String tag = "\"" + Integer.toHexString(Arrays.hashCode(bytes)) + "-" + bytes.length + "\"";
        return new Asset(type, tag, () -> new ByteArrayInputStream(bytes));
    }

    private static byte @Nullable [] bytes(String resource) {
        try (InputStream stream = Pages.class.getResourceAsStream(resource)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RefusedException missing() {
        return RefusedException.notFound("There is no page at this address.");
    }
}
