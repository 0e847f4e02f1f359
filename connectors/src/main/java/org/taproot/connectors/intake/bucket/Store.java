package org.taproot.connectors.intake.bucket;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.net.ssl.TrustManager;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.remote.Edge;
import org.taproot.connectors.intake.remote.RemoteName;
import org.taproot.connectors.intake.remote.Trust;
import org.taproot.connectors.intake.remote.Watch;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.apache.ProxyConfiguration;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The store for the length of one look. It uses Amazon's client and not Camel's component around it, because the component
 * copies what it reads to memory or a temporary folder before a limit could be applied.
 */
final class Store implements Closeable {

    private final BucketSettings settings;
    private final S3Client client;

    private Store(BucketSettings settings, S3Client client) {
        this.settings = settings;
        this.client = client;
    }

    static Store open(BucketSettings settings, IntakeContext context, Watch watch) throws IOException {
        StaticCredentialsProvider credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create(
                Edge.secret(context, settings.accessKey()), Edge.secret(context, settings.secretKey())));
        TrustManager[] trusted = Trust.managers(settings.certificates());
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(ApacheHttpClient.builder()
                        // every name the client asks for is checked, and the answer is what it connects to
                        .dnsResolver(host -> new InetAddress[] {address(context, host)})
                        .tlsTrustManagersProvider(() -> trusted)
                        .connectionTimeout(settings.limits().connect())
                        .socketTimeout(settings.limits().read())
                        .proxyConfiguration(ProxyConfiguration.builder()
                                .useSystemPropertyValues(false)
                                .useEnvironmentVariableValues(false)
                                .build()))
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials)
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(settings.pathStyle())
                        .build())
                // stores that are not Amazon's do not know the newer checksums; length and ETag are checked here
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(configuration -> configuration
                        // who looks again decides when
                        .retryStrategy(DefaultRetryStrategy.doNotRetry())
                        .defaultProfileFile(ProfileFile.aggregator().build())
                        .apiCallTimeout(settings.limits().look()));
        settings.endpoint().ifPresent(builder::endpointOverride);
        S3Client client = builder.build();
        watch.guard(client::close);
        return new Store(settings, client);
    }

    ListObjectsV2Response list(String continuation) throws IOException {
        return tried(() -> client.listObjectsV2(request ->
                request.bucket(settings.bucket()).prefix(settings.prefix()).continuationToken(continuation)));
    }

    /** Fails when the object is another one by now. */
    ResponseInputStream<GetObjectResponse> read(String key, String etag) throws IOException {
        return tried(() -> client.getObject(
                request -> request.bucket(settings.bucket()).key(key).ifMatch(etag)));
    }

    private <T> T tried(Call<T> call) throws IOException {
        try {
            return call.make();
        } catch (S3Exception e) {
            throw failure(e);
        } catch (SdkException e) {
            throw new IOException("Cannot reach %s: %s".formatted(settings.place(), RemoteName.harmless(root(e))), e);
        }
    }

    private IOException failure(S3Exception e) {
        String code = e.awsErrorDetails() == null
                ? ""
                : String.valueOf(e.awsErrorDetails().errorCode());
        if (e.statusCode() == 412) {
            return new ChangedException(e);
        }
        // without the cause: a store may repeat the request, and with it the access key, in what it says
        String what = e.statusCode() == 401 || e.statusCode() == 403
                ? "the store refused the keys"
                : "the store answered " + e.statusCode();
        return new IOException("Cannot read %s: %s (%s)".formatted(settings.place(), what, RemoteName.harmless(code)));
    }

    private static InetAddress address(IntakeContext context, String host) throws UnknownHostException {
        try {
            return Edge.address(context, host);
        } catch (UnknownHostException e) {
            throw e;
        } catch (IOException e) {
            UnknownHostException unknown = new UnknownHostException(e.getMessage());
            unknown.initCause(e);
            throw unknown;
        }
    }

    private static String root(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    @Override
    public void close() {
        client.close();
    }

    /** A request. */
    private interface Call<T> {
        T make();
    }

    /** The object was written anew or deleted since it was listed. */
    static final class ChangedException extends IOException {
        ChangedException(Throwable cause) {
            super("Cannot read an object: it has changed", cause);
        }
    }
}
