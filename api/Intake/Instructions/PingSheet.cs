using System.Collections.Immutable;

namespace LeadExec.Api.Intake.Instructions;

/// <summary>Everything a source needs to ping one campaign, beside the identifiers and credentials of its posts (RPT-13, RCV-04, CAMP-45). Names no client and no price.</summary>
internal sealed record PingSheet
{
    public required ImmutableArray<PostingAddress> Addresses { get; init; }

    /// <summary>Exactly the fields that belong in a ping, and which of them it needs.</summary>
    public required ImmutableArray<PostingField> Fields { get; init; }

    public required ImmutableArray<PostingSample> Samples { get; init; }

    /// <summary>The members of an answer.</summary>
    public required ImmutableArray<PingAnswerPart> Answer { get; init; }

    public required ImmutableArray<PingReason> Reasons { get; init; }

    /// <summary>How a post follows the ping.</summary>
    public required ImmutableArray<string> Posting { get; init; }

    public required ImmutableArray<string> Limits { get; init; }

    /// <summary>The public address of the ping's page.</summary>
    public required string PageUrl { get; init; }
}

/// <summary>One member of the answer to a ping.</summary>
internal sealed record PingAnswerPart(string Name, string Example, string Meaning);

/// <summary>Why a ping is declined.</summary>
internal sealed record PingReason(string Reason, int Status, string Meaning);
