package org.dueregard.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/// The model, ready to read one text at a time on one core: two of these are faster than one that uses two cores.
final class Session implements AutoCloseable {
    private final OrtEnvironment runtime;
    private final OrtSession session;

    private Session(OrtEnvironment runtime, OrtSession session) {
        this.runtime = runtime;
        this.session = session;
    }

    static Session open(Path model) throws OrtException {
        OrtEnvironment runtime = OrtEnvironment.getEnvironment();
        runtime.setTelemetry(false);
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            return new Session(runtime, runtime.createSession(model.toString(), options));
        }
    }

    /// The vector at the first piece, which stands for the whole text in this model, made to have length 1.
    float[] vector(long[] pieces, int dimensions) throws OrtException {
        long[] seen = new long[pieces.length];
        Arrays.fill(seen, 1);
        try (OnnxTensor ids = tensor(pieces);
                OnnxTensor mask = tensor(seen);
                OnnxTensor types = tensor(new long[pieces.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return unit(((OnnxTensor) result.get(0)).getFloatBuffer(), dimensions);
        }
    }

    private OnnxTensor tensor(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(runtime, LongBuffer.wrap(numbers), new long[] {1, numbers.length});
    }

    private static float[] unit(FloatBuffer values, int dimensions) {
        float[] vector = new float[dimensions];
        values.get(vector);
        double squares = 0;
        for (float value : vector) squares += (double) value * value;
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < dimensions; i++) vector[i] /= length;
        return vector;
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
