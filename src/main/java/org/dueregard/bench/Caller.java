package org.dueregard.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/// One kept-alive connection on which a platform calls a service on this computer, with headers of its own.
final class Caller implements AutoCloseable {
    private final Side side;
    private final String host;

    Caller(int port) throws IOException {
        this.side = new Side(new Socket(InetAddress.getLoopbackAddress(), port));
        this.host = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nContent-Type: application/json\r\n";
    }

    /// Makes a request and waits for its acknowledgement.
    ///
    /// @throws IOException if the connection breaks or the status is not 2xx; then its line starts the message
    void call(Platform.Request request) throws IOException {
        side.write("POST " + request.path() + host + request.headers(), request.body());
        Side.Message answer = side.read();
        if (answer == null) throw new IOException("The service closed the connection");
        if (!answer.first().startsWith("HTTP/1.1 2")) throw new IOException(answer.first() + " " + answer.body());
    }

    @Override
    public void close() throws IOException {
        side.close();
    }
}
