package org.dueregard.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/// One kept-alive connection to a service on this computer.
final class Wire implements AutoCloseable {
    private final Side side;
    private final String host;

    Wire(int port) throws IOException {
        this.side = new Side(new Socket(InetAddress.getLoopbackAddress(), port));
        this.host = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n";
    }

    /// Posts JSON and gives the body of the answer.
    ///
    /// @throws IOException if the status is not 2xx or the connection breaks
    String post(String path, String json) throws IOException {
        return post(path, "", json);
    }

    /// The same with headers, each with its line end.
    String post(String path, String headers, String json) throws IOException {
        side.write("POST " + path + host + "Content-Type: application/json\r\n" + headers, json);
        return answer();
    }

    /// Gets the body of an answer.
    ///
    /// @throws IOException if the status is not 2xx or the connection breaks
    String get(String path) throws IOException {
        side.write("GET " + path + host, "");
        return answer();
    }

    private String answer() throws IOException {
        Side.Message answer = side.read();
        if (answer == null) throw new IOException("The service closed the connection");
        if (!answer.first().startsWith("HTTP/1.1 2")) throw new IOException(answer.first() + " " + answer.body());
        return answer.body();
    }

    @Override
    public void close() throws IOException {
        side.close();
    }
}
