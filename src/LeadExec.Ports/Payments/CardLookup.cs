using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>Names a card at the provider: by the set-up that it was entered in, or by its own references.</summary>
public sealed record CardLookup
{
    public required ClientId ClientId { get; init; }

    /// <summary><see cref="HostedPageReply.Reference"/> of the set-up.</summary>
    public string? Reference { get; init; }

    public string? CustomerRef { get; init; }

    /// <summary>Null with <see cref="Reference"/>: the card that was entered last.</summary>
    public string? MethodRef { get; init; }
}
