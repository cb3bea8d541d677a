using LeadExec.Domain.Intake;

namespace LeadExec.Api.Intake.Posts;

/// <summary>What is known about a post besides its leads.</summary>
internal sealed record PostContext
{
    public required AnswerDialect Dialect { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public string? IdempotencyKey { get; init; }

    public string? RemoteAddress { get; init; }
}
