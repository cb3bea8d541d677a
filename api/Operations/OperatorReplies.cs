using LeadExec.Hosting.Operations;
using LeadExec.Ports.Operations;

namespace LeadExec.Api.Operations;

/// <summary>Answers about the installation itself.</summary>
internal static class OperatorReplies
{
    public sealed record HostList
    {
        /// <summary>"in-process" (one process) or "orleans" (a cluster).</summary>
        public required string Engine { get; init; }

        /// <summary>False when an active host did not answer.</summary>
        public required bool Complete { get; init; }

        public required IReadOnlyList<HostRow> Items { get; init; }
    }

    public sealed record HostRow
    {
        /// <summary>Address in the cluster, else the name of the process.</summary>
        public required string Id { get; init; }

        /// <summary>Machine and process; null when the host did not answer, like everything that it would have said.</summary>
        public string? Name { get; init; }

        /// <summary>"silo" runs grains, "client" only calls them.</summary>
        public string? Role { get; init; }

        /// <summary>"active", "joining", "shutting-down" or "dead".</summary>
        public required string Membership { get; init; }

        /// <summary>"ready", "degraded", "not-ready", or "unknown" without an answer.</summary>
        public required string Status { get; init; }

        public string? Version { get; init; }

        public required DateTimeOffset StartedAt { get; init; }

        /// <summary>When the cluster last heard of it; null for the process that answers.</summary>
        public DateTimeOffset? SeenAt { get; init; }

        public long? MemoryBytes { get; init; }

        public int? Threads { get; init; }

        /// <summary>Live activations of all types.</summary>
        public required int Activations { get; init; }
    }

    public sealed record GrainList
    {
        /// <summary>False when an active host did not answer: the figures are too low then.</summary>
        public required bool Complete { get; init; }

        public required IReadOnlyList<GrainRow> Items { get; init; }
    }

    /// <summary>One type of grains, over all hosts. Counts since each host started, times of the last five to ten minutes.</summary>
    public sealed record GrainRow
    {
        public required string Type { get; init; }

        public required int Activations { get; init; }

        /// <summary>Ended calls, failed ones included.</summary>
        public required long Calls { get; init; }

        public required long Failures { get; init; }

        /// <summary>Calls that the times are of.</summary>
        public required long RecentCalls { get; init; }

        /// <summary>Mean time of a call in milliseconds, without its waiting in the queue of the grain; null without recent calls.</summary>
        public decimal? MeanMs { get; init; }

        /// <summary>99 of 100 calls took at most this long; read from buckets, at most a quarter too high.</summary>
        public decimal? P99Ms { get; init; }
    }

    public sealed record HealthList
    {
        /// <summary>The worst of all hosts: "ready", "degraded" or "not-ready". A host that does not answer counts as not ready.</summary>
        public required string Status { get; init; }

        public required IReadOnlyList<HealthRow> Items { get; init; }
    }

    public sealed record HealthRow
    {
        public required string Host { get; init; }

        public required string Status { get; init; }

        public required IReadOnlyList<GateRow> Checks { get; init; }

        /// <summary>Names of the warnings that are on.</summary>
        public required IReadOnlyList<string> Warnings { get; init; }
    }

    /// <summary>One check of readiness.</summary>
    public sealed record GateRow(string Name, bool Ok, int Milliseconds);

    public sealed record WorkQueueList
    {
        public required IReadOnlyList<WorkQueueRow> Items { get; init; }
    }

    public sealed record WorkQueueRow
    {
        /// <summary>"delivery", "processing", "reconcile", "parked" (leads whose runs broke again and again; a new scan by hand goes on with them), or "outbox/" and a topic.</summary>
        public required string Name { get; init; }

        public required long Depth { get; init; }

        /// <summary>Due later.</summary>
        public required long Delayed { get; init; }

        /// <summary>How long the first due one has been due; 0 when none is.</summary>
        public required long OldestAgeSeconds { get; init; }

        /// <summary>Messages that were given up for good in the last 24 hours.</summary>
        public required long GivenUp { get; init; }
    }

    public sealed record DatabaseState
    {
        public required string Version { get; init; }

        public required DateTimeOffset StartedAt { get; init; }

        public required long Bytes { get; init; }

        /// <summary>Sessions in this database, of all clients.</summary>
        public required int Connections { get; init; }

        /// <summary>Of those: busy with a statement.</summary>
        public required int Active { get; init; }

        public required int MaximumConnections { get; init; }

        public required long LongestTransactionSeconds { get; init; }

        /// <summary>Whether a commit waits for the disk.</summary>
        public required bool Durable { get; init; }

        /// <summary>The largest tables with their indexes, largest first.</summary>
        public required IReadOnlyList<TableRow> Tables { get; init; }
    }

    /// <summary>Size of one table; rows are an estimate.</summary>
    public sealed record TableRow(string Name, long Bytes, long Rows);

    public static HostList HostsOf(ClusterView view) => new()
    {
        Engine = view.Engine,
        Complete = view.Complete,
        Items = [.. view.Hosts.Select(host => new HostRow
        {
            Id = host.Id,
            Name = host.Report?.Name,
            Role = host.Report is { } report ? report.Role switch { Hosting.Actors.ActorRole.Silo => "silo", Hosting.Actors.ActorRole.Client => "client" } : null,
            Membership = host.Membership,
            Status = StatusOf(host),
            Version = host.Report?.Version,
            StartedAt = host.StartedAt,
            SeenAt = host.SeenAt,
            MemoryBytes = host.Report?.MemoryBytes,
            Threads = host.Report?.Threads,
            Activations = view.Activations.Where(row => row.Host == host.Id).Sum(row => row.Activations),
        })],
    };

    public static GrainList GrainsOf(ClusterView view)
    {
        var calls = GrainTotals.Of(view.Hosts.Select(host => host.Report).OfType<HostReport>().SelectMany(report => report.Grains));
        var activations = view.Activations.GroupBy(row => row.Grain).ToDictionary(group => group.Key, group => group.Sum(row => row.Activations), StringComparer.Ordinal);
        return new()
        {
            Complete = view.Complete,
            Items = [.. calls.Keys.Union(activations.Keys).Order(StringComparer.Ordinal).Select(type => Row(type, activations.GetValueOrDefault(type), calls.GetValueOrDefault(type)))],
        };
    }

    public static HealthList HealthOf(ClusterView view)
    {
        var rows = view.Hosts.Where(host => host.Membership != "dead").Select(host => new HealthRow
        {
            Host = host.Report?.Name ?? host.Id,
            Status = StatusOf(host),
            Checks = [.. (host.Report?.Gates ?? []).Select(gate => new GateRow(gate.Name, gate.Open, gate.Milliseconds))],
            Warnings = host.Report?.Warnings ?? [],
        }).ToList();
        var worst = rows.Exists(row => row.Status is "not-ready" or "unknown") ? "not-ready" : rows.Exists(row => row.Status == "degraded") ? "degraded" : "ready";
        return new() { Status = worst, Items = rows };
    }

    public static WorkQueueRow Show(WorkQueue queue) => new()
    {
        Name = queue.Name,
        Depth = queue.Depth,
        Delayed = queue.Delayed,
        OldestAgeSeconds = (long)queue.OldestAge.TotalSeconds,
        GivenUp = queue.GivenUp,
    };

    public static DatabaseState Show(DatabaseFigures figures) => new()
    {
        Version = figures.Version,
        StartedAt = figures.StartedAt,
        Bytes = figures.Bytes,
        Connections = figures.Connections,
        Active = figures.Active,
        MaximumConnections = figures.MaximumConnections,
        LongestTransactionSeconds = (long)figures.LongestTransaction.TotalSeconds,
        Durable = figures.Durable,
        Tables = [.. figures.Tables.Select(table => new TableRow(table.Name, table.Bytes, table.Rows))],
    };

    private static string StatusOf(HostState host) => host.Report?.Status ?? "unknown";

    private static GrainRow Row(string type, int activations, GrainTotals? calls) => new()
    {
        Type = type,
        Activations = activations,
        Calls = calls?.Calls ?? 0,
        Failures = calls?.Failures ?? 0,
        RecentCalls = calls?.RecentCalls ?? 0,
        MeanMs = Milliseconds(calls?.Mean),
        P99Ms = Milliseconds(calls?.Percentile99),
    };

    private static decimal? Milliseconds(TimeSpan? time) => time is { } span ? decimal.Round((decimal)span.Ticks / TimeSpan.TicksPerMillisecond, 3) : null;
}
