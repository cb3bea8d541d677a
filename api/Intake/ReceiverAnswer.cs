using LeadExec.Domain.Intake;

namespace LeadExec.Api.Intake;

/// <summary>An answer with its headers.</summary>
internal sealed record ReceiverAnswer(RenderedAnswer Rendered)
{
    public bool Replayed { get; init; }

    public int? RetryAfterSeconds { get; init; }

    /// <summary>Where a consumer's browser is sent; makes the answer a 302.</summary>
    public string? Location { get; init; }

    /// <summary>The rest of the body is not worth reading.</summary>
    public bool CloseConnection { get; init; }
}
