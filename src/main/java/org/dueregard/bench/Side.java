package org.dueregard.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One side of a kept-alive HTTP/1.1 connection on this computer. It costs as little as it can, so that the service is
/// measured and not what measures it.
final class Side implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    /// @param first the request's or the status line
    record Message(String first, String body) {}

    Side(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        this.out = socket.getOutputStream();
    }

    /// Sends one message whole.
    ///
    /// @param head the first line and the headers, each with its line end, without the length
    void write(String head, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        byte[] start = (head + "Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        out.write(all);
        out.flush();
    }

    /// Waits for the next message; `null` if the other side has closed the connection.
    @Nullable
    Message read() throws IOException {
        String first = line();
        if (first == null) return null;
        int length = 0;
        boolean chunked = false;
        for (String header = header(); !header.isEmpty(); header = header()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:"))
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        return new Message(first, chunked ? chunks() : new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private String chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(header(), 16); size > 0; size = Integer.parseInt(header(), 16)) {
            body.write(in.readNBytes(size));
            header();
        }
        header();
        return body.toString(StandardCharsets.UTF_8);
    }

    private String header() throws IOException {
        String line = line();
        if (line == null) throw new IOException("The other side closed the connection");
        return line;
    }

    private @Nullable String line() throws IOException {
        var line = new StringBuilder(48);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) return null;
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
