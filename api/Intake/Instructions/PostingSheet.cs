using System.Collections.Immutable;

namespace LeadExec.Api.Intake.Instructions;

/// <summary>Everything a source needs to post to one campaign (RPT-11, RPT-12). Names no client and no price.</summary>
internal sealed record PostingSheet
{
    public required string Company { get; init; }

    public required string Campaign { get; init; }

    public required string LeadType { get; init; }

    public required ImmutableArray<PostingAddress> Addresses { get; init; }

    public required ImmutableArray<PostingIdentifier> Identifiers { get; init; }

    /// <summary>What the post must carry besides the identifiers, in words; empty when nothing.</summary>
    public required ImmutableArray<string> Credentials { get; init; }

    public required ImmutableArray<PostingField> Fields { get; init; }

    public required ImmutableArray<PostingSample> Samples { get; init; }

    public required ImmutableArray<PostingAnswer> Answers { get; init; }

    public required ImmutableArray<string> Limits { get; init; }

    public required ImmutableArray<string> Repeats { get; init; }

    /// <summary>What its pings need; null on a campaign without pings (RPT-13).</summary>
    public required PingSheet? Ping { get; init; }

    /// <summary>The public address of this page.</summary>
    public required string PageUrl { get; init; }
}

/// <summary>One address to post to.</summary>
internal sealed record PostingAddress(string Url, string Formats, string Answer);

/// <summary>One identifier with its fixed value.</summary>
internal sealed record PostingIdentifier(string Name, string Value, string Meaning);

/// <summary>One field of the lead type.</summary>
internal sealed record PostingField
{
    public required string Name { get; init; }

    public required string Label { get; init; }

    public required string Type { get; init; }

    public required bool Required { get; init; }

    /// <summary>The values of a list, or the rule in words; empty when anything of the type is allowed.</summary>
    public required string Allowed { get; init; }

    public required string Format { get; init; }

    public required string Default { get; init; }

    /// <summary>A value that passes the checks; null when none could be made.</summary>
    public required string? Example { get; init; }
}

/// <summary>One sample post as a command line.</summary>
internal sealed record PostingSample(string Title, string Command);

/// <summary>One answer and what it means.</summary>
internal sealed record PostingAnswer(string Number, string V1, string V2, string Meaning);
