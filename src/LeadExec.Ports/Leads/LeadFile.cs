using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>A file that belongs to a lead, without its bytes. Its name may hold personal data, so it prints without it.</summary>
public sealed record LeadFile
{
    /// <summary>Most characters of a name; the table says the same.</summary>
    public const int LongestName = 200;

    public required Guid Id { get; init; }

    public required LeadId LeadId { get; init; }

    /// <summary>As the person's computer called it, without folders.</summary>
    public required string Name { get; init; }

    public required string MediaType { get; init; }

    /// <summary>In bytes.</summary>
    public required int Size { get; init; }

    /// <summary>"user/7".</summary>
    public required string AddedBy { get; init; }

    /// <summary>E-mail address of the person; null when it is not known.</summary>
    public string? AdderEmail { get; init; }

    public DateTimeOffset AddedAt { get; init; }

    /// <summary>The client in whose portal it was added (PORT-05); null when staff did.</summary>
    public ClientId? ClientId { get; init; }

    public override string ToString() => $"file {Id}";
}
