namespace LeadExec.Bench;

/// <summary>What the silo and its database held at one moment of a soak.</summary>
internal sealed record SoakSample
{
    /// <summary>Since the start of the soak.</summary>
    public required double Hours { get; init; }

    /// <summary>Resident memory of the silo.</summary>
    public required double Megabytes { get; init; }

    /// <summary>Objects of the silo's heap after its last collection, without the holes between them.</summary>
    public required double HeapMegabytes { get; init; }

    /// <summary>Open files and sockets of the silo.</summary>
    public required int Handles { get; init; }

    public required int Threads { get; init; }

    /// <summary>Client connections that the database serves, the bench's own included.</summary>
    public required int Connections { get; init; }

    public required long LiveRows { get; init; }

    /// <summary>Rows that no transaction sees any more and that autovacuum has not taken away.</summary>
    public required long DeadRows { get; init; }

    public required double DatabaseMegabytes { get; init; }
}
