namespace LeadExec.Domain.Delivery;

/// <summary>
/// Spreads retries that became due together, after an outage or a stop, over the time after it (FM-57). The delay follows from the
/// delivery's own key, so that a run can be repeated, and never adds up: the next retry counts from the planned time (D-24).
/// </summary>
public static class RetryJitter
{
    /// <summary>The longest delay: a tenth of the time between retries, at most 30 s.</summary>
    public static TimeSpan Longest(TimeSpan between) =>
        between / 10 < TimeSpan.FromSeconds(30) ? between / 10 : TimeSpan.FromSeconds(30);

    /// <summary>From zero to just under <paramref name="longest"/>, the same for the same delivery and retry.</summary>
    public static TimeSpan Of(Guid deliveryId, int retry, TimeSpan longest)
    {
        const ulong Prime = 1_099_511_628_211;
        Span<byte> key = stackalloc byte[16];
        deliveryId.TryWriteBytes(key);
        var hash = 14_695_981_039_346_656_037ul;
        foreach (var part in key)
        {
            hash = unchecked((hash ^ part) * Prime);
        }

        hash = unchecked((hash ^ (uint)retry) * Prime);
        hash ^= hash >> 29;
        return longest * (int)(hash % 1_000) / 1_000;
    }
}
