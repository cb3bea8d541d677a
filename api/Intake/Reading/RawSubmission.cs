using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Api.Intake.Reading;

/// <summary>A body as read: one canonical field map whatever the format. Holds personal data; prints as [submission].</summary>
internal sealed record RawSubmission
{
    public required PostFormat Format { get; init; }

    /// <summary>As posted, for the insert request log (RCV-18).</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    public required string MediaType { get; init; }

    /// <summary>Top-level names, identifiers included.</summary>
    public required ImmutableArray<RawField> Fields { get; init; }

    /// <summary>Attributes of an XML root, where V2 posts may carry identifiers.</summary>
    public ImmutableArray<RawField> RootAttributes { get; init; } = [];

    public override string ToString() => "[submission]";
}
