using LeadExec.Domain.LeadTypes;

namespace LeadExec.Api.Delivery;

/// <summary>What the method would send.</summary>
internal sealed record PreviewReply
{
    /// <summary>The lead that was rendered.</summary>
    public required IReadOnlyDictionary<string, string> SampleFields { get; init; }

    /// <summary>The request, secrets masked; null when the mistakes leave nothing to show.</summary>
    public TrialReplies.SentRequest? Request { get; init; }

    /// <summary>Why nothing could be rendered, in words.</summary>
    public string? Detail { get; init; }

    /// <summary>What saving would refuse about the request, by pointers into the method.</summary>
    public required IReadOnlyList<DefinitionError> Mistakes { get; init; }
}
