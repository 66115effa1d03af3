package org.dueregard.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One kept-alive HTTP/1.1 connection to this computer that costs as little as it can, so that the service is measured
/// and not the client.
final class Wire implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String host;
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    Wire(int port) throws IOException {
        this.host = "Host: 127.0.0.1:" + port + "\r\n";
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /// Posts JSON and gives the body of the answer.
    ///
    /// @throws IOException if the status is not 2xx or the connection breaks
    String post(String path, String json) throws IOException {
        send(path, json);
        return text(answer());
    }

    /// Posts JSON and reads the answer, but makes nothing of its body.
    ///
    /// @throws IOException if the status is not 2xx or the connection breaks
    void tell(String path, String json) throws IOException {
        send(path, json);
        answer();
    }

    /// Gets the body of an answer.
    ///
    /// @throws IOException if the status is not 2xx or the connection breaks
    String get(String path) throws IOException {
        out.write(("GET " + path + " HTTP/1.1\r\n" + host + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return text(answer());
    }

    private void send(String path, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\n" + host + "Content-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        out.write(all);
    }

    /// Where the body lies in the buffer until the next request.
    private record Body(int from, int length) {}

    private String text(Body body) {
        return new String(buffer, body.from(), body.length(), StandardCharsets.UTF_8);
    }

    private Body answer() throws IOException {
        start = 0;
        end = 0;
        int body = head();
        String head = new String(buffer, 0, body, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        Body whole = head.contains("\r\ntransfer-encoding: chunked") ? chunks(body) : counted(body, length(head));
        if (!head.startsWith("http/1.1 2"))
            throw new IOException(head.lines().findFirst().orElse("") + " " + text(whole));
        return whole;
    }

    /// Reads up to the empty line that ends the head, and gives where the body starts.
    private int head() throws IOException {
        for (int at = 3; ; at++) {
            while (at >= end) fill();
            if (buffer[at] == '\n' && buffer[at - 2] == '\n' && buffer[at - 1] == '\r') return at + 1;
        }
    }

    private static int length(String head) {
        String name = "\r\ncontent-length:";
        int at = head.indexOf(name);
        if (at < 0) return 0;
        return Integer.parseInt(
                head.substring(at + name.length(), head.indexOf('\r', at + 2)).strip());
    }

    private Body counted(int from, int length) throws IOException {
        while (end < from + length) fill();
        return new Body(from, length);
    }

    private Body chunks(int from) throws IOException {
        var whole = new ByteArrayOutputStream();
        start = from;
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            while (end < start + size) fill();
            whole.write(buffer, start, size);
            start += size;
            line();
        }
        line();
        byte[] bytes = whole.toByteArray();
        buffer = bytes.length > buffer.length ? bytes.clone() : buffer;
        System.arraycopy(bytes, 0, buffer, 0, bytes.length);
        return new Body(0, bytes.length);
    }

    private String line() throws IOException {
        int from = start;
        for (; ; start++) {
            while (start >= end) fill();
            if (buffer[start] == '\n') break;
        }
        return new String(buffer, from, start++ - from, StandardCharsets.US_ASCII).strip();
    }

    private void fill() throws IOException {
        if (end == buffer.length) buffer = java.util.Arrays.copyOf(buffer, 2 * end);
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) throw new IOException("The service closed the connection");
        end += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
