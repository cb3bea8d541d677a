namespace LeadExec.Domain.Delivery;

/// <summary>When to try again.</summary>
/// <param name="DueAt">Not before this moment.</param>
/// <param name="AtOnce">The one resend after an unknown outcome; it keeps its holds and is not counted as a retry (reliability 5.4).</param>
public sealed record RetryDecision(DateTimeOffset DueAt, bool AtOnce);
