using LeadExec.Domain.Values;

namespace LeadExec.Api.Intake.Posts;

/// <summary>Reads the Idempotency-Key header: one key of 1 to 200 visible ASCII characters.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    private const int MaximumLength = 200;

    /// <summary>The key, or an empty text when there is none.</summary>
    public static Decision<string> Read(IHeaderDictionary headers)
    {
        var posted = headers[Header];
        var key = posted.ToString().Trim();
        var fits = posted.Count <= 1 && key.Length <= MaximumLength && key.All(letter => letter is > ' ' and <= '~');
        return fits ? Decision<string>.Accept(key) : Decision<string>.Refuse(RejectReason.UnreadableBody, "The Idempotency-Key must be one key of at most 200 visible ASCII characters.");
    }
}
