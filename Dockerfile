# Built on a JDK, run on a JRE, by a user who owns nothing but /data.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY src/main src/main
COPY prompts prompts
COPY knowledge knowledge
RUN mvn -B -q -ntp -Dmaven.test.skip=true -Dcyclonedx.skip=true package

FROM eclipse-temurin:25-jre
WORKDIR /app
COPY --from=build /build/target/due-regard.jar target/due-regard.jar
COPY --from=build /build/target/lib target/lib
COPY prompts prompts
COPY knowledge knowledge
RUN mkdir /data && chown 10001:10001 /data
USER 10001:10001

# The program writes to /data and /tmp only, so it also runs with: docker run --read-only --tmpfs /tmp
ENV DUEREGARD_HOST=0.0.0.0 DUEREGARD_PORT=8080 DUEREGARD_DATA=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s --retries=3 \
  CMD ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx32m", "-jar", "target/due-regard.jar", "health"]
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-Xms24m", "-Xmx256m", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=30", "-XX:TrimNativeHeapInterval=5000", "-jar", "target/due-regard.jar"]
