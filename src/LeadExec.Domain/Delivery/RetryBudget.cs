namespace LeadExec.Domain.Delivery;

/// <summary>
/// What one delivery account may spend on repeated requests (FM-57): a share of its first requests, and a few per minute so that a
/// quiet account's retries run at all. In any span of time: repeated requests are at most
/// <see cref="RetryBudgetLimits.Burst"/> + per minute * minutes + share * first requests.
/// </summary>
/// <param name="Left">Repeated requests that may go out now; a part of one counts towards the next.</param>
/// <param name="At">When the allowance per minute was last added.</param>
public sealed record RetryBudget(decimal Left, DateTimeOffset At)
{
    public static RetryBudget Full(RetryBudgetLimits limits, DateTimeOffset now) => new(limits.Burst, now);

    /// <summary>A first request goes out and earns its share.</summary>
    public RetryBudget Earn(RetryBudgetLimits limits, DateTimeOffset now)
    {
        var present = Refill(limits, now);
        return present with { Left = Math.Min(limits.Burst, present.Left + (limits.SharePercent / 100m)) };
    }

    /// <summary>A repeated request wants to go out; the budget is less by one when it may.</summary>
    public (RetryBudget Budget, bool Granted) Spend(RetryBudgetLimits limits, DateTimeOffset now)
    {
        var present = Refill(limits, now);
        return present.Left < 1 ? (present, false) : (present with { Left = present.Left - 1 }, true);
    }

    private RetryBudget Refill(RetryBudgetLimits limits, DateTimeOffset now)
    {
        var minutes = Math.Clamp((decimal)(now - At).Ticks / TimeSpan.TicksPerMinute, 0m, 1_440m);
        return new RetryBudget(Math.Min(limits.Burst, Left + (minutes * limits.PerMinute)), now > At ? now : At);
    }
}
