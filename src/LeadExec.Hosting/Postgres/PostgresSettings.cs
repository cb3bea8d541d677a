using System.Globalization;

namespace LeadExec.Hosting.Postgres;

/// <summary>The two sets of server settings: one that survives a power cut, one for clusters that are thrown away.</summary>
public static class PostgresSettings
{
    /// <summary>Everything acknowledged is on disk. Loopback only; the server's log holds neither statements nor row values.</summary>
    public static string Durable(int port) => Common(port) + """
        fsync = on
        full_page_writes = on
        synchronous_commit = on
        wal_compression = on
        wal_level = replica
        max_wal_size = 4GB
        checkpoint_timeout = 15min
        commit_delay = 0
        max_connections = 200
        shared_buffers = 256MB

        """;

    /// <summary>Fast and forgetful: for tests only. The start-up check of the product refuses it unless told otherwise.</summary>
    public static string ThrowAway(int port) => Common(port) + """
        fsync = off
        full_page_writes = off
        synchronous_commit = off
        autovacuum = off
        max_wal_size = 1GB
        wal_level = minimal
        max_wal_senders = 0
        max_connections = 300
        shared_buffers = 128MB

        """;

    private static string Common(int port) => string.Create(CultureInfo.InvariantCulture, $"""
        listen_addresses = '127.0.0.1'
        port = {port}
        unix_socket_directories = ''
        password_encryption = 'scram-sha-256'
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_min_error_statement = panic
        log_error_verbosity = terse
        log_parameter_max_length_on_error = 0
        log_checkpoints = off

        """);
}
