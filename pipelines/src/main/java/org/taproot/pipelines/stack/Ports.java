package org.taproot.pipelines.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of a hub on one machine, all on the loopback address, in a row from a base.
 *
 * @param base the desk's port; the others follow
 */
public record Ports(int base) {

    public static final int DEFAULT_BASE = 8800;

    private static final int COUNT = 8;
    private static final int HIGHEST = 65_535;

    public Ports {
        if (base < 1024 || base > HIGHEST - COUNT) {
            throw new Complaint(
                    "Invalid port base %d: expected 1024 to %d.".formatted(base, HIGHEST - COUNT),
                    "Choose another with --port-base.");
        }
    }

    public int desk() {
        return base;
    }

    public int flink() {
        return base + 1;
    }

    public int trino() {
        return base + 2;
    }

    public int kafka() {
        return base + 3;
    }

    public int kafkaController() {
        return base + 4;
    }

    public int postgres() {
        return base + 5;
    }

    /** Of the demo district's leads system. */
    public int leadsApi() {
        return base + 6;
    }

    /** Where sources push documents to. */
    public int webhooks() {
        return base + 7;
    }

    /** Every port with what it is for. */
    public Map<String, Integer> all() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("desk", desk());
        ports.put("flink", flink());
        ports.put("trino", trino());
        ports.put("kafka", kafka());
        ports.put("kafka controller", kafkaController());
        ports.put("postgres", postgres());
        ports.put("demo leads", leadsApi());
        ports.put("webhooks", webhooks());
        return ports;
    }

    /** Those that another program holds. */
    public Map<String, Integer> taken() {
        Map<String, Integer> taken = new LinkedHashMap<>();
        all().forEach((name, port) -> {
            if (!isFree(port)) {
                taken.put(name, port);
            }
        });
        return taken;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
