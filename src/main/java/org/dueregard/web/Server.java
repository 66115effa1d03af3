package org.dueregard.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.json.JavalinJackson3;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dueregard.guide.Gaps;
import org.eclipse.jetty.server.handler.ErrorHandler;
import tools.jackson.databind.json.JsonMapper;

/// The service over HTTP. It checks and maps at this edge, and asks the core for everything else.
public final class Server implements AutoCloseable {
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'self'; ";

    private final Address address;
    private final Origins origins;
    private final String policy;
    private final Ports ports;
    private final List<Consumer<RoutesConfig>> more;
    private final Javalin javalin;

    /// Where the service listens.
    ///
    /// @param port    0 for any free port
    /// @param origins exact origins of other sites that may embed the conversation
    public record Address(String host, int port, Set<String> origins) {
        public Address {
            origins = Set.copyOf(origins);
        }
    }

    public Server(Address address, Ports ports) {
        this(address, ports, List.of());
    }

    /// @param more adds routes of others, for example of a channel
    public Server(Address address, Ports ports, List<Consumer<RoutesConfig>> more) {
        this.address = address;
        this.more = List.copyOf(more);
        this.ports = ports;
        this.origins = new Origins(address.host(), address.origins());
        this.policy = CONTENT + origins.framing();
        this.javalin = Javalin.create(this::configure);
    }

    public Server start() {
        javalin.start(address.host(), address.port());
        return this;
    }

    public void stop() {
        javalin.stop();
    }

    @Override
    public void close() {
        stop();
    }

    /// The port it listens at, once started.
    public int port() {
        return javalin.port();
    }

    /// Every route, for example `GET /api/v1/toolkits/{id}`.
    Set<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(each -> each.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Body.MOST_BYTES;
        config.jsonMapper(new JavalinJackson3(JsonMapper.builder().build(), true));
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler(quiet()));
        route(config);
    }

    /// Requests that are not HTTP get a bare answer, which names no software and shows no stack.
    private static ErrorHandler quiet() {
        var handler = new ErrorHandler();
        handler.setShowStacks(false);
        handler.setShowCauses(false);
        handler.setShowMessageInTitle(false);
        return handler;
    }

    private void route(JavalinConfig config) {
        config.routes.before(this::protect);
        Problems.register(config.routes);
        new ChatRoutes(ports).add(config.routes);
        new ToolkitRoutes(ports.toolkits()).add(config.routes);
        new AssessmentRoutes(ports).add(config.routes);
        new SearchRoutes(ports.passages()).add(config.routes);
        new GapsRoutes(new Gaps(ports.register(), ports.memory()), ports::today).add(config.routes);
        new ImportRoutes(ports.imports()).add(config.routes);
        new LinkRoutes(ports.linking(), ports.clock()).add(config.routes);
        new HealthRoutes(ports.trouble(), ports.sent()).add(config.routes);
        new ApiDescription().add(config.routes);
        new Pages().add(config.routes);
        more.forEach(routes -> routes.accept(config.routes));
    }

    private void protect(Context context) {
        context.header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", "no-store");
        origins.check(context);
    }
}
