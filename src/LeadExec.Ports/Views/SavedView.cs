using LeadExec.Domain.Values;

namespace LeadExec.Ports.Views;

/// <summary>A list as somebody keeps it under a name (LEAD-04): filters, order and columns.</summary>
public sealed record SavedView
{
    /// <summary>Most characters of a name.</summary>
    public const int LongestName = 60;

    public required Guid Id { get; init; }

    public required UserId Owner { get; init; }

    /// <summary>Name of the owner, or else the e-mail address; null in what is written.</summary>
    public string? OwnerName { get; init; }

    /// <summary>The list: "leads"; filters alone are kept as a list of their own: "leads.filters".</summary>
    public required string List { get; init; }

    /// <summary>1 to <see cref="LongestName"/> characters; one of its owner's for the list has it, whatever the case.</summary>
    public required string Name { get; init; }

    /// <summary>All of staff see it; only its owner changes it.</summary>
    public required bool Shared { get; init; }

    /// <summary>The state of the list as a JSON object. May hold personal data, such as a phone number that was searched for.</summary>
    public required string Search { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    public override string ToString() => $"[view {Id}]";
}
